// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/chaos/environment.h"
#include "e2e/support/audit_run.h"
#include "e2e/support/sandbox_control.h"
#include "e2e/support/signed_client.h"
#include "e2e/support/waiting.h"

#include <QtTest>

#include <csignal>
#include <future>
#include <map>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kOrders = 60;
constexpr int kTakeoverMs = 20'000;
constexpr int kFinalMs = 40'000;

std::string destinationOf(int number)
{
    return "0812" + std::to_string(1'000'000'000 + number).substr(1);
}

bool isStopped(pid_t pid)
{
    const auto status = readWholeFile("/proc/" + std::to_string(pid) + "/stat");
    return status.find(") T ") != std::string::npos;
}

} // namespace

/// A daemon that stops between its commit and its first byte, sleeps until another has taken its sales over, and wakes
/// up.
class TestPausedDaemon final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDaemonThatWakesUpSendsNothingOfWhatItHadLeased()
    {
        Environment environment;
        SandboxControl sandbox(environment.ready().sandbox);
        // The first batch is sent and stays without an answer, so that the second commit is the second batch of orders.
        sandbox.behave({"DIGI", "slow", {}, "tsel5"});
        QVERIFY(environment.startServe("lane.committed:2:stop"));
        environment.startSecond();

        SignedClient first(environment.firstApi(), environment.ready().agent("AG001"), 1000);
        QCOMPARE(first.order({"PAUSED-FIRST", "TSEL5", "0812999999999"}).status, 200);
        std::vector<std::future<ApiAnswer>> lost;
        for (int i = 0; i < kOrders; ++i)
            lost.push_back(first.orderLater({"PAUSED-" + std::to_string(i), "TSEL5", destinationOf(i)}));
        const auto pid = environment.serve().pid();
        QVERIFY(waitUntil([&] { return isStopped(pid); }, 10'000));
        for (auto& one : lost)
            static_cast<void>(one.get());

        Database database(environment.ready().database);
        const auto slot = slotOf(database, pid);
        const auto asleep =
            database.rows("SELECT s.code, a.ref FROM attempts a JOIN suppliers s ON s.id = a.supplier_id "
                          "WHERE a.state = 'SENDING' AND a.owner_slot = " +
                          slot);
        QVERIFY(asleep.size() > 1);
        auto sentBefore = requestsOf(sandbox, asleep); // Of the batch before: sent, but the answer is not booked.
        QVERIFY(sentBefore.size() < asleep.size());
        // The other daemon turns them into questions.
        QVERIFY(waitUntil([&] { return liveAttemptsOf(database, slot) == 0; }, kTakeoverMs, 100));
        environment.serve().signal(SIGCONT);
        QVERIFY(waitUntil([&] { return first.get("/api/v1/balance").status == 200; }, 10'000));
        QVERIFY(waitUntil([&] { return openSales(database) == 0; }, kFinalMs, 200));

        const auto checks = database.rows(
            "SELECT s.code || ' ' || a.ref, a.checks_started FROM attempts a JOIN suppliers s ON s.id = a.supplier_id");
        std::map<std::string, std::int64_t> started;
        for (const auto& row : checks)
            started[row[0]] = std::stol(row[1]);
        for (const auto& [name, requests] : requestsOf(sandbox, asleep))
            QVERIFY2(requests - sentBefore[name] <= started[name],
                     (name + " was sent by the daemon that had slept").c_str());
        const auto audit = runAudit(environment.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
        environment.endSecond(SIGTERM);
    }

    /// Its session holds locks on rows that the others have to take over.
    void aDaemonThatSleepsInsideACommitHoldsNobodyUp()
    {
        Environment environment;
        QVERIFY(environment.startServe(
            "lane.decided:2:stop")); // The first are orders, the second is what a supplier answered.
        environment.startSecond();
        SignedClient first(environment.firstApi(), environment.ready().agent("AG001"), 1000);
        static_cast<void>(first.order({"PAUSED-INSIDE", "XLD10", "0878000000001"}));
        const auto pid = environment.serve().pid();
        QVERIFY(waitUntil([&] { return isStopped(pid); }, 10'000));

        Database database(environment.ready().database);
        const auto slot = slotOf(database, pid);
        QCOMPARE(liveAttemptsOf(database, slot), std::int64_t{1});
        QVERIFY(waitUntil([&] { return liveAttemptsOf(database, slot) == 0; }, kTakeoverMs, 100));
        QVERIFY(waitUntil([&] { return openSales(database) == 0; }, kFinalMs, 200));
        SignedClient second(environment.secondApi(), environment.ready().agent("AG001"));
        const auto replay = second.order({"PAUSED-INSIDE", "XLD10", "0878000000001"});
        QCOMPARE(replay.status, 200);
        QCOMPARE(replay.text("status"), std::string("SUCCESS"));
        environment.serve().signal(SIGCONT);
        QVERIFY(waitUntil([&] { return first.get("/api/v1/balance").status == 200; }, 10'000));
        const auto audit = runAudit(environment.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
        environment.endSecond(SIGTERM);
    }

private:
    static std::string slotOf(Database& database, pid_t pid)
    {
        return database.text("SELECT slot FROM instances WHERE pid = " + std::to_string(pid));
    }
    static std::int64_t liveAttemptsOf(Database& database, const std::string& slot)
    {
        return database.number("SELECT count(*) FROM attempts WHERE state IN ('QUEUED', 'SENDING', 'ACCEPTED', "
                               "'UNKNOWN') AND owner_slot = " +
                               slot);
    }
    static std::int64_t openSales(Database& database)
    {
        return database.number("SELECT count(*) FROM transactions WHERE status IN ('PENDING', 'PROCESSING')");
    }
    static std::map<std::string, std::int64_t> requestsOf(SandboxControl& sandbox,
                                                          const std::vector<Database::Row>& attempts)
    {
        std::map<std::string, std::int64_t> requests;
        for (const auto& order : sandbox.allOrders())
            requests[order.supplier + " " + order.ref] = order.requests;
        std::map<std::string, std::int64_t> found;
        for (const auto& row : attempts) {
            const auto name = row[0] + " " + row[1];
            if (requests.count(name) == 1)
                found[name] = requests[name];
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(TestPausedDaemon)
#include "tst_paused_daemon.moc"

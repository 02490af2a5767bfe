// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"
#include "net/raw_socket.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <future>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kOrders = 60;
constexpr int kRestartMs = 20'000;
constexpr int kFinalMs = 60'000;

bool isEverythingFinal(Database& database)
{
    return database.number("SELECT count(*) FROM transactions WHERE status IN ('PENDING', 'PROCESSING')") == 0;
}

std::string numbered(const char* start, int number)
{
    return start + std::to_string(100'000 + number).substr(1);
}

} // namespace

/// Processes die; what was promised to agents does not.
class TestRestart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledDaemonComesBackAndEndsEveryOrder()
    {
        Bench bench;
        bench.sandbox.behave({"DIGI", "pending", {}, "xld10", {}, 300});
        std::vector<std::future<ApiAnswer>> pending;
        const auto send = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                pending.push_back(bench.agent.orderLater({numbered("KILL-", i), "XLD10", numbered("0878000", i)}));
        };
        send(0, kOrders / 2);
        QVERIFY(waitUntil([&] { return bench.database.number("SELECT count(*) FROM transactions") > 0; }, 10'000));
        send(kOrders / 2, kOrders);
        const auto api = bench.demo.ready().api;
        const auto killed = bench.demo.ready().servePid;
        QCOMPARE(::kill(killed, SIGKILL), 0);
        QVERIFY(bench.demo.waitForOtherServe(killed, kRestartMs));
        QCOMPARE(bench.demo.ready().api, api);

        for (int i = 0; i < kOrders; ++i) {
            const auto first = pending[static_cast<std::size_t>(i)].get();
            const auto again = bench.agent.order({numbered("KILL-", i), "XLD10", numbered("0878000", i)});
            QVERIFY2(again.status == 200, again.body.dump().c_str());
            if (first.status == 200) {
                QCOMPARE(again.text("trx_id"), first.text("trx_id"));
                QCOMPARE(again.number("price"), first.number("price"));
                QCOMPARE(again.number("balance_remaining"), first.number("balance_remaining"));
            }
        }
        QCOMPARE(bench.database.number("SELECT count(*) FROM transactions"), std::int64_t{kOrders});
        QVERIFY(waitUntil([&] { return isEverythingFinal(bench.database); }, kFinalMs, 200));
        const auto audit = runAudit(bench.demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

    void aFolderKeepsItsBooks()
    {
        std::int64_t balance = 0;
        {
            Bench bench(inFolder());
            QCOMPARE(bench.agent.order({"KEPT", "XLD10", "087800001230"}).status, 200);
            QVERIFY(waitUntil([&] { return isEverythingFinal(bench.database); }, kFinalMs));
            balance = bench.agent.balance();
            QCOMPARE(bench.demo.stop(), 0);
            QCOMPARE(bench.demo.processesLeft(), std::string());
        }
        Bench bench(inFolder());
        QCOMPARE(bench.agent.balance(), balance);
        const auto replay = bench.agent.order({"KEPT", "XLD10", "087800001230"});
        QCOMPARE(replay.status, 200);
        QCOMPARE(replay.data()["replayed"].asBool().value_or(false), true);
        QCOMPARE(replay.text("status"), std::string("SUCCESS"));
        QCOMPARE(bench.demo.stop(), 0);
    }

    void aSecondDemoOnTheSameFolderIsRefusedByName()
    {
        const DemoProcess demo(inFolder());
        const auto second = runProgram({DemoProcess::defaultProgram(),
                                        "demo",
                                        "--headless",
                                        "--no-traffic",
                                        "--data",
                                        m_folder.path().toStdString()},
                                       20'000);
        QVERIFY(second.exitCode > 0);
        QVERIFY2(second.output.find(m_folder.path().toStdString()) != std::string::npos, second.output.c_str());
        QVERIFY2(second.output.find(std::to_string(demo.ready().supervisorPid)) != std::string::npos,
                 second.output.c_str());
        QVERIFY(isAlive(demo.ready().servePid));
    }

    void aKilledSupervisorTakesItsChildrenAlongAndPostgresIsAdopted()
    {
        pid_t postgres = 0;
        std::int64_t balance = 0;
        {
            Bench bench(inFolder());
            postgres = bench.demo.ready().postgresPid;
            balance = bench.agent.balance();
            bench.demo.killSupervisor();
            QVERIFY(waitForEnd(bench.demo.ready().servePid, 10'000));
            const auto port = net::Url::parse(bench.demo.ready().sandbox).value().port;
            QVERIFY(waitUntil([&] { return !isListening(port); }, 10'000));
            QVERIFY(isAlive(postgres));
        }
        Bench bench(inFolder());
        QCOMPARE(bench.demo.ready().postgresPid, postgres);
        QCOMPARE(bench.agent.balance(), balance);
        QCOMPARE(bench.demo.stop(), 0);
        QVERIFY2(!isAlive(postgres), "an adopted PostgreSQL is stopped with the demo");
    }

    void theDemosPastIsRightInTheBooks()
    {
        DemoProcess::Options options;
        options.pastDays = 1;
        Bench bench(options);
        QVERIFY(bench.database.number("SELECT count(*) FROM transactions WHERE status = 'SUCCESS'") > 5'000);
        QVERIFY(bench.database.number("SELECT count(*) FROM transactions WHERE status = 'FAILED'") > 100);
        QCOMPARE(bench.agent.order({"AFTER-THE-PAST", "XLD10", "0878000000001"}).status, 200);
        QVERIFY(waitUntil([&] { return isEverythingFinal(bench.database); }, kFinalMs, 200));
        const auto audit = runAudit(bench.demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    [[nodiscard]] DemoProcess::Options inFolder() const
    {
        DemoProcess::Options options;
        options.dataDir = m_folder.path().toStdString();
        return options;
    }

    static bool isListening(std::uint16_t port)
    {
        try {
            const auto socket = test::RawSocket::connectTo(port);
            return true;
        } catch (const std::runtime_error&) {
            return false;
        }
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"

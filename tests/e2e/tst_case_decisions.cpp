// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"

#include <QtTest>

#include <csignal>
#include <fstream>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kQuickMs = 15'000;

} // namespace

/// Doubts and contradictions from the supplier's statement to the agent's report: as people work on them at the command
/// line, against a running daemon.
class TestCaseDecisions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<Bench>(); }

    void aStatementEndsADoubt()
    {
        const auto id = orderWith("0878000000021", "silent_delivered"); // its answer never comes
        QVERIFY(waitUntil([&] { return !m_bench->sandbox.requestsTo("0878000000021").empty(); }, kQuickMs));
        const auto first = reconcile(id, "Sukses");
        QCOMPARE(first.exitCode, 0);
        QVERIFY2(first.output.find("1 doubts ended") != std::string::npos, first.output.c_str());
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("SUCCESS"));
        QCOMPARE(m_bench->agent.sale(id).text("sn"), std::string("SN9"));
        QCOMPARE(reconcile(id, "Sukses").exitCode, 0);
        QVERIFY(waitUntil([&] { return reportsOf(id) == "sale.success"; }, kQuickMs));
    }

    void twoPeopleEndADoubtAfterOneMoreQuestion()
    {
        const auto before = m_bench->agent.get("/api/v1/balance").number("balance");
        const auto id = orderWith("0878000000022", "pending_forever");
        QVERIFY(waitUntil([&] { return m_bench->attemptsOf(id) == "DIGI ACCEPTED"; }, kQuickMs));
        QCOMPARE(reconcile(id, "Gagal").exitCode, 1);
        QCOMPARE(m_bench->casesOf(id), std::string("status_differs"));
        QCOMPARE(m_bench->agent.sale(id).text("status"), std::string("PROCESSING"));
        const auto checks = [&] {
            return m_bench->database.number("SELECT checks_started FROM attempts WHERE sale_id = '" + id + "'");
        };
        const auto asked = checks();
        const auto request = propose(
            id, R"({"case_id":")" + caseOf(id) + R"(","verb":"failed","attempt":1,"resolution":"supplier says no"})");
        approve(request);
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("FAILED"));
        QVERIFY(checks() > asked);
        QCOMPARE(m_bench->attemptsOf(id), std::string("DIGI REJECTED")); // and nobody else was asked
        QCOMPARE(m_bench->agent.get("/api/v1/balance").number("balance"), before);
        QVERIFY(waitUntil([&] { return outcomeOf(request) == "done failed"; }, kQuickMs));
    }

    /// The daemon dies, people approve, the next daemon finds it.
    void aReversalSurvivesTheDeathOfTheDaemon()
    {
        const auto before = m_bench->agent.get("/api/v1/balance").number("balance");
        const auto id = orderWith("0878000000023", "");
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("SUCCESS"));
        QCOMPARE(reconcile(id, "Gagal").exitCode, 1);
        const auto request = propose(
            id, R"({"case_id":")" + caseOf(id) + R"(","verb":"reverse","cost_back":1000,"resolution":"reversed"})", id);
        const auto pid = m_bench->demo.ready().servePid;
        QCOMPARE(::kill(pid, SIGKILL), 0);
        approve(request);
        QVERIFY(m_bench->demo.waitForOtherServe(pid, kQuickMs));
        QVERIFY(waitUntil([&] { return outcomeOf(request) == "done reverse"; }, kQuickMs));
        QCOMPARE(m_bench->agent.sale(id).text("status"), std::string("REFUND"));
        QCOMPARE(m_bench->agent.get("/api/v1/balance").number("balance"), before);
        QCOMPARE(m_bench->casesOf(id), std::string("reversal, status_differs"));
        QCOMPARE(m_bench->database.number("SELECT count(*) FROM cases WHERE state = 'open' AND sale_id = '" + id + "'"),
                 std::int64_t{0});
        QVERIFY(waitUntil([&] { return reportsOf(id) == "sale.success, sale.refunded"; }, kQuickMs));
    }

    void theBooksAndTheWireAgree()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    std::string orderWith(const std::string& destination, const std::string& behaviour)
    {
        if (!behaviour.empty())
            m_bench->sandbox.behave({"DIGI", behaviour, destination});
        const auto answer = m_bench->agent.order({"CASE-" + destination, "XLD10", destination});
        if (answer.status != 200)
            qWarning("%s", answer.body.dump().c_str());
        return answer.text("trx_id");
    }

    [[nodiscard]] std::string config() const { return m_bench->demo.ready().dataDir + "/eraflazzd.toml"; }

    Finished run(std::vector<std::string> words)
    {
        words.insert(words.begin(), DemoProcess::defaultProgram());
        words.insert(words.end(), {"--config", config()});
        return runProgram(words, kQuickMs);
    }

    /// A statement of DIGI about that one sale, as a file.
    Finished reconcile(const std::string& id, const std::string& word)
    {
        const auto row = m_bench->database.rows("SELECT a.ref, a.sku, t.destination, a.cost FROM attempts a JOIN "
                                                "transactions t ON t.id = a.sale_id WHERE a.no = 1 AND a.sale_id = '" +
                                                id + "'");
        const auto path = m_bench->demo.folder() + "/statement.csv";
        std::ofstream(path) << "Ref ID,Kode Produk,No. Pelanggan,Status,Harga,SN\n"
                            << row[0][0] << ',' << row[0][1] << ',' << row[0][2] << ',' << word << ',' << row[0][3]
                            << ",SN9\n";
        // A day of long ago: only what the file names is compared.
        return run({"reconcile", "--supplier", "DIGI", "--file", path, "--from", "2020-01-01", "--to", "2020-01-01"});
    }

    std::string caseOf(const std::string& id)
    {
        return m_bench->database.text("SELECT id FROM cases WHERE kind = 'status_differs' AND sale_id = '" + id + "'");
    }

    /// A file with the password of one of the demo's people.
    std::string passwordFile(const std::string& username)
    {
        const auto ready = parseJson(readWholeFile(m_bench->demo.ready().dataDir + "/ready.json"));
        const auto path = m_bench->demo.folder() + "/" + username;
        for (const auto& person : (*ready)["operators"].items()) {
            if (person["username"].asString() == username)
                std::ofstream(path) << person["password"].asString().value_or("") << '\n';
        }
        return path;
    }

    std::string propose(const std::string& id, const std::string& decision, const std::string& reversed = {})
    {
        std::vector<std::string> words{"request", "propose", "--as", "finance1", "--password-file"};
        words.insert(words.end(),
                     {passwordFile("finance1"), "--kind", "case_resolution", "--reason", "KEPUTUSAN_KASUS"});
        words.insert(words.end(), {"--subject", "sale:" + id, "--decision", decision});
        if (!reversed.empty())
            words.insert(words.end(), {"--sale", reversed});
        const auto finished = run(words);
        if (finished.exitCode != 0)
            qWarning("%s", finished.output.c_str());
        return m_bench->database.text("SELECT id FROM money_requests ORDER BY created_at DESC LIMIT 1");
    }

    void approve(const std::string& request)
    {
        const auto finished = run(
            {"request", "approve", "--as", "finance2", "--password-file", passwordFile("finance2"), "--id", request});
        QVERIFY2(finished.exitCode == 0, finished.output.c_str());
    }

    std::string outcomeOf(const std::string& request)
    {
        return m_bench->database.text("SELECT state || ' ' || outcome FROM case_resolutions WHERE request_id = '" +
                                      request + "'");
    }

    std::string reportsOf(const std::string& id)
    {
        return m_bench->database.text("SELECT string_agg(event, ', ' ORDER BY sequence) FROM outbox WHERE state <> "
                                      "'due' AND sale_id = '" +
                                      id + "'");
    }

    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestCaseDecisions)
#include "tst_case_decisions.moc"

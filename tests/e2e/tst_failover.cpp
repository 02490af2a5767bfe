// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"

#include <QtTest>

#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kQuickMs = 10'000;
constexpr int kDoubtMs = 30'000; // A supplier that says nothing is given up after 10 s, then asked every 3 s.
constexpr int kNever = 600'000;

} // namespace

/// What happens when a supplier refuses, is silent or changes its mind. Every sale has a number of its own, for which
/// the simulator is told how to behave; the slow ones are ordered first and looked at last.
class TestFailover final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<Bench>();
        m_silent = orderWith("0812000000001", {{"DIGI", "silent_delivered"}});
        m_lost = orderWith("0812000000002", {{"DIGI", "silent_not_delivered"}});
        m_unknown = orderWith("0812000000003", {{"DIGI", "unknown_code"}}, kNever);
    }

    void aRefusalGoesToTheNextSupplier()
    {
        const auto id = orderWith("0812000000011", {});
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("SUCCESS"));
        QCOMPARE(m_bench->attemptsOf(id), std::string("DIGI REJECTED, VIP DELIVERED"));
        const auto plan = m_bench->database.text("SELECT route_plan FROM transactions WHERE id = '" + id + "'");
        for (const char* supplier : {"DIGI", "VIP", "OTO"})
            QVERIFY2(plan.find(supplier) != std::string::npos, plan.c_str());
        QCOMPARE(m_bench->casesOf(id), std::string());
    }

    void whenAllRefuseTheMoneyComesBack()
    {
        const auto before = m_bench->agent.get("/api/v1/balance");
        const auto id = orderWith("0812000000012", {{"VIP", "refuse"}, {"OTO", "refuse"}});
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("FAILED"));
        QCOMPARE(m_bench->attemptsOf(id), std::string("DIGI REJECTED, VIP REJECTED, OTO REJECTED"));
        QCOMPARE(m_bench->agent.get("/api/v1/balance").number("balance"), before.number("balance"));
        QCOMPARE(m_bench->database.number("SELECT count(*) FROM transfers WHERE kind = 'refund' AND cause_id = '" + id +
                                          "'"),
                 std::int64_t{1});
    }

    void aSuccessThatBecomesAFailureIsACaseAndNoFlip()
    {
        const auto id = orderWith("0812000000013", {{"DIGI", "success_then_fail"}});
        QVERIFY(waitUntil([&] { return m_bench->casesOf(id) == "reversal"; }, kQuickMs));
        QCOMPARE(m_bench->agent.sale(id).text("status"), std::string("SUCCESS"));
        QCOMPARE(m_bench->attemptsOf(id), std::string("DIGI DELIVERED"));
        QCOMPARE(m_bench->database.number(
                     "SELECT count(*) FROM transfers WHERE kind IN ('refund', 'reversal') AND cause_id = '" + id + "'"),
                 std::int64_t{0});
    }

    void aFailureThatBecomesASuccessIsOurLossAndACase()
    {
        const auto id = orderWith("0878000000014", {{"DIGI", "fail_then_success"}}, 0, "XLD10");
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("FAILED"));
        QVERIFY(waitUntil([&] { return m_bench->casesOf(id) == "late_success"; }, kQuickMs));
        QCOMPARE(m_bench->agent.sale(id).text("status"), std::string("FAILED"));
        QCOMPARE(
            m_bench->database.number(
                "SELECT count(*) FROM transfers t JOIN cases c ON c.id = t.cause_id WHERE t.kind = 'late_cost' AND "
                "c.sale_id = '" +
                id + "'"),
            std::int64_t{1});
    }

    void aLateSuccessAfterTheNextSupplierDeliveredIsACase()
    {
        const auto id = orderWith("0812000000015", {{"DIGI", "fail_then_success"}});
        QCOMPARE(m_bench->agent.waitUntilFinal(id, kQuickMs).text("status"), std::string("SUCCESS"));
        QVERIFY(waitUntil([&] { return m_bench->casesOf(id) == "double_delivery"; }, kQuickMs));
        QCOMPARE(m_bench->attemptsOf(id), std::string("DIGI REJECTED, VIP DELIVERED"));
    }

    void silenceIsAskedAboutAndNeverBoughtElsewhere()
    {
        QCOMPARE(m_bench->agent.waitUntilFinal(m_silent, kDoubtMs).text("status"), std::string("SUCCESS"));
        QCOMPARE(m_bench->attemptsOf(m_silent), std::string("DIGI DELIVERED"));
        const auto wire = m_bench->sandbox.requestsTo("0812000000001");
        QCOMPARE(wire.size(), std::size_t{1});
        QCOMPARE(wire.front().supplier, std::string("DIGI"));
        QCOMPARE(wire.front().created, std::int64_t{1});
        QVERIFY(wire.front().requests >= 2);
    }

    void aLostOrderIsAskedForAndBoughtOnce()
    {
        QCOMPARE(m_bench->agent.waitUntilFinal(m_lost, kDoubtMs).text("status"), std::string("SUCCESS"));
        QCOMPARE(m_bench->attemptsOf(m_lost), std::string("DIGI DELIVERED"));
        const auto wire = m_bench->sandbox.requestsTo("0812000000002");
        QCOMPARE(wire.size(), std::size_t{1});
        QCOMPARE(wire.front().delivered, std::int64_t{1});
    }

    void anUnknownCodeKeepsTheMoneyAndWaits()
    {
        const auto checks =
            "SELECT count(*) FROM evidence WHERE source = 'check' AND class = 'unknown' AND sale_id = '" + m_unknown +
            "'";
        QVERIFY(waitUntil([&] { return m_bench->database.number(checks) >= 2; }, kDoubtMs));
        QCOMPARE(m_bench->agent.sale(m_unknown).text("status"), std::string("PROCESSING"));
        QCOMPARE(m_bench->attemptsOf(m_unknown), std::string("DIGI UNKNOWN"));
        QCOMPARE(m_bench->agent.get("/api/v1/balance").number("held"), m_bench->agent.sale(m_unknown).number("price"));
    }

    void theBooksAndTheWireAgree()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    using Behaviours = std::vector<std::pair<std::string, std::string>>;

    std::string orderWith(const std::string& destination,
                          const Behaviours& behaviours,
                          int delayMs = 0,
                          const std::string& product = "TSEL5")
    {
        for (const auto& [supplier, behaviour] : behaviours)
            m_bench->sandbox.behave({supplier, behaviour, destination, {}, {}, delayMs});
        const auto answer = m_bench->agent.order({"FAILOVER-" + destination, product, destination});
        if (answer.status != 200)
            qWarning("%s", answer.body.dump().c_str());
        return answer.text("trx_id");
    }

    std::unique_ptr<Bench> m_bench;
    std::string m_silent;
    std::string m_lost;
    std::string m_unknown;
};

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/clock.h"
#include "pg_report_topics.h"
#include "report/calendar.h"
#include "report_replay.h"

#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::reports;
using namespace eraflazz::test;
using report::numberOf;
using report::ReportTable;
using report::Row;

/// Those we owe and who owe us: commission, suppliers, banks, debts; and what people did by hand.
class PartnerReportTests final : public QObject {
    Q_OBJECT

public:
    explicit PartnerReportTests(ReportBench& bench) : m_bench(bench) {}

private Q_SLOTS:
    void commissionWaitsIsEarnedTakenBackAndMatures()
    {
        for (const Span span : m_bench.spans()) {
            Table expected;
            for (const std::string& agent : ReportWorld::agents()) {
                const std::string code = "commission:" + agent;
                Numbers& line = expected[agent];
                line["opening"] = m_bench.world.balance(code, span.fromMs);
                line["closing"] = m_bench.world.balance(code, span.toMs);
                line["earned"] = moved(m_bench.world, code, "commission", span);
                line["taken_back"] = moved(m_bench.world, code, "commission_back", span);
                line["matured"] = moved(m_bench.world, code, "maturity", span);
                for (const Posted& row : m_bench.world.posted())
                    line["count"] +=
                        row.to == code && row.kind == "commission" && row.atMs >= span.fromMs && row.atMs < span.toMs;
            }
            const ReportTable table = m_bench.make(ReportName::Commission, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "earned", "taken_back", "matured", "other", "count"}),
                           expected);
            QVERIFY(table.holds());
        }
        QCOMPARE(m_bench.make(ReportName::Commission, m_bench.all(), {.agent = "UP001"}).rowCount(), std::size_t{1});
    }

    void suppliersAreAccountedFor()
    {
        for (const Span span : m_bench.spans()) {
            Table expected;
            for (const std::string supplier : {"DIGI", "VIP"}) {
                const std::string code = "supplier:" + supplier;
                expected[supplier] = {
                    {"opening", -m_bench.world.balance(code, span.fromMs)},
                    {"closing", -m_bench.world.balance(code, span.toMs)},
                    {"deposits", -moved(m_bench.world, code, "supplier_deposit", span)},
                    {"purchases",
                     -moved(m_bench.world, code, "cost", span) - moved(m_bench.world, code, "late_cost", span)},
                    {"refunds",
                     -moved(m_bench.world, code, "supplier_refund", span) -
                         moved(m_bench.world, code, "cost_back", span)},
                    {"drift", -moved(m_bench.world, code, "supplier_drift", span)},
                    {"other", -moved(m_bench.world, code, "opening", span)}};
                const ReportTable days = m_bench.make(ReportName::Supplier, span, {.supplier = supplier});
                QVERIFY(days.holds());
                if (days.rowCount() > 0)
                    QCOMPARE(numberOf(days.groups[0].rows.back().back()), expected[supplier]["closing"]);
                for (const Row& row : days.groups[0].rows) {
                    const BusinessDay day{static_cast<std::int32_t>(numberOf(row[0]))};
                    const std::int64_t end = std::min(report::startOfDay({day.days + 1}), span.toMs);
                    QCOMPARE(numberOf(row.back()), -m_bench.world.balance(code, end));
                }
            }
            const ReportTable table = m_bench.make(ReportName::Supplier, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "deposits", "purchases", "refunds", "drift", "other"}),
                           expected);
            QVERIFY(table.holds());
        }
    }

    void banksAreAccountedForWithTheSuspense()
    {
        for (const Span span : m_bench.spans()) {
            Table expected;
            for (const std::string bank : {"BCA1", "BRI1"}) {
                const std::string code = "bank:" + bank;
                expected[bank] = {{"opening", -m_bench.world.balance(code, span.fromMs)},
                                  {"closing", -m_bench.world.balance(code, span.toMs)},
                                  {"in", -moved(m_bench.world, code, "bank_in", span)},
                                  {"out", -moved(m_bench.world, code, "bank_out", span)},
                                  {"corrections", -moved(m_bench.world, code, "bank_in_back", span)},
                                  {"other", -moved(m_bench.world, code, "opening", span)}};
                const ReportTable lines = m_bench.make(ReportName::Bank, span, {.bank = bank});
                QVERIFY(lines.holds());
                const auto& posted = m_bench.world.posted();
                QCOMPARE(
                    lines.rowCount(), std::size_t(std::count_if(posted.begin(), posted.end(), [&](const Posted& row) {
                        return (row.from == code || row.to == code) && row.atMs >= span.fromMs && row.atMs < span.toMs;
                    })));
                if (lines.rowCount() > 0)
                    QCOMPARE(numberOf(lines.groups[0].rows.back().back()), expected[bank]["closing"]);
            }
            const ReportTable table = m_bench.make(ReportName::Bank, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "in", "out", "corrections", "other"}), expected);
            QCOMPARE(numberOf(table.facts[0].value), m_bench.world.balance("suspense", span.fromMs));
            QCOMPARE(numberOf(table.facts[1].value), m_bench.world.balance("suspense", span.toMs));
        }
    }

    void debtsAreAsOldAsTheirOldestUnpaidPurchase()
    {
        bool sawWallet = false;
        bool sawReceivable = false;
        for (int days = 0; days < 40; days += 3) {
            const std::int64_t moment = m_bench.now - days * ReportBench::kDayMs;
            const ReportTable table = m_bench.make(ReportName::Receivables, {moment, moment});
            Table expected;
            for (const std::string& agent : ReportWorld::agents()) {
                for (const char* kind : {"wallet:", "receivable:"}) {
                    const std::string code = kind + agent;
                    const std::int64_t owed = -m_bench.world.balance(code, moment);
                    if (owed <= 0)
                        continue;
                    (code.front() == 'w' ? sawWallet : sawReceivable) = true;
                    for (const auto& [bucket, amount] : naiveAges(m_bench.world, code, moment))
                        expected[agent][bucket] += amount;
                    expected[agent]["total"] += owed;
                }
            }
            COMPARE_TABLES(byKey(table, {"days_7", "days_14", "days_30", "older", "total"}), expected);
        }
        QVERIFY(sawWallet);
        QVERIFY(sawReceivable);
    }

    void aRefundedPurchaseDoesNotMakeADebtYounger()
    {
        const std::string copy = m_bench.cluster.copyDatabase(m_bench.database);
        m_bench.cluster.run(copy, R"(
SET session_replication_role = replica;
INSERT INTO accounts (id, code, kind, mode, balance, floor, seq, last_delta) VALUES
    (9001, 'wallet:OLD', 'wallet', 'checked', -900, -5000, 6, 1), (9002, 'commission:OLD', 'commission', 'summed', 0, 0, 0, 0);
INSERT INTO users (code, name, level_id, wallet_account_id, commission_account_id) VALUES ('OLD', 'Old', 1, 9001, 9002);
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, at, debit_seq, debit_before, debit_after, credit_seq, credit_before, credit_after)
SELECT cause::uuid, m.kind, CASE WHEN amount < 0 THEN 9001 ELSE c.id END, CASE WHEN amount < 0 THEN c.id ELSE 9001 END, abs(amount), cause::uuid,
       now() - make_interval(days => days), CASE WHEN amount < 0 THEN m.seq END, CASE WHEN amount < 0 THEN after - amount END, CASE WHEN amount < 0 THEN after END,
       CASE WHEN amount > 0 THEN m.seq END, CASE WHEN amount > 0 THEN after - amount END, CASE WHEN amount > 0 THEN after END
FROM accounts c, (VALUES
    (1, '00000000-0000-7000-8000-0000000000a1', 'debit', -1000, -1000, 20), -- the debt
    (2, '00000000-0000-7000-8000-0000000000a2', 'debit', -700, -1700, 2), (3, '00000000-0000-7000-8000-0000000000a2', 'refund', 700, -1000, 2),
    (4, '00000000-0000-7000-8000-0000000000a3', 'deposit', 300, -700, 5), -- and taken back by the bank: as if it had never come
    (5, '00000000-0000-7000-8000-0000000000a3', 'deposit_back', -300, -1000, 1),
    (6, '00000000-0000-7000-8000-0000000000a4', 'deposit', 100, -900, 1)) AS m (seq, cause, kind, amount, after, days)
WHERE c.code = 'clearing';
UPDATE accounts SET balance = balance + 900 WHERE code = 'clearing';
)");
        const std::int64_t moment = unixMsNow() + ReportBench::kDayMs / 24;
        const auto table = PgReports(m_bench.settings(copy))
                               .make({.name = ReportName::Receivables, .span = {moment, moment}, .agent = "OLD"});
        QVERIFY(table);
        COMPARE_TABLES(byKey(*table, {"days_7", "days_14", "days_30", "older", "total"}),
                       (Table{{"OLD", {{"days_30", 900}, {"total", 900}}}}));
    }

    void manualMovementsNameBothPeople()
    {
        for (const Span span : m_bench.spans()) {
            const ReportTable table = m_bench.make(ReportName::Manual, span);
            QVERIFY(table.holds());
            std::int64_t sum = 0;
            std::size_t count = 0;
            for (const Posted& row : m_bench.world.posted()) {
                if (row.request.empty() || row.atMs < span.fromMs || row.atMs >= span.toMs)
                    continue;
                sum += row.amount;
                ++count;
            }
            QCOMPARE(table.rowCount(), count);
            QCOMPARE(numberOf(table.totals->at(4)), sum);
            for (const Row& row : table.groups[0].rows) {
                QCOMPARE(textOf(row[5]), std::string("tini"));
                QCOMPARE(textOf(row[6]), std::string("joko"));
                QVERIFY(!textOf(row[7]).empty() && textOf(row[8]) == "catatan");
            }
        }
    }

private:
    ReportBench& m_bench;
};

std::unique_ptr<QObject> eraflazz::test::makePartnerReportTests(ReportBench& bench)
{
    return std::make_unique<PartnerReportTests>(bench);
}

#include "pg_report_partners.moc"

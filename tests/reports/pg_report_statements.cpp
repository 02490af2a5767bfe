// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/clock.h"
#include "pg_report_topics.h"
#include "report/calendar.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::reports;
using namespace eraflazz::test;
using report::numberOf;
using report::ReportTable;
using report::Row;

/// Statements of agents: the replay of a wallet.
class StatementReportTests final : public QObject {
    Q_OBJECT

public:
    explicit StatementReportTests(ReportBench& bench) : m_bench(bench) {}

private Q_SLOTS:
    void aStatementIsTheReplayOfTheWallet()
    {
        for (const std::string& agent : ReportWorld::agents()) {
            for (const Span span : m_bench.spans()) {
                const ReportTable table = m_bench.make(ReportName::Statement, span, {.agent = agent});
                const std::string wallet = "wallet:" + agent;
                std::vector<Numbers> expected;
                for (const Posted& row : m_bench.world.posted()) {
                    if (row.atMs < span.fromMs || row.atMs >= span.toMs || (row.from != wallet && row.to != wallet))
                        continue;
                    const bool isOut = row.from == wallet;
                    const std::int64_t after = isOut ? row.fromAfter : row.toAfter;
                    expected.push_back({{isOut ? "out" : "in", row.amount},
                                        {"before", isOut ? after + row.amount : after - row.amount},
                                        {"after", after},
                                        {"time", row.atMs}});
                }
                const auto& rows = table.groups[0].rows;
                QCOMPARE(rows.size(), expected.size());
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    QVERIFY(numbersOf(table, rows[i]) == expected[i]);
                    QVERIFY(!textOf(rows[i][2]).empty());
                }
                QCOMPARE(numberOf(table.facts[0].value), m_bench.world.balance(wallet, span.fromMs));
                QCOMPARE(numberOf(table.facts[3].value), m_bench.world.balance(wallet, span.toMs));
                QVERIFY(table.holds());
            }
        }
    }

    void aStatementUpToNowEndsWithTheBalanceOfTheAccount()
    {
        const ReportTable table = m_bench.make(
            ReportName::Statement, {m_bench.world.startMs(), unixMsNow() + ReportBench::kDayMs}, {.agent = "AG001"});
        QCOMPARE(table.checks.size(), std::size_t{2}); // The second compares with accounts.balance.
        QVERIFY(table.holds());
        m_bench.cluster.run(m_bench.database,
                            "UPDATE accounts SET balance = balance + 1, last_delta = 1 WHERE code = 'wallet:AG001'");
        QVERIFY(!m_bench
                     .make(ReportName::Statement,
                           {m_bench.world.startMs(), unixMsNow() + ReportBench::kDayMs},
                           {.agent = "AG001"})
                     .holds());
        m_bench.cluster.run(m_bench.database,
                            "UPDATE accounts SET balance = balance - 1, last_delta = 1 WHERE code = 'wallet:AG001'");
    }

    void statementsContinueEachOtherWhenCommitsEndInAnotherOrder()
    {
        const std::string copy = m_bench.cluster.copyDatabase(m_bench.database);
        const std::int64_t midnight = report::startOfDay(BusinessDay::at(m_bench.now - 10 * ReportBench::kDayMs));
        // Number 100 began just after midnight and 101 just before it.
        m_bench.cluster.run(
            copy,
            "SET session_replication_role = replica; UPDATE transfers SET at = to_timestamp(" +
                std::to_string(midnight) +
                " / 1000.0) + CASE WHEN 100 IN (debit_seq, credit_seq) THEN 1 ELSE -1 END * interval '5 ms' "
                "WHERE (debit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND debit_seq IN "
                "(100, 101)) "
                "OR (credit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND credit_seq IN (100, "
                "101));"
                "UPDATE transfers SET at = to_timestamp(" +
                std::to_string(midnight) +
                " / 1000.0) - interval '1 hour' "
                "WHERE (debit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND debit_seq < 100) "
                "OR (credit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND credit_seq < 100);"
                "UPDATE transfers SET at = greatest(at, to_timestamp(" +
                std::to_string(midnight) +
                " / 1000.0) + interval '1 hour') "
                "WHERE (debit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND debit_seq > 101) "
                "OR (credit_account_id = (SELECT id FROM accounts WHERE code = 'wallet:AG001') AND credit_seq > 101);");
        const PgReports reports(m_bench.settings(copy));
        const auto before = reports.make({ReportName::Statement,
                                          Language::Indonesian,
                                          {m_bench.world.startMs(), midnight},
                                          "AG001",
                                          {},
                                          {},
                                          {},
                                          {}});
        const auto after = reports.make(
            {ReportName::Statement, Language::Indonesian, {midnight, m_bench.now}, "AG001", {}, {}, {}, {}});
        QVERIFY(before && before->holds());
        QVERIFY(after && after->holds());
        QCOMPARE(numberOf(before->facts[3].value), numberOf(after->facts[0].value));
        QCOMPARE(textOf(before->groups[0].rows.back()[0]), std::string("101"));
        QCOMPARE(textOf(after->groups[0].rows.front()[0]), std::string("102"));
    }

    void englishStatementsHaveNoIndonesianWords()
    {
        const ReportTable table =
            m_bench.make(ReportName::Statement, m_bench.all(), {.agent = "UP001"}, Language::English);
        for (const Row& row : table.groups[0].rows) {
            for (const char* word : {"Pembelian", "Pengembalian", "Komisi", " ke ", " dari ", "Penyesuaian"})
                QVERIFY2(textOf(row[2]).find(word) == std::string::npos, textOf(row[2]).c_str());
        }
    }

private:
    ReportBench& m_bench;
};

std::unique_ptr<QObject> eraflazz::test::makeStatementReportTests(ReportBench& bench)
{
    return std::make_unique<StatementReportTests>(bench);
}

#include "pg_report_statements.moc"

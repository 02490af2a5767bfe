// SPDX-License-Identifier: GPL-3.0-or-later
#include "pg_report_topics.h"
#include "report_replay.h"
#include "reports/core/transfer_words.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::reports;
using namespace eraflazz::test;
using report::numberOf;
using report::ReportTable;
using report::Row;

/// Closing, profit and sales: the books as a whole.
class BookReportTests final : public QObject {
    Q_OBJECT

public:
    explicit BookReportTests(ReportBench& bench) : m_bench(bench) {}

private Q_SLOTS:
    void theClosingShowsEveryAccountAndTheyAreZero()
    {
        for (const Span span : m_bench.spans()) {
            const ReportTable table = m_bench.make(ReportName::Closing, span);
            QVERIFY(table.holds());
            Table expected;
            for (const std::string& code : m_bench.world.accounts()) {
                const std::string kind = code.substr(0, code.find(':'));
                const bool isFolded = kind == "wallet" || kind == "commission";
                const bool isOwned = kind == "bank" || kind == "supplier" || kind == "receivable";
                const std::int64_t sign = isOwned ? -1 : 1;
                Numbers& line = expected[label(isFolded ? kind : code)];
                const std::int64_t opening = sign * m_bench.world.balance(code, span.fromMs);
                const std::int64_t closing = sign * m_bench.world.balance(code, span.toMs);
                line["opening"] += opening;
                line["closing"] += closing;
                line["change"] += closing - opening;
            }
            COMPARE_TABLES(byKey(table, {"opening", "closing", "change"}), expected);
            QCOMPARE(numberOf(table.facts[0].value), profit(m_bench.world, span));
        }
    }

    void theClosingCountsWhatHappened()
    {
        for (const Span span : m_bench.spans()) {
            Table expected;
            for (const Posted& row : m_bench.world.posted()) {
                if (row.atMs < span.fromMs || row.atMs >= span.toMs)
                    continue;
                std::string name = transferWords(row.kind, Language::Indonesian);
                if (row.kind == "adjustment" || row.kind == "supplier_drift")
                    name += row.from == "adjustment" || row.from == "loss:supplier_drift" ? " atas beban toko"
                                                                                          : " untuk toko";
                expected[name]["amount"] += row.amount;
                expected[name]["count"] += 1;
            }
            const ReportTable table = m_bench.make(ReportName::Closing, span);
            Table activity;
            for (const Row& row : table.groups[0].rows)
                activity[textOf(row[0])] = numbersOf(table, row);
            COMPARE_TABLES(activity, expected);
        }
    }

    void aBalanceThatNoTransferExplainsIsSeenAtTheClosing()
    {
        m_bench.cluster.run(m_bench.database, "UPDATE accounts SET balance = balance + 5 WHERE code = 'sales'");
        QVERIFY(!m_bench.make(ReportName::Closing, m_bench.all()).holds());
        m_bench.cluster.run(m_bench.database, "UPDATE accounts SET balance = balance - 5 WHERE code = 'sales'");
        QVERIFY(m_bench.make(ReportName::Closing, m_bench.all()).holds());
    }

    void profitIsTheChangeOfTheBooks()
    {
        for (const Span span : m_bench.spans()) {
            const ReportTable table = m_bench.make(ReportName::Profit, span);
            QVERIFY(table.holds());
            QCOMPARE(numberOf(table.totals->at(2)), profit(m_bench.world, span));
            std::int64_t rest = 0;
            for (const std::string& code : m_bench.world.accounts()) {
                if (!isResult(code))
                    rest += m_bench.world.balance(code, span.toMs) - m_bench.world.balance(code, span.fromMs);
            }
            QCOMPARE(numberOf(table.totals->at(2)), -rest);
        }
    }

    void profitHasItsLines()
    {
        const ReportTable table = m_bench.make(ReportName::Profit, m_bench.all());
        Table expected;
        for (const Posted& row : m_bench.world.posted()) {
            for (const auto& [account, sign] : {std::pair(row.from, -1), std::pair(row.to, 1)}) {
                if (!isResult(account))
                    continue;
                expected[transferWords(row.kind, Language::Indonesian)]["amount"] += sign * row.amount;
            }
        }
        COMPARE_TABLES(byKey(table, {"amount"}), expected);
    }

    void salesAddUpToTheProfitOfSales_data()
    {
        QTest::addColumn<int>("by");
        QTest::newRow("product") << int(SalesBy::Product);
        QTest::newRow("supplier") << int(SalesBy::Supplier);
        QTest::newRow("agent") << int(SalesBy::Agent);
        QTest::newRow("hour") << int(SalesBy::Hour);
    }

    void salesAddUpToTheProfitOfSales()
    {
        QFETCH(int, by);
        for (const Span span : m_bench.spans()) {
            const ReportTable table = m_bench.make(ReportName::Sales, span, {.by = SalesBy(by)});
            COMPARE_TABLES(
                byKey(table, {"delivered", "failed", "reversed", "price", "cost", "commission", "late_cost", "margin"}),
                naiveSales(m_bench.world, span, SalesBy(by)));
            std::int64_t margin = 0;
            for (const Posted& row : m_bench.world.posted()) {
                if (row.atMs < span.fromMs || row.atMs >= span.toMs)
                    continue;
                for (const char* account : {"sales", "cost", "loss:late_success"})
                    margin += (row.to == account ? row.amount : 0) - (row.from == account ? row.amount : 0);
            }
            QCOMPARE(numberOf(table.totals->back()), margin);
        }
    }

    void successRateIsOfWhatEnded()
    {
        const ReportTable table = m_bench.make(ReportName::Sales, m_bench.all(), {.by = SalesBy::Product});
        const Numbers totals = numbersOf(table, *table.totals);
        const double rate = double(totals.at("delivered")) / double(totals.at("delivered") + totals.at("failed"));
        QVERIFY(std::abs(rate * 10'000 - double(totals.at("rate"))) <= 0.5);
    }

private:
    ReportBench& m_bench;
};

std::unique_ptr<QObject> eraflazz::test::makeBookReportTests(ReportBench& bench)
{
    return std::make_unique<BookReportTests>(bench);
}

#include "pg_report_books.moc"

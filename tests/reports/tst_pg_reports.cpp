// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/clock.h"
#include "report/calendar.h"
#include "report_world.h"
#include "reports/core/books.h"
#include "reports/core/transfer_words.h"
#include "reports/pg/pg_reports.h"
#include "support/pg_cluster.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>

using namespace eraflazz;
using namespace eraflazz::reports;
using report::numberOf;
using report::ReportTable;
using report::Row;
using test::Posted;
using test::PostedSale;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::uint64_t kSeed = 20'261'122;

using Numbers = std::map<std::string, std::int64_t>; // column key to number
using Table = std::map<std::string, Numbers>;        // first cell to numbers

std::string textOf(const report::Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

Numbers numbersOf(const ReportTable& table, const Row& row)
{
    Numbers numbers;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].index() == 2)
            numbers[table.columns[i].key] = numberOf(row[i]);
    }
    return numbers;
}

/// Every row by its first cell; only the columns named.
Table byKey(const ReportTable& table, const std::set<std::string>& columns)
{
    Table all;
    for (const auto& group : table.groups) {
        for (const Row& row : group.rows) {
            for (const auto& [key, value] : numbersOf(table, row)) {
                if (columns.count(key) == 1)
                    all[textOf(row[0])][key] += value;
            }
        }
    }
    return all;
}

/// Drops zeros and what is left empty, so that "no row" and "a row of zeros" are the same.
Table withoutZeros(Table table)
{
    for (auto& [key, numbers] : table)
        std::erase_if(numbers, [](const auto& entry) { return entry.second == 0; });
    std::erase_if(table, [](const auto& entry) { return entry.second.empty(); });
    return table;
}

QByteArray shown(const Table& table)
{
    QByteArray text;
    for (const auto& [key, numbers] : table) {
        text += QByteArray::fromStdString(key) + ": ";
        for (const auto& [name, value] : numbers)
            text += QByteArray::fromStdString(name) + '=' + QByteArray::number(qlonglong(value)) + ' ';
        text += '\n';
    }
    return text;
}

#define COMPARE_TABLES(actual, expected) QCOMPARE(shown(withoutZeros(actual)), shown(withoutZeros(expected)))

struct Choice final {
    std::string agent{};
    std::string supplier{};
    std::string bank{};
    SalesBy by = SalesBy::Product;
};

bool isResult(const std::string& account)
{
    for (const char* kind : {"sales", "cost", "loss:", "income:", "adjustment"}) {
        if (account.rfind(kind, 0) == 0)
            return true;
    }
    return false;
}

} // namespace

class TestPgReports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Ends in the middle of a business day, before now, so that "later" and "not over yet" both occur.
        m_now = report::startOfDay(BusinessDay::at(unixMsNow())) - kDayMs / 2;
        m_world = std::make_unique<test::ReportWorld>(kSeed, m_now);
        m_cluster = std::make_unique<test::PgCluster>();
        m_database = m_cluster->createDatabase();
        m_cluster->run(m_database, m_world->sql());
        m_reports = std::make_unique<PgReports>(settings(m_database));
        QVERIFY(m_world->posted().size() > 1'500);
        for (const char* kind : {"late_cost",
                                 "reversal",
                                 "cost_back",
                                 "deposit_fee",
                                 "deposit_back",
                                 "deposit_short",
                                 "transfer_back",
                                 "maturity",
                                 "adjustment",
                                 "deposit_manual",
                                 "bank_in_back",
                                 "supplier_deposit",
                                 "supplier_refund",
                                 "supplier_drift",
                                 "write_off",
                                 "refund"}) {
            const auto& all = m_world->posted();
            QVERIFY2(std::any_of(all.begin(), all.end(), [&](const Posted& row) { return row.kind == kind; }), kind);
        }
    }

    void cleanupTestCase()
    {
        m_reports.reset();
        m_cluster.reset();
    }

    void theWorldIsRight()
    {
        std::int64_t sum = 0;
        for (const std::string& code : m_world->accounts())
            sum += m_world->balance(code, m_now + 1);
        QCOMPARE(sum, std::int64_t{0});
        for (const std::string& code : m_world->accounts()) {
            const auto balance =
                m_cluster->run(m_database, "SELECT balance FROM account_balances WHERE code = '" + code + "'");
            QCOMPARE(std::stoll(balance), m_world->balance(code, m_now + kDayMs));
        }
    }

    void everyKindOfTransferHasWordsAndEveryAccountASide()
    {
        for (const QString& kind : namesIn("transfers_kind_known"))
            QVERIFY2(hasTransferWords(kind.toStdString()), kind.toUtf8().constData());
        for (const QString& kind : namesIn("accounts_kind_known"))
            static_cast<void>(sideOf(kind.toStdString()));
    }

    void aStatementIsTheReplayOfTheWallet()
    {
        for (const std::string& agent : test::ReportWorld::agents()) {
            for (const Span span : spans()) {
                const ReportTable table = make(ReportName::Statement, span, {.agent = agent});
                const std::string wallet = "wallet:" + agent;
                std::vector<Numbers> expected;
                for (const Posted& row : m_world->posted()) {
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
                QCOMPARE(numberOf(table.facts[0].value), m_world->balance(wallet, span.fromMs));
                QCOMPARE(numberOf(table.facts[3].value), m_world->balance(wallet, span.toMs));
                QVERIFY(table.holds());
            }
        }
    }

    void aStatementUpToNowEndsWithTheBalanceOfTheAccount()
    {
        const ReportTable table =
            make(ReportName::Statement, {m_world->startMs(), unixMsNow() + kDayMs}, {.agent = "AG001"});
        QCOMPARE(table.checks.size(), std::size_t{2}); // The second compares with accounts.balance.
        QVERIFY(table.holds());
        m_cluster->run(m_database,
                       "UPDATE accounts SET balance = balance + 1, last_delta = 1 WHERE code = 'wallet:AG001'");
        QVERIFY(!make(ReportName::Statement, {m_world->startMs(), unixMsNow() + kDayMs}, {.agent = "AG001"}).holds());
        m_cluster->run(m_database,
                       "UPDATE accounts SET balance = balance - 1, last_delta = 1 WHERE code = 'wallet:AG001'");
    }

    void statementsContinueEachOtherWhenCommitsEndInAnotherOrder()
    {
        const std::string copy = m_cluster->copyDatabase(m_database);
        const std::int64_t midnight = report::startOfDay(BusinessDay::at(m_now - 10 * kDayMs));
        // Number 100 began just after midnight and 101 just before it.
        m_cluster->run(
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
        const PgReports reports(settings(copy));
        const auto before = reports.make(
            {ReportName::Statement, Language::Indonesian, {m_world->startMs(), midnight}, "AG001", {}, {}, {}, {}});
        const auto after =
            reports.make({ReportName::Statement, Language::Indonesian, {midnight, m_now}, "AG001", {}, {}, {}, {}});
        QVERIFY(before && before->holds());
        QVERIFY(after && after->holds());
        QCOMPARE(numberOf(before->facts[3].value), numberOf(after->facts[0].value));
        QCOMPARE(textOf(before->groups[0].rows.back()[0]), std::string("101"));
        QCOMPARE(textOf(after->groups[0].rows.front()[0]), std::string("102"));
    }

    void englishStatementsHaveNoIndonesianWords()
    {
        const ReportTable table = make(ReportName::Statement, all(), {.agent = "UP001"}, Language::English);
        for (const Row& row : table.groups[0].rows) {
            for (const char* word : {"Pembelian", "Pengembalian", "Komisi", " ke ", " dari ", "Penyesuaian"})
                QVERIFY2(textOf(row[2]).find(word) == std::string::npos, textOf(row[2]).c_str());
        }
    }

    void theClosingShowsEveryAccountAndTheyAreZero()
    {
        for (const Span span : spans()) {
            const ReportTable table = make(ReportName::Closing, span);
            QVERIFY(table.holds());
            Table expected;
            for (const std::string& code : m_world->accounts()) {
                const std::string kind = code.substr(0, code.find(':'));
                const bool isFolded = kind == "wallet" || kind == "commission";
                const bool isOwned = kind == "bank" || kind == "supplier" || kind == "receivable";
                const std::int64_t sign = isOwned ? -1 : 1;
                Numbers& line = expected[label(isFolded ? kind : code)];
                const std::int64_t opening = sign * m_world->balance(code, span.fromMs);
                const std::int64_t closing = sign * m_world->balance(code, span.toMs);
                line["opening"] += opening;
                line["closing"] += closing;
                line["change"] += closing - opening;
            }
            COMPARE_TABLES(byKey(table, {"opening", "closing", "change"}), expected);
            QCOMPARE(numberOf(table.facts[0].value), profit(span));
        }
    }

    void theClosingCountsWhatHappened()
    {
        for (const Span span : spans()) {
            Table expected;
            for (const Posted& row : m_world->posted()) {
                if (row.atMs < span.fromMs || row.atMs >= span.toMs)
                    continue;
                std::string name = transferWords(row.kind, Language::Indonesian);
                if (row.kind == "adjustment" || row.kind == "supplier_drift")
                    name += row.from == "adjustment" || row.from == "loss:supplier_drift" ? " atas beban toko"
                                                                                          : " untuk toko";
                expected[name]["amount"] += row.amount;
                expected[name]["count"] += 1;
            }
            const ReportTable table = make(ReportName::Closing, span);
            Table activity;
            for (const Row& row : table.groups[0].rows)
                activity[textOf(row[0])] = numbersOf(table, row);
            COMPARE_TABLES(activity, expected);
        }
    }

    void aBalanceThatNoTransferExplainsIsSeenAtTheClosing()
    {
        m_cluster->run(m_database, "UPDATE accounts SET balance = balance + 5 WHERE code = 'sales'");
        QVERIFY(!make(ReportName::Closing, all()).holds());
        m_cluster->run(m_database, "UPDATE accounts SET balance = balance - 5 WHERE code = 'sales'");
        QVERIFY(make(ReportName::Closing, all()).holds());
    }

    void profitIsTheChangeOfTheBooks()
    {
        for (const Span span : spans()) {
            const ReportTable table = make(ReportName::Profit, span);
            QVERIFY(table.holds());
            QCOMPARE(numberOf(table.totals->at(2)), profit(span));
            std::int64_t rest = 0;
            for (const std::string& code : m_world->accounts()) {
                if (!isResult(code))
                    rest += m_world->balance(code, span.toMs) - m_world->balance(code, span.fromMs);
            }
            QCOMPARE(numberOf(table.totals->at(2)), -rest);
        }
    }

    void profitHasItsLines()
    {
        const ReportTable table = make(ReportName::Profit, all());
        Table expected;
        for (const Posted& row : m_world->posted()) {
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
        for (const Span span : spans()) {
            const ReportTable table = make(ReportName::Sales, span, {.by = SalesBy(by)});
            COMPARE_TABLES(
                byKey(table, {"delivered", "failed", "reversed", "price", "cost", "commission", "late_cost", "margin"}),
                naiveSales(span, SalesBy(by)));
            std::int64_t margin = 0;
            for (const Posted& row : m_world->posted()) {
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
        const ReportTable table = make(ReportName::Sales, all(), {.by = SalesBy::Product});
        const Numbers totals = numbersOf(table, *table.totals);
        const double rate = double(totals.at("delivered")) / double(totals.at("delivered") + totals.at("failed"));
        QVERIFY(std::abs(rate * 10'000 - double(totals.at("rate"))) <= 0.5);
    }

    void commissionWaitsIsEarnedTakenBackAndMatures()
    {
        for (const Span span : spans()) {
            Table expected;
            for (const std::string& agent : test::ReportWorld::agents()) {
                const std::string code = "commission:" + agent;
                Numbers& line = expected[agent];
                line["opening"] = m_world->balance(code, span.fromMs);
                line["closing"] = m_world->balance(code, span.toMs);
                line["earned"] = moved(code, "commission", span);
                line["taken_back"] = moved(code, "commission_back", span);
                line["matured"] = moved(code, "maturity", span);
                for (const Posted& row : m_world->posted())
                    line["count"] +=
                        row.to == code && row.kind == "commission" && row.atMs >= span.fromMs && row.atMs < span.toMs;
            }
            const ReportTable table = make(ReportName::Commission, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "earned", "taken_back", "matured", "other", "count"}),
                           expected);
            QVERIFY(table.holds());
        }
        QCOMPARE(make(ReportName::Commission, all(), {.agent = "UP001"}).rowCount(), std::size_t{1});
    }

    void suppliersAreAccountedFor()
    {
        for (const Span span : spans()) {
            Table expected;
            for (const std::string supplier : {"DIGI", "VIP"}) {
                const std::string code = "supplier:" + supplier;
                expected[supplier] = {
                    {"opening", -m_world->balance(code, span.fromMs)},
                    {"closing", -m_world->balance(code, span.toMs)},
                    {"deposits", -moved(code, "supplier_deposit", span)},
                    {"purchases", -moved(code, "cost", span) - moved(code, "late_cost", span)},
                    {"refunds", -moved(code, "supplier_refund", span) - moved(code, "cost_back", span)},
                    {"drift", -moved(code, "supplier_drift", span)},
                    {"other", -moved(code, "opening", span)}};
                const ReportTable days = make(ReportName::Supplier, span, {.supplier = supplier});
                QVERIFY(days.holds());
                if (days.rowCount() > 0)
                    QCOMPARE(numberOf(days.groups[0].rows.back().back()), expected[supplier]["closing"]);
                for (const Row& row : days.groups[0].rows) {
                    const BusinessDay day{static_cast<std::int32_t>(numberOf(row[0]))};
                    const std::int64_t end = std::min(report::startOfDay({day.days + 1}), span.toMs);
                    QCOMPARE(numberOf(row.back()), -m_world->balance(code, end));
                }
            }
            const ReportTable table = make(ReportName::Supplier, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "deposits", "purchases", "refunds", "drift", "other"}),
                           expected);
            QVERIFY(table.holds());
        }
    }

    void banksAreAccountedForWithTheSuspense()
    {
        for (const Span span : spans()) {
            Table expected;
            for (const std::string bank : {"BCA1", "BRI1"}) {
                const std::string code = "bank:" + bank;
                expected[bank] = {{"opening", -m_world->balance(code, span.fromMs)},
                                  {"closing", -m_world->balance(code, span.toMs)},
                                  {"in", -moved(code, "bank_in", span)},
                                  {"out", -moved(code, "bank_out", span)},
                                  {"corrections", -moved(code, "bank_in_back", span)},
                                  {"other", -moved(code, "opening", span)}};
                const ReportTable lines = make(ReportName::Bank, span, {.bank = bank});
                QVERIFY(lines.holds());
                const auto& posted = m_world->posted();
                QCOMPARE(
                    lines.rowCount(), std::size_t(std::count_if(posted.begin(), posted.end(), [&](const Posted& row) {
                        return (row.from == code || row.to == code) && row.atMs >= span.fromMs && row.atMs < span.toMs;
                    })));
                if (lines.rowCount() > 0)
                    QCOMPARE(numberOf(lines.groups[0].rows.back().back()), expected[bank]["closing"]);
            }
            const ReportTable table = make(ReportName::Bank, span);
            COMPARE_TABLES(byKey(table, {"opening", "closing", "in", "out", "corrections", "other"}), expected);
            QCOMPARE(numberOf(table.facts[0].value), m_world->balance("suspense", span.fromMs));
            QCOMPARE(numberOf(table.facts[1].value), m_world->balance("suspense", span.toMs));
        }
    }

    void debtsAreAsOldAsTheirOldestUnpaidPurchase()
    {
        bool sawWallet = false;
        bool sawReceivable = false;
        for (int days = 0; days < 40; days += 3) {
            const std::int64_t moment = m_now - days * kDayMs;
            const ReportTable table = make(ReportName::Receivables, {moment, moment});
            Table expected;
            for (const std::string& agent : test::ReportWorld::agents()) {
                for (const char* kind : {"wallet:", "receivable:"}) {
                    const std::string code = kind + agent;
                    const std::int64_t owed = -m_world->balance(code, moment);
                    if (owed <= 0)
                        continue;
                    (code.front() == 'w' ? sawWallet : sawReceivable) = true;
                    for (const auto& [bucket, amount] : naiveAges(code, moment))
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
        const std::string copy = m_cluster->copyDatabase(m_database);
        m_cluster->run(copy, R"(
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
        const std::int64_t moment = unixMsNow() + kDayMs / 24;
        const auto table =
            PgReports(settings(copy)).make({.name = ReportName::Receivables, .span = {moment, moment}, .agent = "OLD"});
        QVERIFY(table);
        COMPARE_TABLES(byKey(*table, {"days_7", "days_14", "days_30", "older", "total"}),
                       (Table{{"OLD", {{"days_30", 900}, {"total", 900}}}}));
    }

    void manualMovementsNameBothPeople()
    {
        for (const Span span : spans()) {
            const ReportTable table = make(ReportName::Manual, span);
            QVERIFY(table.holds());
            std::int64_t sum = 0;
            std::size_t count = 0;
            for (const Posted& row : m_world->posted()) {
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

    void eachReportSpeaksTwoLanguages()
    {
        for (const ReportName name : allReports()) {
            const ReportTable id = make(name, all(), {.agent = "AG001"});
            const ReportTable en = make(name, all(), {.agent = "AG001"}, Language::English);
            QVERIFY(!id.title.empty() && id.title != en.title);
            QCOMPARE(id.rowCount(), en.rowCount());
            QCOMPARE(id.name, std::string(toString(name)));
        }
    }

    void refusalsAreNamed()
    {
        const auto reason = [&](ReportRequest request) {
            request.span = request.span.toMs == 0 ? all() : request.span;
            const auto table = m_reports->make(request);
            return table ? std::optional<RefusalReason>() : table.error().reason;
        };
        QVERIFY(reason({.name = ReportName::Statement}) == RefusalReason::AgentMissing);
        QVERIFY(reason({.name = ReportName::Statement, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Receivables, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Commission, .agent = "nobody"}) == RefusalReason::AgentUnknown);
        QVERIFY(reason({.name = ReportName::Supplier, .supplier = "x'y"}) == RefusalReason::SupplierUnknown);
        QVERIFY(reason({.name = ReportName::Bank, .bank = "x"}) == RefusalReason::BankUnknown);
        QVERIFY(reason({.name = ReportName::Sales, .span = {m_now, m_now - 1}}) == RefusalReason::SpanEmpty);
    }

    void moreRowsThanAllowedAreRefused()
    {
        ReportSettings few = settings(m_database);
        few.rowsMax = 20;
        const auto table = PgReports(few).make({.name = ReportName::Statement, .span = all(), .agent = "AG001"});
        QVERIFY(!table);
        QVERIFY(table.error().reason == RefusalReason::TooManyRows);
        QCOMPARE(table.error().detail, std::string("20"));
    }

    void aReportThatTakesTooLongIsRefused()
    {
        const QString name = QStringLiteral("blocker");
        {
            QSqlDatabase blocker = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            blocker.setConnectOptions(
                QString::fromStdString(m_cluster->conninfo(m_database, test::PgCluster::kSuperuser)));
            QVERIFY(blocker.open());
            QSqlQuery query(blocker);
            QVERIFY(query.exec(QStringLiteral("BEGIN")));
            QVERIFY(query.exec(QStringLiteral("LOCK TABLE transfers IN ACCESS EXCLUSIVE MODE")));
            ReportSettings hasty = settings(m_database);
            hasty.statementTimeoutMs = 50;
            const auto table = PgReports(hasty).make({.name = ReportName::Manual, .span = all()});
            QVERIFY(!table);
            QVERIFY(table.error().reason == RefusalReason::TookTooLong);
        }
        QSqlDatabase::removeDatabase(name);
        QVERIFY(m_reports->make({.name = ReportName::Manual, .span = all()}));
    }

    void aDatabaseThatIsNotThereIsABreakage()
    {
        ReportSettings wrong = settings("nowhere");
        QVERIFY_THROWS_EXCEPTION(ReportFailed,
                                 static_cast<void>(PgReports(wrong).make({.name = ReportName::Manual, .span = all()})));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void theDaemonsRoleMayReadThemToo()
    {
        const PgReports reports({m_cluster->conninfo(m_database, test::PgCluster::kApp)});
        for (const ReportName name : allReports())
            QVERIFY(reports.make({.name = name, .span = all(), .agent = "AG001"}));
    }

private:
    /// As the auditor's role, which may only read.
    ReportSettings settings(const std::string& database) const
    {
        return {m_cluster->conninfo(database, test::PgCluster::kAudit)};
    }

    Span all() const { return {m_world->startMs() - kDayMs, m_now}; }

    std::vector<Span> spans() const
    {
        const BusinessDay last = BusinessDay::at(m_now);
        std::vector<Span> spans{
            all(), {m_now - 12 * kDayMs - 12'345'678, m_now - 3 * kDayMs - 1'234'567}, {m_now, m_now}};
        for (const int back : {0, 1, 7, 20, 39})
            spans.push_back(spanOfDays({last.days - back}, {last.days - back}));
        // A span that begins with the very moment of a movement.
        const Posted& some = m_world->posted()[m_world->posted().size() / 2];
        spans.push_back({some.atMs, some.atMs + 1});
        spans.push_back({some.atMs - kDayMs, some.atMs});
        return spans;
    }

    ReportTable make(ReportName name, Span span, const Choice& choice = {}, Language language = Language::Indonesian)
    {
        auto table =
            m_reports->make({name, language, span, choice.agent, choice.supplier, choice.bank, choice.by, "Toko"});
        if (!table)
            throw std::runtime_error(sentence(table.error(), Language::English));
        return std::move(*table);
    }

    QStringList namesIn(const std::string& constraint)
    {
        const auto text = QString::fromStdString(
            m_cluster->run(m_database,
                           "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '" + constraint +
                               "' AND conparentid = 0 LIMIT 1"));
        QStringList names;
        auto found = QRegularExpression(QStringLiteral("'([a-z_]+)'")).globalMatch(text);
        while (found.hasNext())
            names << found.next().captured(1);
        if (names.size() < 5)
            throw std::runtime_error("no names in " + constraint);
        return names;
    }

    /// What people call an account, with its owner's name, as the closing shows it.
    static std::string label(const std::string& code)
    {
        std::string text = accountWords(code, Language::Indonesian);
        const std::size_t colon = code.find(':');
        const std::string owner = colon == std::string::npos ? "" : code.substr(colon + 1);
        if (code.rfind("supplier:", 0) == 0)
            text += " (Pemasok " + owner + ')';
        if (code.rfind("bank:", 0) == 0)
            text += " (" + owner.substr(0, 3) + " 123" + owner + ')';
        return text;
    }

    std::int64_t moved(const std::string& code, const std::string& kind, Span span) const
    {
        std::int64_t sum = 0;
        for (const Posted& row : m_world->posted()) {
            if (row.kind == kind && row.atMs >= span.fromMs && row.atMs < span.toMs)
                sum += (row.to == code ? row.amount : 0) - (row.from == code ? row.amount : 0);
        }
        return sum;
    }

    std::int64_t profit(Span span) const
    {
        std::int64_t sum = 0;
        for (const std::string& code : m_world->accounts()) {
            if (isResult(code))
                sum += m_world->balance(code, span.toMs) - m_world->balance(code, span.fromMs);
        }
        return sum;
    }

    std::string saleKey(const Posted& row, const PostedSale& sale, SalesBy by) const
    {
        switch (by) {
        case SalesBy::Product:
            return sale.product;
        case SalesBy::Supplier: // Who took the money, for what it cost.
            for (const std::string& account : {row.from, row.to}) {
                if (account.rfind("supplier:", 0) == 0)
                    return account.substr(9);
            }
            return sale.supplier;
        case SalesBy::Agent:
            return sale.agent;
        case SalesBy::Hour:
            return report::momentText(row.atMs).substr(11, 2) + ":00";
        }
        return {};
    }

    Table naiveSales(Span span, SalesBy by) const
    {
        std::map<std::string, const PostedSale*> sales;
        for (const PostedSale& sale : m_world->sales())
            sales[sale.id] = &sale;
        Table table;
        for (const Posted& row : m_world->posted()) {
            const auto sale = sales.find(m_world->saleOf(row.cause));
            if (sale == sales.end() || row.kind == "debit" || row.atMs < span.fromMs || row.atMs >= span.toMs)
                continue;
            Numbers& line = table[saleKey(row, *sale->second, by)];
            const bool isBack = row.kind == "reversal" || row.kind == "cost_back" || row.kind == "commission_back";
            const std::int64_t amount = isBack ? -row.amount : row.amount;
            if (row.kind == "settle")
                ++line["delivered"];
            if (row.kind == "refund")
                ++line["failed"];
            if (row.kind == "reversal")
                ++line["reversed"];
            if (row.kind == "settle" || row.kind == "reversal") {
                line["price"] += amount;
                line["margin"] += amount;
            } else if (row.kind != "refund") {
                line[row.kind == "late_cost"          ? "late_cost"
                     : row.kind.rfind("cost", 0) == 0 ? "cost"
                                                      : "commission"] += amount;
                line["margin"] -= amount;
            }
        }
        return table;
    }

    /// From the oldest on, where the reader walks back from the newest: everything that came in pays what went out
    /// first; what came back for the same cause was never owed.
    Numbers naiveAges(const std::string& code, std::int64_t moment) const
    {
        std::map<std::string, std::int64_t> backByCause;
        std::int64_t paid = 0;
        struct Out {
            std::int64_t atMs;
            std::int64_t amount;
        };
        std::vector<Out> outs;
        std::set<std::string> takers;
        for (const Posted& row : m_world->posted()) {
            if (row.atMs < moment && row.from == code)
                takers.insert(row.cause);
        }
        for (const Posted& row : m_world->posted()) {
            if (row.atMs >= moment || row.to != code)
                continue;
            if (code.front() == 'w' && takers.count(row.cause) == 1)
                backByCause[row.cause] += row.amount;
            else
                paid += row.amount;
        }
        for (const Posted& row : m_world->posted()) {
            if (row.atMs >= moment || row.from != code)
                continue;
            const std::int64_t back = backByCause[row.cause];
            if (back > row.amount)
                paid += back - row.amount;
            outs.push_back({row.atMs, std::max<std::int64_t>(row.amount - back, 0)});
        }
        Numbers ages;
        const BusinessDay asOf = BusinessDay::at(moment - 1);
        for (const Out& out : outs) {
            const std::int64_t settled = std::min(paid, out.amount);
            paid -= settled;
            const int days = asOf.days - BusinessDay::at(out.atMs).days;
            ages[days <= 7    ? "days_7"
                 : days <= 14 ? "days_14"
                 : days <= 30 ? "days_30"
                              : "older"] += out.amount - settled;
        }
        return ages;
    }

    std::int64_t m_now = 0;
    std::string m_database;
    std::unique_ptr<test::ReportWorld> m_world;
    std::unique_ptr<test::PgCluster> m_cluster;
    std::unique_ptr<PgReports> m_reports;
};

QTEST_GUILESS_MAIN(TestPgReports)
#include "tst_pg_reports.moc"

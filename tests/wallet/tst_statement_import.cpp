// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposit_tests.h"
#include "statement_files.h"

#include <QtTest>

#include <memory>

using namespace eraflazz;
using namespace eraflazz::wallet;
using namespace eraflazz::test;

namespace {

StatementImport importOf(const std::vector<BankLine>& lines, const std::string& bank = "BCA1")
{
    StatementImport import;
    import.bank = bank;
    import.fileName = "mutasi.csv";
    import.sha256 = std::string(32, 'x');
    import.layout = "test";
    import.lines = lines;
    return import;
}

/// Lines whose balances continue each other, oldest first.
std::vector<BankLine> chain(int count, std::int64_t from = 1'000'000)
{
    std::vector<BankLine> lines;
    std::int64_t balance = from;
    for (int i = 0; i < count; ++i) {
        const std::int64_t amount = 20'000 + 7 * i;
        balance += amount;
        lines.push_back(moota("c" + std::to_string(i), Money::rupiah(amount), balance));
    }
    return lines;
}

} // namespace

/// Whole statements, and the running balance that tells when a line is missing.
class TestStatementImport final : public DepositTests {
    Q_OBJECT

private Q_SLOTS:
    void aWholeMonthIsFiledAndBooked()
    {
        const auto statement = shippedReader().read(statementFile(QStringLiteral("bca_individual_a.csv")));
        QVERIFY2(statement.has_value(), described(statement).c_str());
        auto import = importOf(statement->lines);
        import.accountNumber = statement->accountNumber;
        const auto report = m_world->deposits().importStatement(import);
        QVERIFY(report.has_value());
        QCOMPARE(report->ingest.fresh, static_cast<int>(statement->lines.size()));
        QCOMPARE(report->ingest.credited, 0); // Its tickets were never opened here.
        std::int64_t moved = 0;
        for (const auto& line : statement->lines)
            moved += line.direction == BankDirection::Credit ? line.amount.rupiah.value() : -line.amount.rupiah.value();
        QCOMPARE(m_world->balance("bank:BCA1"), -moved);
        QCOMPARE(m_world->balance("suspense"), moved);
        QCOMPARE(stopped(), std::string());

        const auto again = m_world->deposits().importStatement(import);
        QCOMPARE(again->ingest.fresh, 0);
        QCOMPARE(m_world->sql("SELECT string_agg(lines || ' ' || new_lines, ', ' ORDER BY id) FROM bank_imports"),
                 std::to_string(statement->lines.size()) + " " + std::to_string(statement->lines.size()) + ", " +
                     std::to_string(statement->lines.size()) + " 0");
    }

    void thePendingLinesOfYesterdayAreTodaysPostedOnes()
    {
        for (const char* file : {"bca_bisnis.csv", "bca_bisnis_nextday.csv"}) {
            const auto statement = shippedReader().read(statementFile(QString::fromLatin1(file)));
            QVERIFY2(statement.has_value(), described(statement).c_str());
            QVERIFY(m_world->deposits().importStatement(importOf(statement->lines)).has_value());
        }
        QCOMPARE(m_world->sql("SELECT amount FROM bank_lines WHERE pending"), std::string("500643"));
        const auto twice =
            m_world->sql("SELECT amount FROM bank_lines WHERE state <> 'duplicate' AND balance IS NOT NULL "
                         "GROUP BY amount, balance, direction HAVING count(*) > 1");
        QCOMPARE(twice, std::string());
        QCOMPARE(m_world->balance("suspense"), -m_world->balance("bank:BCA1"));
    }

    void aFileOfAnotherAccountIsRefused()
    {
        auto import = importOf(chain(3));
        import.accountNumber = "0000999999";
        QCOMPARE(m_world->deposits().importStatement(import).error(), ImportRefusal::WrongAccount);
        import.accountNumber = "512345"; // A spreadsheet has eaten the zeros.
        QVERIFY(m_world->deposits().importStatement(import).has_value());
        QCOMPARE(m_world->deposits().importStatement(importOf(chain(3), "NONE")).error(), ImportRefusal::UnknownBank);
        QCOMPARE(m_world->deposits().importStatement(importOf({})).error(), ImportRefusal::NoLines);
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_imports"), 1);
    }

    void aGapInAFileStopsTheAccountAtOnce()
    {
        auto lines = chain(6);
        const auto missing = lines[3];
        lines.erase(lines.begin() + 3);
        QVERIFY(m_world->deposits().importStatement(importOf(lines)).has_value());
        QVERIFY(stopped().starts_with("no line leads to the balance"));
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE kind = 'bank_break' AND state = 'open'"), 1);

        const auto ticket = m_world->open(1, 50'000);
        m_world->report(
            {moota("d", ticket.transferAmount, lines.back().balance->rupiah.value() + ticket.transferAmount.value())});
        QCOMPARE(m_world->stateOf(ticket.id), std::string("matched"));

        m_world->report({missing});
        const auto changes = m_world->deposits().checkContinuity();
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes.front().bank, std::string("BCA1"));
        QCOMPARE(changes.front().stopped, std::string());
        QCOMPARE(stopped(), std::string());
        QCOMPARE(m_world->number("SELECT count(*) FROM cases WHERE kind = 'bank_break' AND state = 'open'"), 0);
        QVERIFY(m_world->deposits().checkContinuity().empty());
    }

    void aWebhooksPredecessorHasTenMinutes()
    {
        const auto lines = chain(4);
        m_world->report({lines[0]});
        m_world->report({lines[3]});
        m_world->report({lines[1]});
        QVERIFY(m_world->deposits().checkContinuity().empty());
        m_world->sql("UPDATE bank_lines SET received_at = received_at - interval '11 minutes'");
        const auto changes = m_world->deposits().checkContinuity();
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY(!changes.front().stopped.empty());
        QVERIFY(m_world->deposits().checkContinuity().empty()); // Said once.
        m_world->report({lines[2]});
        QCOMPARE(m_world->deposits().checkContinuity().size(), std::size_t{1});
        QCOMPARE(stopped(), std::string());
    }

    void linesInAnyOrderAreNoGap()
    {
        auto lines = chain(5);
        for (const std::size_t at : {0U, 4U, 2U, 3U, 1U})
            m_world->report({lines[at]});
        m_world->sql("UPDATE bank_lines SET received_at = received_at - interval '11 minutes'");
        QVERIFY(m_world->deposits().checkContinuity().empty());
    }

    void aPersonWhoClosesTheCaseLetsTheAccountGoOn()
    {
        auto lines = chain(4);
        lines.erase(lines.begin() + 2);
        QVERIFY(m_world->deposits().importStatement(importOf(lines)).has_value());
        QVERIFY(!stopped().empty());
        m_world->sql("UPDATE cases SET state = 'closed', closed_at = now()");
        m_world->deposits().checkContinuity();
        QCOMPARE(stopped(), std::string());
        QVERIFY(m_world->deposits().checkContinuity().empty()); // The same gap is not reported again.
    }

    void linesWithoutBalancesTellNothing()
    {
        auto lines = chain(4);
        lines.erase(lines.begin() + 2);
        lines.front().balance.reset();
        QVERIFY(m_world->deposits().importStatement(importOf(lines)).has_value());
        QCOMPARE(stopped(), std::string());
    }

    void anEarlierMonthIsNoGap()
    {
        auto lines = chain(6);
        for (int i = 0; i < 3; ++i)
            lines[static_cast<std::size_t>(i)].date = CivilDate::fromDays(today().toDays() - 30);
        m_world->report({lines[4], lines[5]});
        QVERIFY(m_world->deposits().importStatement(importOf({lines[0], lines[1], lines[2]})).has_value());
        QCOMPARE(stopped(), std::string());
    }

private:
    [[nodiscard]] std::string stopped() const
    {
        return m_world->sql("SELECT auto_credit_stopped FROM bank_accounts WHERE code = 'BCA1'");
    }
};

QTEST_GUILESS_MAIN(TestStatementImport)
#include "tst_statement_import.moc"

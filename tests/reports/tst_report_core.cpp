// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/assert.h"
#include "report/calendar.h"
#include "reports/core/ageing.h"
#include "reports/core/book_reports.h"
#include "reports/core/refusal.h"
#include "reports/core/report_head.h"
#include "reports/core/statement_report.h"
#include "reports/core/transfer_words.h"

#include <QtTest>

#include <set>

using namespace eraflazz;
using namespace eraflazz::reports;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

Money rupiah(std::int64_t value)
{
    return Money::rupiah(value);
}

BusinessDay today()
{
    return *report::parseDay("2026-11-22");
}

std::int64_t daysAgo(int days)
{
    return report::startOfDay(today()) - days * kDayMs + 3'600'000;
}

Book book(const char* code, const char* kind, std::int64_t opening, std::int64_t closing, Movement move)
{
    Book made;
    made.code = code;
    made.kind = kind;
    made.opening = rupiah(opening);
    made.closing = rupiah(closing);
    made.moves = {std::move(move)};
    return made;
}

ReportHead head(Language language = Language::Indonesian)
{
    ReportHead head;
    head.shop = "Toko";
    head.language = language;
    head.span = spanOfDays(today(), today());
    head.nowMs = head.span.toMs + 1;
    return head;
}

} // namespace

class TestReportCore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void debtsAgeByTheOldestUnpaid()
    {
        AgeingWalk walk(rupiah(1'000), today());
        walk.add(rupiah(100), daysAgo(0));
        walk.add(rupiah(0), daysAgo(1)); // given back
        walk.add(rupiah(200), daysAgo(7));
        walk.add(rupiah(150), daysAgo(8));
        walk.add(rupiah(50), daysAgo(14));
        walk.add(rupiah(25), daysAgo(15));
        walk.add(rupiah(75), daysAgo(30));
        walk.add(rupiah(10), daysAgo(31));
        QVERIFY(walk.needsMore());
        const Ageing ageing = walk.finish();
        QCOMPARE(ageing.upTo7.value(), std::int64_t{300});
        QCOMPARE(ageing.upTo14.value(), std::int64_t{200});
        QCOMPARE(ageing.upTo30.value(), std::int64_t{100});
        QCOMPARE(ageing.older.value(), std::int64_t{400}); // 10 seen, 390 that nothing explains
        QCOMPARE(ageing.total().value(), std::int64_t{1'000});
    }

    void onlyWhatIsStillOwedHasAnAge()
    {
        AgeingWalk walk(rupiah(150), today());
        walk.add(rupiah(100), daysAgo(2));
        walk.add(rupiah(100), daysAgo(20));
        QVERIFY(!walk.needsMore());
        const Ageing ageing = walk.finish();
        QCOMPARE(ageing.upTo7.value(), std::int64_t{100});
        QCOMPARE(ageing.upTo30.value(), std::int64_t{50});
    }

    void aBrokenChainIsSaid()
    {
        WalletState wallet{"AG001", "Toko", rupiah(100), rupiah(70), rupiah(70), rupiah(0)};
        std::vector<WalletMove> moves{
            {4, "debit", rupiah(-20), rupiah(100), rupiah(80), "X10", "0812", "R", daysAgo(0)},
            {5, "debit", rupiah(-10), rupiah(80), rupiah(70), "X10", "0812", "R", daysAgo(0)}};
        QVERIFY(statementReport(head(), wallet, moves).holds());
        moves[1].seq = 6;
        QVERIFY(!statementReport(head(), wallet, moves).holds());
        moves[1].seq = 5;
        wallet.balanceNow = rupiah(71);
        QVERIFY(!statementReport(head(), wallet, moves).holds());
        wallet.balanceNow = rupiah(70);
        moves[0].before = rupiah(101);
        QVERIFY(!statementReport(head(), wallet, moves).holds());
    }

    void booksThatAreNotZeroAreSaid()
    {
        std::vector<Book> books{book("bank:BCA1", "bank", 0, -500, {"opening", 0, 1, {}, rupiah(500)}),
                                book("equity", "equity", 0, 500, {"opening", 1, 0, rupiah(500), {}})};
        QVERIFY(closingReport(head(), books).holds());
        books[0].closing = rupiah(-499);
        QVERIFY(!closingReport(head(), books).holds());
    }

    void profitThatTheRestOfTheBooksDoesNotShowIsSaid()
    {
        std::vector<Book> books{book("sales", "sales", 0, 500, {"settle", 1, 0, rupiah(500), {}}),
                                book("clearing", "clearing", 500, 0, {"settle", 0, 1, {}, rupiah(500)})};
        QVERIFY(profitReport(head(), books).holds());
        QCOMPARE(profitOf(books).value(), std::int64_t{500});
        books[1].closing = rupiah(1);
        QVERIFY(!profitReport(head(), books).holds());
    }

    void anAccountOfAnUnknownKindIsAnError()
    {
        QVERIFY_THROWS_EXCEPTION(AssertionError, static_cast<void>(sideOf("points")));
    }

    void movementsReadAsSentences()
    {
        const Language id = Language::Indonesian;
        QCOMPARE(movementWords("debit", rupiah(-1), "X10", "0812", id), std::string("Pembelian X10 ke 0812"));
        QCOMPARE(movementWords("transfer", rupiah(-1), "", "UP001", id), std::string("Transfer ke UP001"));
        QCOMPARE(movementWords("transfer", rupiah(1), "", "UP001", id), std::string("Transfer dari UP001"));
        QCOMPARE(movementWords("transfer_back", rupiah(1), "", "UP001", Language::English),
                 std::string("Cancelled transfer to UP001"));
        QCOMPARE(movementWords("deposit", rupiah(1), "BCA1", "", id), std::string("Deposit BCA1"));
        QCOMPARE(movementWords("novelty", rupiah(1), "", "", id), std::string("novelty"));
    }

    void aPeriodIsOneDayOrManyOrToTheMinute()
    {
        ReportHead one = head();
        QCOMPARE(periodText(one), std::string("Periode: 22 Nov 2026"));
        one.span.fromMs -= kDayMs;
        QCOMPARE(periodText(one), std::string("Periode: 21 Nov 2026 s.d. 22 Nov 2026"));
        one.span.toMs = *report::parseMoment("2026-11-22T14:52");
        one.language = Language::English;
        QCOMPARE(periodText(one), std::string("Period: 21 Nov 2026 00:00:00 to 22 Nov 2026 14:52:00"));
    }

    void everyRefusalSaysWhatToDoInBothLanguages()
    {
        std::set<std::string> seen;
        for (const auto reason : {RefusalReason::SpanEmpty,
                                  RefusalReason::AgentMissing,
                                  RefusalReason::AgentUnknown,
                                  RefusalReason::SupplierUnknown,
                                  RefusalReason::BankUnknown,
                                  RefusalReason::TooManyRows,
                                  RefusalReason::TookTooLong}) {
            for (const auto language : {Language::Indonesian, Language::English}) {
                const std::string text = sentence({reason, "XY"}, language);
                QVERIFY(text.size() > 10 && text.back() == '.');
                QVERIFY(text.find('%') == std::string::npos);
                QVERIFY2(seen.insert(text).second, text.c_str());
            }
        }
        QCOMPARE(sentence({RefusalReason::AgentUnknown, "AG9"}, Language::English),
                 std::string("There is no agent AG9; check the code."));
    }
};

QTEST_GUILESS_MAIN(TestReportCore)
#include "tst_report_core.moc"

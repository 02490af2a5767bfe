// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_files.h"
#include "wallet/core/recognise_lines.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

std::vector<BankLine> linesOf(const char* name)
{
    return shippedReader().read(statementFile(QString::fromLatin1(name))).value().lines;
}

std::vector<std::string> keysOf(std::span<const BankLine> lines)
{
    std::vector<std::string> keys;
    for (const auto& key : bankLineKeys("BCA1", lines))
        keys.push_back(key.key);
    return keys;
}

std::set<std::string> keySet(std::span<const BankLine> lines)
{
    const auto keys = keysOf(lines);
    return {keys.begin(), keys.end()};
}

BankLine transfer(std::int64_t rupiah,
                  std::string description,
                  std::optional<CivilDate> date,
                  std::optional<std::int64_t> balance)
{
    BankLine line;
    line.date = date;
    line.isPending = !date;
    line.dateMayChange = true;
    line.amount = {Money::rupiah(rupiah), 0};
    if (balance)
        line.balance = BankAmount{Money::rupiah(*balance), 0};
    line.description = std::move(description);
    return line;
}

std::vector<StoredBankLine>
stored(std::span<const BankLine> lines, std::optional<CivilDate> seen, const char* source = "file")
{
    const auto keys = bankLineKeys("BCA1", lines);
    std::vector<StoredBankLine> result;
    for (std::size_t i = 0; i < lines.size(); ++i)
        result.push_back({keys[i], lines[i], source, seen, false});
    return result;
}

std::vector<RecognisedLine>
recognised(std::span<const BankLine> lines, const std::vector<StoredBankLine>& known, const char* source = "file")
{
    return recogniseLines(lines, bankLineKeys("BCA1", lines), source, known);
}

constexpr CivilDate kToday{2026, 10, 1};

} // namespace

class TestBankLineKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleLineHasItsOwnKey_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"bca_individual_a.csv",
                                 "bca_bisnis.csv",
                                 "bca_bisnis_old_noyear.csv",
                                 "bri_export.csv",
                                 "bri_cms_semicolon.csv",
                                 "mandiri_mcm.csv",
                                 "mandiri_mib_comma.csv",
                                 "bni_direct.csv",
                                 "bsi_ft.csv",
                                 "mandiri_livin_estatement.csv"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everySampleLineHasItsOwnKey()
    {
        QFETCH(QByteArray, name);
        const auto lines = linesOf(name.constData());
        QCOMPARE(keySet(lines).size(), lines.size());
        QCOMPARE(keysOf(lines).front().size(), std::size_t{64});
    }

    void readingAgainGivesTheSameKeys()
    {
        QCOMPARE(keysOf(linesOf("bca_bisnis.csv")), keysOf(linesOf("bca_bisnis.csv")));
    }

    void pendingLinesAreTheSameWhenTheBankHasPostedThem()
    {
        const auto before = linesOf("bca_bisnis.csv");
        const auto after = linesOf("bca_bisnis_nextday.csv");
        const auto known = keySet(before);
        const auto keys = keysOf(after);
        std::vector<std::size_t> fresh;
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (known.count(keys[i]) == 0)
                fresh.push_back(after[i].fileLine);
        }
        QCOMPARE(fresh, (std::vector<std::size_t>{15, 16, 17})); // What happened on the first of October.
    }

    void aFileCutInTheMiddleNamesItsLinesLikeTheWholeOne()
    {
        for (const char* name : {"bca_bisnis.csv", "bri_export.csv", "mandiri_mcm.csv"}) {
            const auto lines = linesOf(name);
            const auto whole = keysOf(lines);
            const auto tail = keysOf(std::span(lines).subspan(lines.size() / 2));
            QCOMPARE(tail,
                     std::vector<std::string>(whole.end() - static_cast<std::ptrdiff_t>(tail.size()), whole.end()));
        }
    }

    void ofTwoEqualMovementsTheSecondIsRecognisedByItsBalance()
    {
        const auto lines = linesOf("bri_cms_semicolon.csv"); // Lines 13 and 14 are equal but for the balance.
        const auto whole = keysOf(lines);
        QVERIFY(lines[9].description == lines[10].description && lines[9].amount == lines[10].amount);
        QCOMPARE(keysOf(std::span(lines).subspan(10)).front(), whole[10]);
        QVERIFY(whole[9] != whole[10]);
    }

    void twoEqualLinesWithoutBalanceAreTwoMovements()
    {
        auto line = transfer(50'000, "SETOR", kToday, std::nullopt);
        line.dateMayChange = false;
        const std::vector<BankLine> twice{line, line};
        QCOMPARE(keySet(twice).size(), std::size_t{2});
        const std::vector<BankLine> once{line};
        QVERIFY(keySet(twice).count(keysOf(once).front()) == 1);
    }

    void whatChangesBetweenExportsIsNotInTheKey()
    {
        const auto bisnis =
            transfer(1'000'187, "TRSF E-BANKING CR 0209/FTSCY/WS95051 1000187.00 AGUS", CivilDate{2026, 9, 2}, 7);
        const auto personal =
            transfer(1'000'187, "TRSF E-BANKING CR 0209/FTSCY/WS95051 1000187.00AGUS", CivilDate{2026, 9, 3}, 7);
        QCOMPARE(keysOf(std::span(&bisnis, 1)), keysOf(std::span(&personal, 1)));
        const auto pending = transfer(5, "BI-FAST CR TANGGAL :30/09 TRANSFER DR 002 X", std::nullopt, 7);
        const auto posted = transfer(5, "BI-FAST CR TANGGAL :01/10 TRANSFER DR 002 X", kToday, 7);
        QCOMPARE(keysOf(std::span(&pending, 1)), keysOf(std::span(&posted, 1)));
    }

    void whatDiffersIsInTheKey()
    {
        const auto base = transfer(500, "A", kToday, 1000);
        auto amount = base;
        amount.amount.cents = 1;
        auto direction = base;
        direction.direction = BankDirection::Debit;
        auto balance = base;
        balance.balance->cents = 1;
        auto text = base;
        text.description = "B";
        QCOMPARE(keySet(std::vector<BankLine>{base, amount, direction, balance, text}).size(), std::size_t{5});
        QVERIFY(bankLineKeys("BCA1", std::span(&base, 1)) != bankLineKeys("BCA2", std::span(&base, 1)));
        auto dated = base;
        dated.dateMayChange = false;
        auto later = dated;
        later.date = CivilDate{2026, 10, 2};
        QVERIFY(keysOf(std::span(&dated, 1)) != keysOf(std::span(&later, 1)));
    }

    void anAggregatorsIdIsTheKey()
    {
        auto first = transfer(500, "A", kToday, 1000);
        first.rowId = "moota/abc";
        auto second = transfer(501, "B", std::nullopt, std::nullopt);
        second.rowId = "moota/abc";
        QCOMPARE(keysOf(std::span(&first, 1)), keysOf(std::span(&second, 1)));
        const auto found = recognised(std::vector<BankLine>{first, second}, {}, "moota");
        QVERIFY(found[0].what == Recognition::New && found[1].what == Recognition::Known);
    }

    void fieldsCannotRunIntoEachOther()
    {
        const auto line = transfer(5, "1", kToday, 11);
        const auto other = transfer(51, "1", kToday, 1);
        QVERIFY(keysOf(std::span(&line, 1)) != keysOf(std::span(&other, 1)));
        QVERIFY(bankLineKeys("A\nCR", std::span(&line, 1)) != bankLineKeys("A", std::span(&line, 1)));
    }

    // --- Recognition -----------------------------------------------------------------------------------------------

    void aPendingLineWithoutBalanceIsFoundAgainWithOne()
    {
        const auto before = linesOf("bca_bisnis_old_noyear.csv"); // Its two pending lines have no balance.
        auto after = before;
        after[14] = transfer(500'347, before[14].description, CivilDate{2026, 10, 1}, 27'098'833);
        after[15] = transfer(250'850, before[15].description, CivilDate{2026, 10, 1}, 27'349'683);
        const auto found = recognised(after, stored(before, kToday));
        for (std::size_t i = 0; i < 14; ++i)
            QVERIFY(found[i].what == Recognition::Known);
        QVERIFY(found[14] == (RecognisedLine{Recognition::LaterForm, 14}));
        QVERIFY(found[15] == (RecognisedLine{Recognition::LaterForm, 15}));
    }

    void onePendingLineStandsForOnePostedLineOnly()
    {
        const auto pending = transfer(500, "BI-FAST CR TANGGAL :30/09 X", std::nullopt, std::nullopt);
        const std::vector<BankLine> after{transfer(500, "BI-FAST CR TANGGAL :30/09 X", kToday, 1500),
                                          transfer(500, "BI-FAST CR TANGGAL :01/10 X", kToday, 2000)};
        const auto found = recognised(after, stored(std::span(&pending, 1), kToday));
        QCOMPARE(std::count_if(found.begin(), found.end(), [](const auto& f) { return f.what == Recognition::New; }),
                 1);
    }

    void aPendingLineStillThereIsNotTakenByAnother()
    {
        const auto pending = transfer(500, "X", std::nullopt, std::nullopt);
        const std::vector<BankLine> after{transfer(500, "X", kToday, 1500), pending};
        const auto found = recognised(after, stored(std::span(&pending, 1), kToday));
        QVERIFY(found[0].what == Recognition::New);
        QVERIFY(found[1].what == Recognition::Known);
    }

    void pendingLinesThatChangePlacesAreFoundAgain()
    {
        const std::vector<BankLine> before{transfer(500, "X", std::nullopt, 1500),
                                           transfer(700, "Y", std::nullopt, 2200)};
        const std::vector<BankLine> after{transfer(700, "Y", kToday, 1700), transfer(500, "X", kToday, 2200)};
        const auto found = recognised(after, stored(before, kToday));
        QVERIFY(found[0] == (RecognisedLine{Recognition::LaterForm, 1}));
        QVERIFY(found[1] == (RecognisedLine{Recognition::LaterForm, 0}));
    }

    void aPostedFormThatComesLateIsForAPerson()
    {
        const auto pending = transfer(500, "X", std::nullopt, std::nullopt);
        const auto late = transfer(500, "X", CivilDate{2026, 10, 20}, 1500);
        QVERIFY(recognised(std::span(&late, 1), stored(std::span(&pending, 1), kToday)).front().what ==
                Recognition::Doubtful);
    }

    void theSameBalanceWeeksLaterIsForAPerson()
    {
        const auto first = transfer(500, "X", kToday, 500);
        const auto again = transfer(500, "X", CivilDate{2026, 10, 20}, 500);
        QVERIFY(recognised(std::span(&again, 1), stored(std::span(&first, 1), {})).front().what ==
                Recognition::Doubtful);
    }

    void whatAnotherSourceBroughtIsForAPerson()
    {
        auto fromMoota = transfer(500'123, "TRSF E-BANKING CR X", kToday, std::nullopt);
        fromMoota.rowId = "moota/1";
        const std::vector<BankLine> fromFile{transfer(500'123, "another text", kToday, 99),
                                             transfer(500'124, "another text", kToday, 100)};
        const auto found = recognised(fromFile, stored(std::span(&fromMoota, 1), {}, "moota"));
        QVERIFY(found[0] == (RecognisedLine{Recognition::Doubtful, 0}));
        QVERIFY(found[1].what == Recognition::New);
    }

    /// However two exports of one day overlap, together they bring every movement exactly once.
    void overlappingExportsBringEveryMovementOnce()
    {
        const bool holds = rc::check([] {
            const auto size = *rc::gen::inRange<std::size_t>(1, 12);
            std::vector<BankLine> day;
            std::int64_t balance = 1'000'000;
            for (std::size_t i = 0; i < size; ++i) {
                const auto amount = *rc::gen::element<std::int64_t>(500, 500, 700);
                balance += amount;
                const auto text = *rc::gen::element<std::string>("BI-FAST CR TANGGAL :30/09 X", "SETORAN TUNAI");
                const bool hasBalance = *rc::gen::arbitrary<bool>();
                // The first export: the end of the day is still pending, with or without a balance.
                day.push_back(transfer(amount,
                                       text,
                                       i < size / 2 ? std::optional(CivilDate{2026, 9, 30}) : std::nullopt,
                                       i < size / 2 || hasBalance ? std::optional(balance) : std::nullopt));
                day.back().fileLine = i;
            }
            auto next = day;
            balance = 1'000'000;
            for (auto& line : next) {
                balance += line.amount.rupiah.value();
                line.balance = BankAmount{Money::rupiah(balance), 0};
                if (line.isPending)
                    line.date = kToday;
                line.isPending = false;
            }
            const auto cut = *rc::gen::inRange<std::size_t>(0, size / 2 + 1);
            const auto known = stored(day, kToday);
            const auto found = recognised(std::span(next).subspan(cut), known);
            for (const auto& line : found)
                RC_ASSERT((line.what == Recognition::Known || line.what == Recognition::LaterForm));
        });
        QVERIFY(holds);
    }

    // --- Balances --------------------------------------------------------------------------------------------------

    void balancesAreCheckedToTheCentAndAtBothEnds()
    {
        std::vector<BankLine> lines{transfer(500, "A", kToday, 1500), transfer(700, "B", kToday, 2200)};
        const auto rupiah = [](std::int64_t amount) { return BankAmount{Money::rupiah(amount), 0}; };
        QVERIFY(balanceBreaks(lines, {rupiah(1000), rupiah(2200)}).empty());
        QCOMPARE(balanceBreaks(lines, {rupiah(999), rupiah(2200)}).size(), std::size_t{1});
        QCOMPARE(balanceBreaks(lines, {rupiah(1000), rupiah(2201)}).front().fileLine, std::size_t{0});
        lines[1].balance->cents = 1;
        QCOMPARE(balanceBreaks(lines).size(), std::size_t{1});
        QVERIFY(balanceBreaks({}, {rupiah(5), rupiah(5)}).empty());
        QCOMPARE(balanceBreaks({}, {rupiah(5), rupiah(6)}).size(), std::size_t{1});
    }

    void linesWithoutBalanceAreAddedUp()
    {
        std::vector<BankLine> lines{
            transfer(500, "A", kToday, 1500), transfer(700, "B", {}, {}), transfer(1, "C", {}, 2201)};
        QVERIFY(balanceBreaks(lines).empty());
        lines[2].balance = BankAmount{Money::rupiah(2200), 0};
        QCOMPARE(balanceBreaks(lines).size(), std::size_t{1});
    }

    void accountsAreComparedByTheirDigits()
    {
        QVERIFY(sameAccountNumber("0000-01-000123-50-9", "000001000123509"));
        QVERIFY(sameAccountNumber("'0000512345", "512345"));
        QVERIFY(!sameAccountNumber("512345", "5123450"));
        QVERIFY(!sameAccountNumber("", ""));
        QVERIFY(!sameAccountNumber("000", "0"));
    }

    void datesAreThoseOfTheCalendar()
    {
        QCOMPARE((CivilDate{1970, 1, 1}).toDays(), 0);
        QCOMPARE((CivilDate{2026, 9, 1}).toDays(), 20'697);
        QVERIFY((CivilDate{2028, 2, 29}).isValid() && !(CivilDate{2026, 2, 29}).isValid());
        for (std::int64_t day = 10'000; day < 60'000; day += 17)
            QCOMPARE(CivilDate::fromDays(day).toDays(), day);
    }
};

QTEST_GUILESS_MAIN(TestBankLineKeys)
#include "tst_bank_line_keys.moc"

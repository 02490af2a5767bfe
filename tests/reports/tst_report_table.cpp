// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/assert.h"
#include "kernel/csv.h"
#include "kernel/money.h"
#include "report/calendar.h"
#include "report/cell_text.h"
#include "report/report_csv.h"
#include "report/report_text.h"
#include "report/table_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <limits>
#include <rapidcheck.h>
#include <system_error>

using namespace eraflazz;
using namespace eraflazz::report;

namespace {

constexpr std::int64_t kMomentMs = 1'795'333'927'123; // 2026-11-22 14:52:07.123 in Jakarta

ReportTable sample()
{
    ReportTable table;
    table.name = "sample";
    table.shop = "Toko";
    table.title = "Contoh";
    table.columns = {column("who", "Siapa"),
                     column("when", "Kapan", ColumnKind::Time),
                     column("day", "Hari", ColumnKind::Date),
                     column("rate", "Persen", ColumnKind::Percent),
                     column("amount", "Nilai", ColumnKind::Money, Carry::Sum)};
    const std::int64_t day = BusinessDay::at(kMomentMs).days;
    table.groups = {{"Satu", {{std::string("AG001"), kMomentMs, day, std::int64_t{9876}, std::int64_t{1'234'567}}}, {}},
                    {"Dua", {{std::string("AG002"), {}, {}, std::int64_t{-5}, std::int64_t{-67}}}, {}}};
    addSums(table);
    return table;
}

std::string joinedLines(const std::vector<std::string>& lines)
{
    std::string all;
    for (const std::string& line : lines)
        all += line + "\r\n";
    return all;
}

} // namespace

class TestReportTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsReadAsPeopleWriteThem()
    {
        const Language id = Language::Indonesian;
        QCOMPARE(cellText(Cell(std::int64_t{-1'234'567}), ColumnKind::Money, id), std::string("-1.234.567"));
        QCOMPARE(cellText(Cell(std::int64_t{9876}), ColumnKind::Percent, id), std::string("98,76 %"));
        QCOMPARE(cellText(Cell(std::int64_t{-5}), ColumnKind::Percent, Language::English), std::string("-0.05%"));
        QCOMPARE(cellText(Cell(kMomentMs), ColumnKind::Time, id), std::string("22-11-2026 14:52:07"));
        QCOMPARE(cellText(Cell(kMomentMs), ColumnKind::Time, Language::English), std::string("2026-11-22 14:52:07"));
        QCOMPARE(cellText(Cell(), ColumnKind::Money, id), std::string());
    }

    void aDayBeginsAtMidnightInJakarta()
    {
        const auto day = parseDay("2026-11-22");
        QVERIFY(day);
        QCOMPARE(momentText(startOfDay(*day)), std::string("2026-11-22 00:00:00"));
        QCOMPARE(momentText(startOfDay(*day) - 1), std::string("2026-11-21 23:59:59"));
        QCOMPARE(*parseMoment("2026-11-22T14:52:07"), kMomentMs - 123);
        QCOMPARE(*parseMoment("2026-11-22 14:52"), kMomentMs - 7'123);
    }

    void daysThatNoCalendarHasAreRefused()
    {
        for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "22-11-2026", "2026-11-22x", ""})
            QVERIFY2(!parseDay(text), text);
        for (const char* text :
             {"2026-11-22", "2026-11-22T24:00", "2026-11-22T14:60", "2026-11-22x14:52", "2026-11-22T14:52:7"})
            QVERIFY2(!parseMoment(text), text);
        QVERIFY(parseDay("2028-02-29"));
    }

    void whatMovesACursorOrTurnsWritingAroundIsBlank()
    {
        QCOMPARE(printable("a\x1b[2Jb\n\tc\x7f"), std::string("a [2Jb  c "));
        QCOMPARE(printable("x\u202Eevil\u2066y\u0085z\u200B"), std::string("x evil y z "));
        QCOMPARE(printable("Toko Ibu Ñ – 日本"), std::string("Toko Ibu Ñ – 日本"));
    }

    void sumsAreOfTheirGroupAndOfAll()
    {
        const ReportTable table = sample();
        QCOMPARE(numberOf(table.groups[0].subtotal->at(4)), std::int64_t{1'234'567});
        QCOMPARE(numberOf(table.totals->at(4)), std::int64_t{1'234'500});
        QVERIFY(std::get<std::string>(table.groups[1].subtotal->at(0)) == "Jumlah Dua");
        QVERIFY(std::holds_alternative<std::monostate>(table.totals->at(3)));
    }

    void aSumBeyondRangeIsAnError()
    {
        ReportTable table = sample();
        table.groups[0].rows[0][4] = std::numeric_limits<std::int64_t>::max();
        table.groups[1].rows[0][4] = std::int64_t{1};
        QVERIFY_THROWS_EXCEPTION(MoneyOverflow, addSums(table));
    }

    void aCellOfAnotherKindIsAnError()
    {
        ReportTable table = sample();
        table.groups[0].rows[0][4] = std::string("12");
        QVERIFY_THROWS_EXCEPTION(AssertionError, verify(table));
        table.groups[0].rows[0].pop_back();
        QVERIFY_THROWS_EXCEPTION(AssertionError, verify(table));
    }

    void csvHoldsRawNumbersUnderTitles()
    {
        QCOMPARE(toCsv(sample()),
                 joinedLines({"Kelompok,Siapa,Kapan,Hari,Persen,Nilai",
                              "Satu,AG001,2026-11-22 14:52:07,2026-11-22,98.76,1234567",
                              "Dua,AG002,,,-0.05,-67"}));
        QVERIFY(toCsv(sample(), {.withMark = true}).starts_with("\xEF\xBB\xBFKelompok,"));
    }

    void aSpreadsheetOfTheLanguageReadsItsFields()
    {
        QCOMPARE(toCsv(sample(), {.isForSheet = true}),
                 joinedLines({"Kelompok;Siapa;Kapan;Hari;Persen;Nilai",
                              "Satu;AG001;2026-11-22 14:52:07;2026-11-22;\"98,76\";1234567",
                              "Dua;AG002;;;\"-0,05\";-67"}));
        ReportTable english = sample();
        english.language = Language::English;
        QVERIFY(toCsv(english, {.isForSheet = true}).find("2026-11-22,98.76,1234567") != std::string::npos);
    }

    void aFileWrittenRowByRowIsTheSame()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("table.csv"));
        for (const CsvOptions options : {CsvOptions{}, CsvOptions{.withMark = true, .isForSheet = true}}) {
            writeAll(*startCsvFile(path.toStdString(), sample(), options), sample());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().toStdString(), toCsv(sample(), options));
        }
    }

    void whatCannotBeWrittenIsAnError()
    {
        QVERIFY_THROWS_EXCEPTION(std::system_error, (void)startCsvFile("/nonexistent/table.csv", sample(), {}));
        const auto full = [] {
            const auto file = startCsvFile("/dev/full", sample(), {});
            for (int i = 0; i < 10'000; ++i)
                file->add(sample().groups[0].rows[0]);
            file->finish();
        };
        try {
            full();
            QFAIL("a full disk took it");
        } catch (const std::system_error& error) {
            QCOMPARE(error.code().value(), ENOSPC);
        }
    }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("formula") << QByteArray("=HYPERLINK(\"x\")") << QByteArray("\"'=HYPERLINK(\"\"x\"\")\"");
        QTest::newRow("plus") << QByteArray("+62812") << QByteArray("\"'+62812\"");
        QTest::newRow("minus") << QByteArray("-2+3") << QByteArray("\"'-2+3\"");
        QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("\"'\t=1\"");
        QTest::newRow("behind blanks") << QByteArray("  @SUM(A1)") << QByteArray("\"'  @SUM(A1)\"");
        QTest::newRow("negative number") << QByteArray("-1200.50") << QByteArray("-1200.50");
        QTest::newRow("minus alone") << QByteArray("-") << QByteArray("\"'-\"");
        QTest::newRow("inside") << QByteArray("a=1") << QByteArray("a=1");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void formulasAreDefused()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, field);
        QCOMPARE(csvField(typed.toStdString()), field.toStdString());
    }

    void anyTextComesBackFromCsv()
    {
        const bool ok = rc::check("a text survives the way through a file", [] {
            const auto typed = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab1-+=@,\"\r\n\t.'")));
            const auto rows = parseCsv("head,x\r\n" + csvField(typed) + ",x\r\n");
            RC_ASSERT(rows.has_value());
            RC_ASSERT(rows->size() == std::size_t{2});
            const std::string& read = rows->at(1).fields.at(0);
            RC_ASSERT((read == typed || read == "'" + typed));
            RC_ASSERT((csvText(read) == typed || typed.starts_with('\''))); // Who types the apostrophe loses it.
            RC_ASSERT((read.empty() || std::string("=+@\t\r").find(read.front()) == std::string::npos));
        });
        QVERIFY(ok);
    }

    void theTerminalShowsEveryNumberInItsColumn()
    {
        const std::string text = toText(sample());
        std::size_t lines = 0;
        for (const char* end : {"1.234.567", "-67", "1.234.500"}) {
            const std::size_t at = text.find(std::string(end) + "\n");
            QVERIFY2(at != std::string::npos, end);
            ++lines;
        }
        QCOMPARE(lines, std::size_t{3});
        QVERIFY(text.find("Jumlah seluruhnya") != std::string::npos);
    }

    void theTerminalSaysWhichCheckFails()
    {
        ReportTable table = sample();
        table.checks = {{"satu", true}, {"dua", false}};
        const std::string text = toText(table);
        QVERIFY(text.find("Benar: satu\n") != std::string::npos);
        QVERIFY(text.find("SALAH: dua\n") != std::string::npos);
        QVERIFY(!table.holds());
    }
};

QTEST_GUILESS_MAIN(TestReportTable)
#include "tst_report_table.moc"

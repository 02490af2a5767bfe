// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/clock.h"
#include "report/xlsx/report_xlsx.h"
#include "report/xlsx/sheet_text.h"
#include "sheet_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <system_error>

using namespace eraflazz;
using namespace eraflazz::report;
using test::SheetCell;
using test::SheetReader;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kMomentMs = 1'795'333'927'123; // 2026-11-22 14:52:07.123 in Jakarta

ReportTable sales()
{
    ReportTable table;
    table.name = "sales";
    table.shop = "Makmur & Jaya";
    table.title = "Penjualan";
    table.period = "22-11-2026";
    table.columns = {column("destination", "Tujuan"),
                     column("sn", "SN / pesan"),
                     column("price", "Harga (Rp)", ColumnKind::Money, Carry::Sum),
                     column("time", "Waktu", ColumnKind::Time),
                     column("rate", "Sukses", ColumnKind::Percent),
                     column("day", "Hari", ColumnKind::Date)};
    return table;
}

Row sale(const std::string& destination, const std::string& sn, std::int64_t price)
{
    return {destination, sn, price, kMomentMs, std::int64_t{9876}, std::int64_t{BusinessDay::at(kMomentMs).days}};
}

ReportTable grouped()
{
    ReportTable table;
    table.title = "Per agen";
    table.columns = {column("product", "Produk"), column("price", "Harga", ColumnKind::Money, Carry::Sum)};
    table.groups = {
        {"Satu", {{std::string("XLD10"), std::int64_t{10'000}}, {std::string("TSEL5"), std::int64_t{5'000}}}, {}},
        {"Dua", {{std::string("PLN50"), std::int64_t{50'000}}}, {}}};
    addSums(table);
    return table;
}

qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return -1;
}

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace

class TestReportXlsx final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::unique_ptr<TableFile> start(const QString& name, const ReportTable& head) const
    {
        return startXlsxFile(pathOf(name).toStdString(), head, m_folder.path().toStdString());
    }
    [[nodiscard]] SheetReader written(const QString& name, const ReportTable& table) const
    {
        writeAll(*start(name, table), table);
        return SheetReader(pathOf(name));
    }

private Q_SLOTS:
    void digitsAreNeverLost()
    {
        ReportTable table = sales();
        table.groups = {
            {"", {sale("081234567890", "12345678901234567890", 1'234'567), sale("+628", "0041", -500)}, {}}};
        const SheetReader sheet = written(u"digits.xlsx"_s, table);
        QVERIFY(sheet.isWhole());
        QVERIFY(sheet.at(u"A2"_s).isText);
        QCOMPARE(sheet.at(u"A2"_s).value, u"081234567890"_s);
        QCOMPARE(sheet.at(u"A2"_s).format, u"@"_s);
        QVERIFY(sheet.at(u"B2"_s).isText);
        QCOMPARE(sheet.at(u"B2"_s).value, u"12345678901234567890"_s);
        QCOMPARE(sheet.at(u"A3"_s).value, u"+628"_s);
        QVERIFY(!sheet.at(u"C2"_s).isText);
        QCOMPARE(sheet.at(u"C2"_s).value, u"1234567"_s);
        QCOMPARE(sheet.at(u"C2"_s).format, u"#,##0"_s);
        QCOMPARE(sheet.at(u"C3"_s).value, u"-500"_s);
        QVERIFY(sheet.xml().contains("numberStoredAsText=\"1\"")); // No green corners either.
    }

    void aNumberThatASpreadsheetWouldRoundIsText()
    {
        ReportTable table = sales();
        table.columns[2].carry = Carry::None;
        table.groups = {{"", {sale("1", "x", 1'234'567'890'123'456)}, {}}};
        const SheetCell price = written(u"large.xlsx"_s, table).at(u"C2"_s);
        QVERIFY(price.isText);
        QCOMPARE(price.value, u"1.234.567.890.123.456"_s);
    }

    void whatPeopleTypeIsNeverAFormula()
    {
        ReportTable table = sales();
        table.title = "=1+1";
        for (const char* evil : {"=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "http://x.id/?a=1", "mailto:x@y.id"})
            table.groups.push_back({"", {sale(evil, "{=A1}", 1)}, {}});
        const SheetReader sheet = written(u"evil.xlsx"_s, table);
        for (int row = 2; row <= 7; ++row) {
            const SheetCell cell = sheet.at(u"A%1"_s.arg(row));
            QVERIFY(cell.isText);
            QCOMPARE(cell.formula, QString());
            QCOMPARE(sheet.at(u"B%1"_s.arg(row)).formula, QString());
        }
        QCOMPARE(sheet.at(u"A2"_s).value, u"=cmd|' /C calc'!A0"_s); // As it was, without an apostrophe.
        QVERIFY(!sheet.xml().contains("hyperlink"));
    }

    void timesAreTimesOfJakarta()
    {
        ReportTable table = sales();
        table.groups = {{"", {sale("1", "x", 1)}, {}}};
        SheetReader sheet = written(u"times.xlsx"_s, table);
        constexpr double kDay = 46'348; // 2026-11-22
        QCOMPARE(sheet.at(u"D2"_s).value.toDouble(), kDay + (14 * 3600 + 52 * 60 + 7) / 86'400.0);
        QCOMPARE(sheet.at(u"D2"_s).format, u"dd-mm-yyyy hh:mm:ss"_s);
        QCOMPARE(sheet.at(u"F2"_s).value.toDouble(), kDay);
        QCOMPARE(sheet.at(u"F2"_s).format, u"dd-mm-yyyy"_s);
        QCOMPARE(sheet.at(u"E2"_s).value.toDouble(), 0.9876);
        QCOMPARE(sheet.at(u"E2"_s).format, u"0.00%"_s);
        table.language = Language::English;
        sheet = written(u"times-en.xlsx"_s, table);
        QCOMPARE(sheet.at(u"D2"_s).format, u"yyyy-mm-dd hh:mm:ss"_s);
    }

    void theHeadStaysAndItsColumnsFit()
    {
        ReportTable table = sales();
        table.groups = {{"", {sale("081234567890", std::string(200, 'x'), 1)}, {}}};
        const SheetReader sheet = written(u"head.xlsx"_s, table);
        QVERIFY(sheet.at(u"A1"_s).isBold);
        QVERIFY(!sheet.at(u"A2"_s).isBold);
        QCOMPARE(sheet.at(u"C1"_s).value, u"Harga (Rp)"_s);
        QVERIFY(sheet.xml().contains("ySplit=\"1\""));
        QVERIFY(sheet.xml().contains("state=\"frozen\""));
        QVERIFY(sheet.xml().contains("<autoFilter ref=\"A1:F2\"/>"));
        QVERIFY(sheet.width(1) >= 12);
        QVERIFY(sheet.width(1) < 20);
        QVERIFY(sheet.width(2) > 50);
        QVERIFY(sheet.width(2) < 70); // Nobody scrolls sideways for one long text.
        QCOMPARE(sheet.names(), (QStringList{u"Penjualan"_s, u"Keterangan"_s}));
        QVERIFY(sheet.xml().contains("&amp;LMakmur &amp;&amp; Jaya&amp;C&amp;BPenjualan"));
    }

    void rowsThatNobodySummedGetALiveSum()
    {
        ReportTable table = sales();
        table.groups = {{"", {sale("1", "x", 10'000), sale("2", "y", 5'500)}, {}}};
        const SheetReader sheet = written(u"sum.xlsx"_s, table);
        QCOMPARE(sheet.at(u"C4"_s).formula, u"SUBTOTAL(109,C2:C3)"_s);
        QCOMPARE(sheet.at(u"C4"_s).value, u"15500"_s);
        QVERIFY(sheet.at(u"C4"_s).isBold);
        QCOMPARE(sheet.at(u"A4"_s).value, u"Jumlah baris yang tampak"_s);
    }

    void sumsOfGroupsAreNotCountedTwice()
    {
        const SheetReader sheet = written(u"groups.xlsx"_s, grouped());
        QCOMPARE(sheet.at(u"A1"_s).value, u"Kelompok"_s);
        QCOMPARE(sheet.at(u"A3"_s).value, u"Satu"_s);
        QCOMPARE(sheet.at(u"C4"_s).formula, u"SUBTOTAL(109,C2:C3)"_s);
        QCOMPARE(sheet.at(u"C6"_s).formula, u"SUBTOTAL(109,C5:C5)"_s);
        QCOMPARE(sheet.at(u"C7"_s).formula, u"SUBTOTAL(109,C2:C6)"_s); // Which leaves out the sums among them.
        QCOMPARE(sheet.at(u"C7"_s).value, u"65000"_s);
        QVERIFY(!sheet.xml().contains("autoFilter")); // Sorting would tear sums from their groups.
    }

    void aFigureThatIsNoSumStaysWhatTheReportSays()
    {
        ReportTable table = grouped();
        table.groups[0].subtotal->at(1) = std::int64_t{99'999};
        const SheetReader sheet = written(u"fixed.xlsx"_s, table);
        QCOMPARE(sheet.at(u"C4"_s).formula, QString());
        QCOMPARE(sheet.at(u"C4"_s).value, u"99999"_s);
        QCOMPARE(sheet.at(u"C7"_s).formula, QString()); // It would count the figure above.
        QCOMPARE(sheet.at(u"C7"_s).value, u"65000"_s);
    }

    void figuresChecksAndNotesStandInASecondSheet()
    {
        ReportTable table = sales();
        table.facts = {{"Saldo awal", ColumnKind::Money, std::int64_t{1'250'000}}};
        table.checks = {{"Jumlah cocok", true}, {"Selisih", false}};
        table.notes = {"=catatan"};
        writeAll(*start(u"about.xlsx"_s, table), table);
        const SheetReader about(pathOf(u"about.xlsx"_s), 2);
        QCOMPARE(about.at(u"A2"_s).value, u"Makmur & Jaya"_s);
        QCOMPARE(about.at(u"B4"_s).value, u"1250000"_s);
        QCOMPARE(about.at(u"B4"_s).format, u"#,##0"_s);
        QCOMPARE(about.at(u"B6"_s).value, u"SALAH"_s);
        QCOMPARE(about.at(u"A7"_s).value, u"=catatan"_s);
        QCOMPARE(about.at(u"A7"_s).formula, QString());
    }

    void textThatNoXmlHoldsDoesNotSpoilTheFile()
    {
        ReportTable table = sales();
        table.title = "a[b]:c*d?/\\'";
        table.shop = std::string(300, '&');
        const std::string longest(40'000, 'x');
        table.groups = {{"",
                         {sale("\xff\xfe kaputt \xc3", std::string("a\x01\x1b\0b", 5), 1),
                          sale("\xEF\xBF\xBF<&>\"", "_x0041_", 2),
                          sale(longest, "ok", 3)},
                         {}}};
        const SheetReader sheet = written(u"bytes.xlsx"_s, table);
        QVERIFY(sheet.isWhole());
        QCOMPARE(sheet.names().front(), u"a-b--c-d---"_s);
        QVERIFY(sheet.at(u"A2"_s).value.contains(u"kaputt"));
        QCOMPARE(sheet.at(u"A3"_s).value, u"?<&>\""_s);
        QCOMPARE(sheet.at(u"A4"_s).value.size(), 32'767);
        QCOMPARE(sheet.at(u"B4"_s).value, u"ok"_s);
    }

    void namesOfSheetsAreThoseThatProgramsTake()
    {
        QCOMPARE(sheetName("'Laporan'"), std::string("Laporan"));
        QCOMPARE(sheetName("History"), std::string()); // Excel keeps it for itself.
        QCOMPARE(QString::fromStdString(sheetName(std::string(20, 'x') + "éééééééééééééééééééé")).size(), 31);
        QCOMPARE(sheetName("  "), std::string());
    }

    void aHundredThousandRowsTakeLittleMemory()
    {
        ReportTable head = sales();
        const qint64 before = peakKilobytes();
        const auto file = start(u"many.xlsx"_s, head);
        constexpr int kRows = 100'000;
        for (int i = 0; i < kRows; ++i)
            file->add(
                sale("0812" + std::to_string(10'000'000 + i), "4100123456789012" + std::to_string(1000 + i % 9000), i));
        file->finish();
        const qint64 grown = peakKilobytes() - before;
        QVERIFY(before > 0);
        QVERIFY2(grown < 24 * 1024, qPrintable(u"%1 kB more"_s.arg(grown)));
        const SheetReader sheet(pathOf(u"many.xlsx"_s));
        QVERIFY(sheet.isWhole());
        QCOMPARE(sheet.rows(), kRows + 2);
        QCOMPARE(sheet.at(u"A100001"_s).value, u"081210099999"_s);
        QCOMPARE(sheet.at(u"C100002"_s).value, u"4999950000"_s);
    }

    void whatIsGivenUpLeavesNothingOpen()
    {
        const qsizetype before = openFiles();
        for (int i = 0; i < 5; ++i) {
            const auto file = start(u"given-up.xlsx"_s, sales());
            file->add(sale("1", "x", 1));
        }
        QCOMPARE(openFiles(), before);
        QVERIFY(!QFile::exists(pathOf(u"given-up.xlsx"_s)));
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"folder.xlsx"_s));
        const auto file = start(u"folder.xlsx"_s, sales());
        file->add(sale("1", "x", 1));
        QVERIFY_THROWS_EXCEPTION(std::system_error, file->finish());
        QVERIFY_THROWS_EXCEPTION(std::system_error, start(u"none/x.xlsx"_s, sales())->finish());
    }

    void bytesAreAFileOfTheirOwn()
    {
        const std::string bytes = toXlsx(grouped());
        QVERIFY(bytes.starts_with("PK"));
        QFile file(pathOf(u"bytes-of.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        file.close();
        QCOMPARE(SheetReader(file.fileName()).at(u"B2"_s).value, u"XLD10"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportXlsx)
#include "tst_report_xlsx.moc"

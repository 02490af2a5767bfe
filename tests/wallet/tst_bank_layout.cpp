// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_files.h"

#include <QDir>
#include <QTest>

#include <set>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

const std::string kLeast = R"(
id = "x"
bank = "X"
[columns]
date = ["Tanggal"]
description = ["Keterangan"]
amount = ["Jumlah"]
[format]
dates = ["dd/MM/yyyy"]
numbers = ["1,234.56"]
[direction]
by = "sign"
)";

std::string refusalOf(const std::string& toml)
{
    const auto layout = readLayout(toml, {});
    return layout ? "accepted" : layout.error().text;
}

std::string with(const std::string& before, const std::string& after)
{
    auto text = kLeast;
    const auto at = text.find(before);
    return at == std::string::npos ? "no such text" : text.replace(at, before.size(), after);
}

QString dateOf(const char* format, const char* text)
{
    const auto compiled = DateFormat::compile(format);
    if (!compiled)
        return QStringLiteral("no format");
    const auto date = compiled->readDate(text);
    if (!date)
        return QStringLiteral("-");
    const CivilDate day{date->year.value_or(2000), date->month, date->day};
    const auto year = date->year ? day.toString() : "?" + day.toString().substr(4);
    return QString::fromStdString(year + (date->time ? " " + date->time->toString() : std::string()));
}

} // namespace

class TestBankLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShippedFileIsBuiltIn()
    {
        std::set<std::string> ids;
        for (const auto& layout : shippedLayouts())
            ids.insert(layout.id);
        QCOMPARE(ids.size(), shippedLayouts().size());
        const QDir folder(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/resources/bank_layouts"));
        for (const auto& file : folder.entryList({QStringLiteral("*.toml")}, QDir::Files)) {
            const auto id = file.section(u'.', 0, 0).toStdString();
            if (id != "example" && id != "name_patterns")
                QVERIFY2(ids.erase(id) == 1, id.c_str());
        }
        QVERIFY(ids.empty());
    }

    void theExampleIsALayout()
    {
        const auto toml = fileText(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/resources/bank_layouts/example.toml"));
        const auto layout = readLayout(toml, shippedNameSets());
        QVERIFY2(bool(layout), layout ? "" : layout.error().text.c_str());
        const StatementReader reader({*layout});
        const auto read = reader.read("No. Rekening : 12-34\nTanggal,Jam,Keterangan,Nominal,D/K,Saldo,No. Ref\n"
                                      "01/09/2026,426,TRANSFER DARI RUDI TIRTA,\"1.000,00\",K,\"1.000,00\",9\n");
        QCOMPARE(described(read), std::string("example, 1 lines"));
        QCOMPARE(read->lines[0].time->toString(), std::string("00:04:26"));
        QCOMPARE(read->lines[0].nameHint, std::string("RUDI TIRTA"));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& toml, const char* text) {
            QTest::newRow(name) << QByteArray::fromStdString(toml) << QByteArray(text);
        };
        row("nothing", "", "id is missing");
        row("no TOML", "id = ", "line 1: ");
        row("misspelt key", kLeast + "[row]\nskip = []\n", "unknown key row");
        row("misspelt key in a table", with("by =", "bye = \"x\"\nby ="), "unknown key direction.bye");
        row("no dates", with("dates = [\"dd/MM/yyyy\"]", ""), "format.dates is missing");
        row("no date column", with("date = [\"Tanggal\"]", ""), "columns.date and columns.description are needed");
        row("date format", with("dd/MM/yyyy", "dd/mm/yyyy"), "is no date format");
        row("number style", with("1,234.56", "1 234"), "knows \"1,234.56\"");
        row("direction", with("\"sign\"", "\"side\""), "direction.by must be");
        row("marks without words", with("\"sign\"", "\"suffix\""), "direction.credit and .debit are needed");
        row("columns without columns", with("\"sign\"", "\"columns\""), "needs columns.debit");
        row("a text for a list", with("[\"Jumlah\"]", "\"Jumlah\""), "columns.amount must be a list");
        row("a number for a text", with("\"x\"", "5"), "id must be a text");
        row("optional", with("[format]", "optional = [\"mark\"]\n[format]"), "is no column of this layout");
        row("a set that is not there", kLeast + "[names]\nuse = \"xyz\"\n", "no set \"xyz\"");
        row("a broken pattern", kLeast + "[names]\npatterns = [{ match = '(' }]\n", "not a regular expression");
        row("a pattern without a group", kLeast + "[names]\npatterns = [{ match = 'a' }]\n", "exactly one group");
        row("a pattern's direction",
            kLeast + "[names]\npatterns = [{ match = '(a)', when = \"in\" }]\n",
            "must be \"credit\" or \"debit\"");
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QByteArray, text);
        const auto refusal = refusalOf(toml.toStdString());
        QVERIFY2(refusal.find(text.toStdString()) != std::string::npos, refusal.c_str());
    }

    void theLeastLayoutIsEnough() { QCOMPARE(refusalOf(kLeast), std::string("accepted")); }

    void datesAreReadAsBanksWriteThem_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* format, const char* text, const char* date) {
            QTest::addRow("%s of %s", format, text)
                << QByteArray(format) << QByteArray(text) << QString::fromLatin1(date);
        };
        row("dd/MM/yyyy", "01/09/2026", "2026-09-01");
        row("dd/MM/yyyy", "1/9/2026", "2026-09-01");
        row("dd/MM/yyyy", "01/09/26", "-");
        row("dd/MM/yy", "01/09/26", "2026-09-01");
        row("dd/MM/yy", "01/09/2026", "-");
        row("dd/MM", "31/12", "?-12-31");
        row("dd/MM", "29/02", "?-02-29");
        row("dd/MM", "30/02", "-");
        row("dd/MM/yyyy", "29/02/2026", "-");
        row("yyyy-MM-dd HH:mm:ss", "2026-09-01 11:10:10", "2026-09-01 11:10:10");
        row("yyyy-MM-dd HH:mm:ss", "2026-09-01 25:10:10", "-");
        row("dd/MM/yy HH.mm.ss", "01/09/26 15.51.43", "2026-09-01 15:51:43");
        row("dd MMMM yyyy HH:mm:ss", "03 August 2026 11:27:10", "2026-08-03 11:27:10");
        row("dd MMMM yyyy", "3 Agustus 2026", "2026-08-03");
        row("dd MMM yyyy", "01 Mei 2026", "2026-05-01");
        row("dd MMM yyyy", "01 Agu 2026", "2026-08-01");
        row("dd MMM yyyy", "01 Okt 2026", "2026-10-01");
        row("dd MMM yyyy", "01 DES 2026", "2026-12-01");
        row("dd MMM yyyy", "01 Sep. 2026", "2026-09-01");
        row("dd MMM yyyy", "01 Foo 2026", "-");
        row("dd-MMM-yyyy", "01-Sep-2026", "2026-09-01");
        row("yyyyMMdd", "20260901", "2026-09-01");
        row("EEE, dd MMM yyyy", "Selasa, 01 Sep 2026", "2026-09-01");
        row("dd/MM/yyyy", "01/09/2026 x", "-");
        row("dd/mm/yyyy", "01/09/2026", "no format");
        row("dd/dd/yyyy", "01/09/2026", "no format");
        row("MM/yyyy", "09/2026", "no format");
    }
    void datesAreReadAsBanksWriteThem()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, text);
        QFETCH(QString, date);
        QCOMPARE(dateOf(format.constData(), text.constData()), date);
    }

    void timesAreReadAsBanksWriteThem()
    {
        const auto time = [](const char* format, const char* text) {
            const auto found = DateFormat::compile(format).value().readTime(text);
            return found ? found->toString() : std::string("-");
        };
        QCOMPARE(time("HHmmss", "426"), std::string("00:04:26"));
        QCOMPARE(time("HHmmss", "111010"), std::string("11:10:10"));
        QCOMPARE(time("HHmmss", "1110101"), std::string("-"));
        QCOMPARE(time("HHmmss", ""), std::string("-"));
        QCOMPARE(time("HH:mm:ss WIB", "09:40:38 WIB"), std::string("09:40:38"));
        QCOMPARE(time("HH:mm:ss WIB", "09:40:38 WITA"), std::string("-"));
        QCOMPARE(time("HH.mm", "9.05"), std::string("09:05:00"));
        QVERIFY(!DateFormat::compile("dd/MM/yyyy").value().readTime("01/09/2026"));
    }

    void numbersAreExactOrRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("english");
        QTest::addColumn<qint64>("indonesian");
        constexpr qint64 kNone = -1;
        const auto row = [](const char* text, qint64 english, qint64 indonesian) {
            QTest::addRow("%s", text) << QByteArray(text) << english << indonesian;
        };
        row("1,234,567.89", 123'456'789, kNone);
        row("1.234.567,89", kNone, 123'456'789);
        row("1234567", 123'456'700, 123'456'700);
        row("500448.00", 50'044'800, kNone);
        row("20,000", 2'000'000, kNone);
        row("20.000", kNone, 2'000'000);
        row(".00", 0, kNone);
        row("0,00", kNone, 0);
        row("12.5", 1'250, kNone);
        row("Rp 1.000,00", kNone, 100'000);
        row("IDR 1,000.00", 100'000, kNone);
        row("'1000", 100'000, 100'000);
        row("", kNone, kNone);
        row(".", kNone, kNone);
        row("1.", kNone, kNone);
        row("1,2", kNone, 120);
        row("1,,000", kNone, kNone);
        row("1e5", kNone, kNone);
        row("0x10", kNone, kNone);
        row("1 000", kNone, kNone);
        row("1234567890123456", kNone, kNone);
        row("999999999999999.99", 99'999'999'999'999'999, kNone);
    }
    void numbersAreExactOrRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, english);
        QFETCH(qint64, indonesian);
        const auto cents = [&](NumberStyle style) {
            const auto number = readNumber(text.toStdString(), style);
            return number ? static_cast<qint64>(number->cents) : -1;
        };
        QCOMPARE(cents(NumberStyle::English), english);
        QCOMPARE(cents(NumberStyle::Indonesian), indonesian);
    }

    void minusSignsStandAnywhere()
    {
        for (const auto* text : {"-1,000.00", "- 1,000.00", "1,000.00-", "(1,000.00)", "Rp -1,000.00", "-Rp1,000.00"})
            QVERIFY2(readNumber(text, NumberStyle::English).value().cents == -100'000, text);
        QVERIFY(!readNumber("--1", NumberStyle::English));
    }

    void patternsThatBacktrackElsewhereAreHarmless()
    {
        NameHints hints;
        QVERIFY(!hints.add("^((?:A+)+)B$"));
        const std::vector<std::string> parts{std::string(5000, 'A')};
        QCOMPARE(hints.find(BankDirection::Credit, parts), std::string());
        QVERIFY(hints.add(std::string(500, 'a')).has_value());
    }
};

QTEST_GUILESS_MAIN(TestBankLayout)
#include "tst_bank_layout.moc"

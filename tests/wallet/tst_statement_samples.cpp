// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_files.h"

#include <QDir>
#include <QStringConverter>
#include <QTest>

using namespace eraflazz::wallet;

namespace {

struct Sample final {
    const char* file;
    const char* layout;
    const char* account;
};

constexpr const char* kHolder = "PT CONTOH RELOAD FIKTIF";

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> list{
        {"bca_individual_a.csv", "bca_individual_a", "0000512345"},
        {"bca_individual_b_noyear.csv", "bca_individual_b_noyear", "0000512345"},
        {"bca_individual_c_english.csv", "bca_individual_c_english", "0000512345"},
        {"bca_bisnis.csv", "bca_bisnis", "0000612345"},
        {"bca_bisnis_nextday.csv", "bca_bisnis", "0000612345"},
        {"bca_bisnis_old_noyear.csv", "bca_bisnis", "0000612345"},
        {"bca_export_html.xls", "bca_export_html", "0000512345"},
        {"bri_export.csv", "bri_export", "000001000123509"},
        {"bri_cms_semicolon.csv", "bri_cms_semicolon", "000001000123509"},
        {"bri_internet_banking.csv", "bri_internet_banking", "000001000123509"},
        {"mandiri_mcm.csv", "mandiri_mcm", "1370000123456"},
        {"mandiri_mib_comma.csv", "mandiri_mib_comma", "0060000123456"},
        {"mandiri_livin_estatement.csv", "mandiri_livin_estatement", "1370000123456"},
        {"mandiri_kopra.csv", "mandiri_kopra", "1370000123456"},
        {"bni_direct.csv", "bni_direct", ""},
        {"bni_direct_with_balance.csv", "bni_direct_with_balance", "0000001234"},
        {"bsi_ft.csv", "bsi_ft", "7000012345"},
        {"bsi_dk.csv", "bsi_dk", "7000012345"},
    };
    return list;
}

QString fromStd(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isHtml(const QString& name)
{
    return name.endsWith(QStringLiteral(".xls"));
}

QByteArray encoded(const std::string& text, QStringConverter::Encoding encoding, QStringConverter::Flags flags)
{
    QStringEncoder encoder(encoding, flags);
    return encoder.encode(fromStd(text));
}

/// The cells of a line as a spreadsheet holds them: blanks stay.
std::vector<std::string> cellsOf(const std::string& line, char delimiter)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == delimiter && !isQuoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

/// A line as a spreadsheet writes it after opening the file with the delimiter `from`.
std::string saved(const std::string& line, char from, char to)
{
    std::string out;
    for (const auto& cell : cellsOf(line, from))
        out += (cell.find(to) == std::string::npos ? cell : '"' + cell + '"') + to;
    out.pop_back();
    return out;
}

/// The file after a spreadsheet opened it and saved it with another delimiter.
std::string savedBySpreadsheet(const QString& name, char to)
{
    const auto text = fromStd(statementFile(name));
    const char from = text.count(u';') > text.count(u',') / 2 ? ';' : ',';
    std::string out;
    for (const auto& line : text.split(u'\n'))
        out += saved(line.toStdString(), from, to) + "\r\n";
    return out;
}

void compareWithExpected(const std::string& bytes, const QString& name)
{
    const auto read = shippedReader().read(bytes);
    QVERIFY2(bool(read), described(read).c_str());
    const auto expected = expectedLines(name);
    const auto found = jsonLines(*read);
    QVERIFY2(!expected.empty(), "no expected lines");
    for (std::size_t i = 0; i < std::min(expected.size(), found.size()); ++i)
        QCOMPARE(fromStd(found[i]), fromStd(expected[i]));
    QCOMPARE(fromStd(described(read)), fromStd(read->layoutId + ", " + std::to_string(expected.size()) + " lines"));
}

} // namespace

/// Real layouts, invented people: every line as it must be read, and again after everything that happens to files.
class TestStatementSamples final : public QObject {
    Q_OBJECT

private:
    static void eachSample()
    {
        QTest::addColumn<QString>("name");
        for (const auto& sample : samples())
            QTest::newRow(sample.file) << QString::fromLatin1(sample.file);
    }

private Q_SLOTS:
    void everySampleIsListed()
    {
        const QDir folder(statementPath(QString()));
        QCOMPARE(folder.entryList(QDir::Files).size(), static_cast<qsizetype>(samples().size()));
    }

    void linesAreReadExactly_data() { eachSample(); }
    void linesAreReadExactly()
    {
        QFETCH(QString, name);
        compareWithExpected(statementFile(name), name);
    }

    void theTextAboveTheTableIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("account");
        for (const auto& sample : samples())
            QTest::newRow(sample.file) << QString::fromLatin1(sample.file) << QString::fromLatin1(sample.layout)
                                       << QString::fromLatin1(sample.account);
    }
    void theTextAboveTheTableIsRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, layout);
        QFETCH(QString, account);
        const auto read = shippedReader().read(statementFile(name));
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(fromStd(read->layoutId), layout);
        QCOMPARE(fromStd(read->accountNumber), account);
        const bool tellsHolder = statementFile(name).find(std::string(kHolder) + "\n") != std::string::npos ||
                                 name.startsWith(QStringLiteral("mandiri_livin")) || isHtml(name);
        if (tellsHolder || name.startsWith(QStringLiteral("bca_bisnis")))
            QCOMPARE(fromStd(read->holder), QString::fromLatin1(kHolder));
        QVERIFY(read->isImportable());
    }

    void periodAndEndsAreRead()
    {
        const auto read = shippedReader().read(statementFile(QStringLiteral("bca_individual_b_noyear.csv")));
        QVERIFY2(bool(read), described(read).c_str());
        QVERIFY(read->period == (StatementPeriod{{2025, 12, 28}, {2026, 1, 3}}));
        QCOMPARE(read->ends.opening->toCents(), 3'420'000'000);
        QCOMPARE(read->ends.closing->toCents(), 3'650'730'011);
        const auto livin = shippedReader().read(statementFile(QStringLiteral("mandiri_livin_estatement.csv")));
        QVERIFY(livin->period == (StatementPeriod{{2026, 9, 1}, {2026, 9, 30}}));
        const auto kopra = shippedReader().read(statementFile(QStringLiteral("mandiri_kopra.csv")));
        QCOMPARE(kopra->ends.opening->toCents(), 2'875'040'000);
        QVERIFY(kopra->ends.closing);
    }

    void lineBreaksOfAnySystem_data() { eachSample(); }
    void lineBreaksOfAnySystem()
    {
        QFETCH(QString, name);
        const auto text = fromStd(statementFile(name));
        compareWithExpected(QString(text).replace(QStringLiteral("\n"), QStringLiteral("\r\n")).toStdString(), name);
        compareWithExpected(QString(text).replace(QStringLiteral("\n"), QStringLiteral("\r")).toStdString(), name);
    }

    void utf8WithMark_data() { eachSample(); }
    void utf8WithMark()
    {
        QFETCH(QString, name);
        compareWithExpected("\xEF\xBB\xBF" + statementFile(name), name);
    }

    void utf16WithAndWithoutMark_data() { eachSample(); }
    void utf16WithAndWithoutMark()
    {
        QFETCH(QString, name);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            for (const auto flags : {QStringConverter::Flags(QStringConverter::Flag::WriteBom),
                                     QStringConverter::Flags(QStringConverter::Flag::Default)})
                compareWithExpected(encoded(statementFile(name), encoding, flags).toStdString(), name);
        }
    }

    void afterASpreadsheet_data() { eachSample(); }
    void afterASpreadsheet()
    {
        QFETCH(QString, name);
        if (isHtml(name))
            return;
        for (const char delimiter : {';', '\t', ','})
            compareWithExpected(savedBySpreadsheet(name, delimiter), name);
    }

    void emptyColumnsBehindEveryRow_data() { eachSample(); }
    void emptyColumnsBehindEveryRow()
    {
        QFETCH(QString, name);
        if (isHtml(name))
            return;
        auto text = fromStd(savedBySpreadsheet(name, ';'));
        compareWithExpected(text.replace(QStringLiteral("\r\n"), QStringLiteral(";;;\r\n")).toStdString(), name);
    }

    void newestFirstIsAnOrderToo()
    {
        auto lines = fromStd(statementFile(QStringLiteral("bri_export.csv"))).split(u'\n', Qt::SkipEmptyParts);
        std::reverse(lines.begin() + 1, lines.end());
        const auto read = shippedReader().read(lines.join(u'\n').toStdString());
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(fromStd(described(read)), QStringLiteral("bri_export, 40 lines"));
    }

    void aLostLineBreaksTheBalance_data() { eachSample(); }
    void aLostLineBreaksTheBalance()
    {
        QFETCH(QString, name);
        const auto whole = shippedReader().read(statementFile(name));
        const std::size_t middle = whole->lines.size() / 2;
        if (!whole->lines[middle].balance)
            return;
        auto lines = fromStd(statementFile(name)).split(u'\n');
        const auto rows = whole->lines[middle + 1].fileLine - whole->lines[middle].fileLine;
        lines.remove(static_cast<qsizetype>(whole->lines[middle].fileLine) - 1, static_cast<qsizetype>(rows));
        const auto read = shippedReader().read(lines.join(u'\n').toStdString());
        QVERIFY2(bool(read), described(read).c_str());
        QCOMPARE(read->lines.size(), whole->lines.size() - 1);
        QCOMPARE(read->balanceBreaks.size(), std::size_t{1});
        QCOMPARE(read->balanceBreaks.front().fileLine, whole->lines[middle + 1].fileLine - rows);
    }

    void takingBackIsSeen()
    {
        const auto read = shippedReader().read(statementFile(QStringLiteral("bca_individual_a.csv")));
        QCOMPARE(std::count_if(read->lines.begin(), read->lines.end(), [](const BankLine& l) { return l.isReversal; }),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestStatementSamples)
#include "tst_statement_samples.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/csv.h"

#include <QTest>

#include <rapidcheck.h>

using eraflazz::CsvError;
using eraflazz::CsvTable;
using eraflazz::parseCsv;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The fields of a text that must read; the test stops when it does not.
Rows fieldsOf(std::string_view text)
{
    const auto parsed = parseCsv(text);
    Rows rows;
    if (!parsed)
        return {{"refused"}};
    for (const auto& row : *parsed)
        rows.push_back(row.fields);
    return rows;
}

std::string quoted(const std::string& field)
{
    std::string out = "\"";
    for (const char c : field)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

} // namespace

class TestCsv final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("nothing") << QByteArray() << Rows{};
        QTest::newRow("no last line break") << QByteArray("a,b") << Rows{{"a", "b"}};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("mark of UTF-8") << QByteArray("\xEF\xBB\xBFkode\n") << Rows{{"kode"}};
        QTest::newRow("empty fields") << QByteArray(",,\n") << Rows{{"", "", ""}};
        QTest::newRow("empty lines") << QByteArray("\na\n\r\n\nb\n") << Rows{{"a"}, {"b"}};
        QTest::newRow("one quoted empty field") << QByteArray("\"\"\n") << Rows{{""}};
        QTest::newRow("comma, quote and break inside quotes")
            << QByteArray("\"a,\"\"b\"\"\r\nc\",d\n") << Rows{{"a,\"b\"\r\nc", "d"}};
        QTest::newRow("blanks are kept") << QByteArray(" a , b \n") << Rows{{" a ", " b "}};
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QByteArray, text);
        QFETCH(Rows, rows);
        QCOMPARE(fieldsOf(text.toStdString()), rows);
    }

    void namesWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<CsvError>("error");
        QTest::addColumn<std::size_t>("line");
        QTest::newRow("quote not closed") << QByteArray("a\n\"b\nc") << CsvError::QuoteNotClosed << std::size_t{3};
        QTest::newRow("text after the quote")
            << QByteArray("a\n\"b\"c\n") << CsvError::TextAfterQuote << std::size_t{2};
        QTest::newRow("quote in a plain field")
            << QByteArray("a\nb\"c\n") << CsvError::QuoteInPlainField << std::size_t{2};
        QTest::newRow("lone carriage return") << QByteArray("a\rb\n") << CsvError::LoneCarriageReturn << std::size_t{1};
        QTest::newRow("lone carriage return after a quote")
            << QByteArray("\"a\"\rb\n") << CsvError::LoneCarriageReturn << std::size_t{1};
        QTest::newRow("Latin-1") << QByteArray("caf\xE9\n") << CsvError::NotUtf8 << std::size_t{0};
    }

    void namesWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(CsvError, error);
        QFETCH(std::size_t, line);
        const auto parsed = parseCsv(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().error == error);
        QCOMPARE(parsed.error().line, line);
    }

    void quotedFieldsReadBack()
    {
        QVERIFY(rc::check("any text in quotes", [] {
            const auto alphabet = std::string("ab,\"\r\n ;");
            const auto fields = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::elementOf(alphabet))));
            std::string line;
            for (const auto& field : fields)
                line += (line.empty() ? "" : ",") + quoted(field);
            RC_ASSERT(fieldsOf(line + "\n") == Rows{fields});
        }));
    }

    void readsColumnsByName()
    {
        const auto table = CsvTable::parse("code,price\nS5,\"5345\"\nS10,10280\n");
        QVERIFY(table);
        QCOMPARE(table->rows().size(), std::size_t{2});
        const auto& row = table->rows().at(1);
        QCOMPARE(row.line, std::size_t{3});
        QCOMPARE(std::string(table->field(row, "price").value_or("")), std::string("10280"));
        QVERIFY(!table->field(row, "stock"));
    }

    void refusesTablesThatCannotBeReadByName()
    {
        QVERIFY(CsvTable::parse("").error().error == CsvError::NoHeader);
        QVERIFY(CsvTable::parse("a,a\n").error().error == CsvError::RepeatedColumn);
        QVERIFY(CsvTable::parse("a,\n").error().error == CsvError::RepeatedColumn);
        const auto uneven = CsvTable::parse("a,b\n1,2\n3\n");
        QVERIFY(!uneven);
        QVERIFY(uneven.error().error == CsvError::ColumnCount);
        QCOMPARE(uneven.error().line, std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"

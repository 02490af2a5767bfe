// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/text.h"

#include <QTest>

#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace eraflazz;

namespace {

rc::Gen<std::string> anyBytes()
{
    return rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

} // namespace

class TestText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsesWholeIntegersOnly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isInteger");
        QTest::newRow("zero") << QByteArray("0") << true;
        QTest::newRow("leading zeros") << QByteArray("0007") << true;
        QTest::newRow("least") << QByteArray("-9223372036854775808") << true;
        QTest::newRow("most") << QByteArray("9223372036854775807") << true;
        QTest::newRow("one too many") << QByteArray("9223372036854775808") << false;
        QTest::newRow("plus") << QByteArray("+1") << false;
        QTest::newRow("blank before") << QByteArray(" 1") << false;
        QTest::newRow("blank behind") << QByteArray("1 ") << false;
        QTest::newRow("fraction") << QByteArray("1.0") << false;
        QTest::newRow("hexadecimal") << QByteArray("0x10") << false;
        QTest::newRow("minus alone") << QByteArray("-") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void parsesWholeIntegersOnly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isInteger);
        QCOMPARE(parseInt(text.toStdString()).has_value(), isInteger);
    }

    void everyIntegerReadsBack()
    {
        QVERIFY(rc::check("parseInt of to_string", [](std::int64_t value) {
            RC_ASSERT(parseInt(std::to_string(value)) == std::optional(value));
        }));
    }

    void hexReadsBack()
    {
        QVERIFY(rc::check("fromHex of toHex", [](const std::vector<std::uint8_t>& bytes) {
            RC_ASSERT(fromHex(toHex(bytes)) == std::optional(bytes));
            RC_ASSERT(fromHex(toUpper(toHex(bytes))) == std::optional(bytes));
        }));
        QVERIFY(!fromHex("abc"));
        QVERIFY(!fromHex("zz"));
    }

    void splitKeepsEverythingBetweenSeparators()
    {
        QVERIFY(rc::check("joining the parts gives the text", [] {
            const std::string text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,b;")));
            std::string joined;
            for (const auto part : split(text, ','))
                joined.append(part).append(",");
            RC_ASSERT(joined == text + ",");
        }));
    }

    void tellsUtf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("two bytes") << QByteArray("\xC3\xA9") << true;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << true;
        QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << false;
        QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xAF") << false;
        QTest::newRow("cut short") << QByteArray("a\xE2\x82") << false;
        QTest::newRow("lone continuation") << QByteArray("\x80") << false;
        QTest::newRow("Latin-1") << QByteArray("caf\xE9") << false;
    }

    void tellsUtf8()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isGood);
        QCOMPARE(isUtf8(text.toStdString()), isGood);
    }

    void sanitisedTextAlwaysFitsAColumn()
    {
        QVERIFY(rc::check("any bytes, any limit", [] {
            const std::string text = *anyBytes();
            const auto limit = *rc::gen::inRange<std::size_t>(0, 40);
            const std::string clean = sanitised(text, limit);
            RC_ASSERT(clean.size() <= limit);
            RC_ASSERT(isUtf8(clean));
            RC_ASSERT(clean.find('\0') == std::string::npos);
        }));
    }

    void sanitisedKeepsGoodTextAndWholeCharacters()
    {
        QCOMPARE(sanitised("Pemain♡12", 64), std::string("Pemain♡12"));
        QCOMPARE(sanitised("ab♡", 4), std::string("ab")); // The heart takes three bytes.
        QCOMPARE(sanitised(std::string_view("a\0b", 3), 64), std::string("a?b"));
        QCOMPARE(sanitised("a\xFFz", 64), std::string("a?z"));
    }

    void masksTheMiddle()
    {
        QCOMPARE(masked("081234567890"), std::string("08123***7890"));
        QCOMPARE(masked("12345678"), std::string("********"));
        QCOMPARE(masked(""), std::string());
    }

    void comparesWithoutCase()
    {
        QVERIFY(equalsIgnoreCase("X-Api-Key", "x-aPI-kEY"));
        QVERIFY(!equalsIgnoreCase("abc", "abcd"));
        QVERIFY(!equalsIgnoreCase("[", "{")); // They differ by the bit that tells letters apart.
    }

    void trimsBothEnds()
    {
        QCOMPARE(std::string(trim(" \t a b \r\n")), std::string("a b"));
        QVERIFY(trim(" \t\r\n").empty());
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"

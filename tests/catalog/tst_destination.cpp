// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::catalog;

namespace {

PrefixTable prefixes()
{
    return PrefixTable({{"0851", "TELKOMSEL", "Telkomsel", 11, 13},
                        {"085155", "BYU", "Telkomsel", 11, 13},
                        {"0811", "TELKOMSEL", "Telkomsel", 10, 13},
                        {"0812", "TELKOMSEL", "Telkomsel", 11, 13},
                        {"0878", "XL", "XLSmart", 11, 13}});
}

DestinationRule rule(std::string_view destType, std::string_view brand, std::string_view pattern)
{
    auto compiled = DestinationRule::compile(destType, brand, pattern);
    if (!compiled)
        throw std::invalid_argument("the test's own expression does not compile");
    return *compiled;
}

DestinationRule telkomsel()
{
    return rule("msisdn", "TELKOMSEL", R"(^08(1[123]|2[123]|5[123])\d{6,9}$)");
}

} // namespace

class TestDestination final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonTypesIsATelephoneNumberOrStandsAsItIs()
    {
        const auto typed = [](std::string_view text) {
            const auto spelled = normaliseTyped(text);
            return spelled ? *spelled : std::string("nothing");
        };
        for (const char* phone : {"0812-3456-7890", "6281234567890", "+62 812 3456 7890", " (0812) 34567890 "})
            QCOMPARE(typed(phone), std::string("081234567890"));
        QCOMPARE(typed("6212345678901"), std::string("6212345678901")); // a meter: 62 is no country here
        QCOMPARE(typed("5300 0000-0001"), std::string("530000000001"));
        QCOMPARE(typed("0812"), std::string("0812"));
        QCOMPARE(typed(" - "), std::string("nothing"));
    }

    void oneSpellingForEachDestination_data()
    {
        QTest::addColumn<QByteArray>("destType");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("spelled");
        const auto row = [](const char* type, const char* text, const char* spelled) {
            QTest::addRow("%s: %s", type, text) << QByteArray(type) << QByteArray(text) << QByteArray(spelled);
        };
        for (const char* type : {"msisdn", "msisdn_any", "msisdn_wallet"}) {
            row(type, "081234567890", "081234567890");
            row(type, "+62 812-3456-7890", "081234567890");
            row(type, "6281234567890", "081234567890");
            row(type, " 0812 3456 7890 ", "081234567890");
            row(type, "(0812) 3456.7890", "081234567890");
            row(type, "81234567890", "81234567890"); // Not guessed at; the product's expression refuses it.
        }
        row("pln_id", "5300 0000 0001", "530000000001");
        row("pln_id", "6212345678901", "6212345678901"); // 62 is no country here.
        row("card16", "6032-9812-3456-7890", "6032981234567890");
        for (const char* text : {"123456782001",
                                 "12345678(2001)",
                                 "12345678 (2001)",
                                 "12345678-2001",
                                 "12345678.2001",
                                 "12345678|2001",
                                 "12345678 2001"})
            row("game_id_zone", text, "123456782001");
        row("game_id_zone", "12345678(2001", "12345678(2001");
        row("game_id_zone", "12345678-2001)", "12345678-2001)");
        row("game_id_zone", "12345678()", "12345678()");
        row("game_id_zone", "nick(2001)", "nick(2001)");
        row("game_id_server", "800123456  OS_ASIA", "800123456 os_asia");
        row("riot_id", " Contoh  Nama#ID1 ", "Contoh Nama#ID1");
        row("pdam_no", "01 a-23", "01A-23");
        row("samsat", "9658548523568701, 0212502110170100", "9658548523568701,0212502110170100");
        row("never heard of", " as it is ", "as it is");
    }

    void oneSpellingForEachDestination()
    {
        QFETCH(QByteArray, destType);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, spelled);
        const auto result = normaliseDestination(destType.toStdString(), text.toStdString());
        QVERIFY(result);
        QCOMPARE(*result, spelled.toStdString());
        const auto again = normaliseDestination(destType.toStdString(), *result);
        QVERIFY(again);
        QCOMPARE(*again, *result);
    }

    void refusesWhatIsNoDestination_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<DestinationError>("error");
        QTest::newRow("nothing") << QByteArray() << DestinationError::Empty;
        QTest::newRow("blanks") << QByteArray(" \t ") << DestinationError::Empty;
        QTest::newRow("dashes") << QByteArray("---") << DestinationError::Empty;
        QTest::newRow("65 digits") << QByteArray(65, '1') << DestinationError::TooLong;
        QTest::newRow("line break inside") << QByteArray("0812\n34567890") << DestinationError::Malformed;
        QTest::newRow("NUL inside") << QByteArray("0812\0"
                                                  "34567890",
                                                  13)
                                    << DestinationError::Malformed;
        QTest::newRow("not UTF-8") << QByteArray("0812\xFF") << DestinationError::Malformed;
    }

    void refusesWhatIsNoDestination()
    {
        QFETCH(QByteArray, text);
        QFETCH(DestinationError, error);
        const auto result = normaliseDestination("msisdn", text.toStdString());
        QVERIFY(!result);
        QCOMPARE(result.error(), error);
    }

    void countryCodeOrZeroIsTheSameNumber()
    {
        QVERIFY(rc::check("+62, 62 and 0", [] {
            const auto rest = "8" + *rc::gen::container<std::string>(10, rc::gen::elementOf(std::string("0123456789")));
            const auto expected = "0" + rest;
            for (const char* start : {"0", "62", "+62", "+62 "})
                RC_ASSERT(normaliseDestination("msisdn", start + rest).value() == expected);
        }));
    }

    void theLongestPrefixWins()
    {
        const auto table = prefixes();
        QCOMPARE(table.find("085155000000")->brand, std::string("BYU"));
        QCOMPARE(table.find("085154000000")->brand, std::string("TELKOMSEL"));
        QCOMPARE(table.find("0851")->brand, std::string("TELKOMSEL"));
        QVERIFY(!table.find("085"));
        QVERIFY(!table.find("0899123456"));
        QVERIFY(!table.find(""));
        QVERIFY(!PrefixTable().find("0812"));
    }

    void theLongestPrefixWinsInAnyTable()
    {
        QVERIFY(rc::check("agrees with looking at every row", [] {
            const auto digits = rc::gen::container<std::string>(rc::gen::elementOf(std::string("01")));
            const auto all = *rc::gen::container<std::vector<std::string>>(rc::gen::nonEmpty(digits));
            const auto number = *digits;
            std::vector<PrefixRow> rows;
            std::string best;
            for (const auto& prefix : all) {
                rows.push_back({prefix, "B", "O", 1, 99});
                if (number.rfind(prefix, 0) == 0 && prefix.size() > best.size())
                    best = prefix;
            }
            const PrefixTable table(rows);
            const auto* found = table.find(number);
            RC_ASSERT((found ? found->prefix : std::string()) == best);
        }));
    }

    void aNumberMustBeOfTheProductsBrand_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<DestinationCheck>("check");
        QTest::newRow("fits") << QByteArray("081234567890") << DestinationCheck::Ok;
        QTest::newRow("another brand") << QByteArray("087800001230") << DestinationCheck::PrefixMismatch;
        QTest::newRow("another brand by a longer prefix")
            << QByteArray("085155123456") << DestinationCheck::PrefixMismatch;
        QTest::newRow("unknown prefix") << QByteArray("089912345678") << DestinationCheck::PrefixMismatch;
        QTest::newRow("prefix not in the table, though the expression takes it")
            << QByteArray("082112345678") << DestinationCheck::PrefixMismatch;
        QTest::newRow("ten digits, allowed for 0811") << QByteArray("0811123456") << DestinationCheck::Ok;
        QTest::newRow("ten digits, too short for 0812")
            << QByteArray("0812123456") << DestinationCheck::InvalidDestination;
        QTest::newRow("nine digits") << QByteArray("081112345") << DestinationCheck::InvalidDestination;
        QTest::newRow("fourteen digits") << QByteArray("08121234567890") << DestinationCheck::InvalidDestination;
        QTest::newRow("letter inside") << QByteArray("0812345678O0") << DestinationCheck::InvalidDestination;
        QTest::newRow("not in the 08 form") << QByteArray("6281234567890") << DestinationCheck::InvalidDestination;
        QTest::newRow("nothing") << QByteArray() << DestinationCheck::InvalidDestination;
        QTest::newRow("too long") << QByteArray(65, '0') << DestinationCheck::InvalidDestination;
    }

    void aNumberMustBeOfTheProductsBrand()
    {
        QFETCH(QByteArray, number);
        QFETCH(DestinationCheck, check);
        QCOMPARE(checkDestination(telkomsel(), prefixes(), number.toStdString()), check);
    }

    void brandsWithoutPrefixesAreLeftToTheExpression()
    {
        QCOMPARE(checkDestination(rule("msisdn", "LAIN", R"(^08\d{8,11}$)"), prefixes(), "087800001230"),
                 DestinationCheck::Ok);
        QCOMPARE(checkDestination(rule("msisdn_wallet", "XL", R"(^08\d{8,11}$)"), prefixes(), "081200001230"),
                 DestinationCheck::Ok);
        QCOMPARE(checkDestination(rule("pln_id", "PLN", R"(^\d{11,12}$)"), prefixes(), "530000000001"),
                 DestinationCheck::Ok);
        QCOMPARE(checkDestination(rule("pln_id", "PLN", R"(^\d{11,12}$)"),
                                  prefixes(),
                                  "53000000000"
                                  "123"),
                 DestinationCheck::InvalidDestination);
    }

    void matchesTheWholeTextOnly()
    {
        const auto loose = rule("pln_id", "PLN", R"(\d{11})");
        QVERIFY(loose.matches("12345678901"));
        QVERIFY(!loose.matches("123456789012"));
        QVERIFY(!loose.matches("a12345678901"));
    }

    void expressionsThatDoNotCompileAreNoRule()
    {
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", "("));
        QVERIFY(
            !DestinationRule::compile("pln_id", "PLN", std::string_view("(?:", 1))); // Nothing behind the view is read.
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", "[\xC3\xA9]+"));
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", R"(\d{1234567890})"));
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", R"(\d{123456789})")); // More states than a matcher may have.
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", ""));
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", R"(\d{9,3})"));
        QVERIFY(!DestinationRule::compile("pln_id", "PLN", std::string(513, 'a')));
    }

    void anUnluckyExpressionDoesNotStall()
    {
        // A backtracking matcher needs some 2^60 steps to refuse this.
        const auto unlucky = rule("game_user", "GAME", R"(^(a*)*(a|aa)+b$)");
        QVERIFY(!unlucky.matches(std::string(63, 'a') + "c"));
        QVERIFY(unlucky.matches(std::string(20, 'a') + "b"));
    }

    void compilesEachExpressionOnce()
    {
        DestinationRuleCompiler compiler;
        QVERIFY(compiler.rule("pln_id", "PLN", R"(^\d{11,12}$)"));
        QVERIFY(compiler.rule("pln_idpel", "PLN PASCABAYAR", R"(^\d{11,12}$)"));
        QVERIFY(!compiler.rule("pln_id", "PLN", "("));
        QVERIFY(!compiler.rule("pln_id", "PLN", "("));
        QCOMPARE(compiler.distinctPatterns(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestDestination)
#include "tst_destination.moc"

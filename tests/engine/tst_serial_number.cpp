// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/serial_number.h"
#include "json/json.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

/// One line of sn_examples.jsonl.
struct Example final {
    std::string family;
    std::string sn;
    bool isValid = false;
    Json expect;
};

std::vector<Example> examples()
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/tests/engine/data/sn_examples.jsonl"));
    std::vector<Example> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const auto json = parseJson(file.readLine().trimmed().toStdString());
        if (!json)
            return {};
        all.push_back({(*json)["family"].asText().value_or(""),
                       (*json)["sn"].asText().value_or(""),
                       (*json)["valid"].asBool().value_or(false),
                       (*json)["expect"]});
    }
    return all;
}

std::string textOf(const Json& field)
{
    return field.asText().value_or("");
}

} // namespace

class TestSerialNumber final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryExample_data()
    {
        QTest::addColumn<int>("index");
        const auto all = examples();
        QCOMPARE(all.size(), std::size_t{62});
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s: %s", all[i].family.c_str(), all[i].sn.c_str()) << static_cast<int>(i);
    }

    void readsEveryExample()
    {
        QFETCH(int, index);
        const Example example = examples().at(static_cast<std::size_t>(index));
        if (example.family == "pln") {
            const auto token = plnToken(example.sn);
            QCOMPARE(token.has_value(), example.isValid);
            if (!token)
                return;
            QCOMPARE(token->token20, textOf(example.expect["token"]));
            QCOMPARE(token->name, textOf(example.expect["name"]));
            QCOMPARE(token->tariff, textOf(example.expect["tariff"]));
            QCOMPARE(token->powerVa.value_or(0), static_cast<int>(example.expect["power_va"].asInteger().value_or(0)));
            QCOMPARE(token->kwh, textOf(example.expect["kwh"]));
            return;
        }
        // Outside PLN the text is stored as it came; only the words for "none" vanish.
        QCOMPARE(normaliseSn(example.sn), example.isValid ? example.sn : std::string());
    }

    void cutsWhatDoesNotBelong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sn");
        QTest::newRow("blanks") << QByteArray(" \t0092411122223333\r\n") << QByteArray("0092411122223333");
        QTest::newRow("one closing dot") << QByteArray("R260902.1911.21A0F3.") << QByteArray("R260902.1911.21A0F3");
        QTest::newRow("one closing comma") << QByteArray("123456,") << QByteArray("123456");
        QTest::newRow("only one mark goes") << QByteArray("123..") << QByteArray("123.");
        QTest::newRow("blank before the dot") << QByteArray("123 .") << QByteArray("123");
        QTest::newRow("dash") << QByteArray(" - ") << QByteArray();
        QTest::newRow("zero") << QByteArray("0") << QByteArray();
        QTest::newRow("dot") << QByteArray(".") << QByteArray();
        QTest::newRow("the word SN") << QByteArray("sn.") << QByteArray();
        QTest::newRow("zeros that are no placeholder") << QByteArray("00") << QByteArray("00");
    }

    void cutsWhatDoesNotBelong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sn);
        QCOMPARE(normaliseSn(text.toStdString()), sn.toStdString());
    }

    void normalisingTwiceChangesNothingButAnotherClosingMark()
    {
        QVERIFY(rc::check("never longer, never blanks around", [] {
            const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("01aSN-., /\t")));
            const auto sn = normaliseSn(text);
            RC_ASSERT(sn.size() <= text.size());
            RC_ASSERT((sn.empty() || (sn.front() != ' ' && sn.back() != ' ')));
        }));
    }

    void cutsTheTailOfKeysFirst()
    {
        const auto token = plnToken(
            "8625-5118-4873-3311-3879/BUDI/R1M/900/13,6/PLNREF:0ABC12/IDPEL:530000000001/PPN:0,00/RPTOKEN:90.909,00");
        QVERIFY(token);
        QCOMPARE(token->kwh, std::string("13.6"));
        QCOMPARE(token->name, std::string("BUDI"));
        QCOMPARE(token->powerVa, std::optional(900));
    }

    void doesNotTakeThePowerForTheEnergy()
    {
        const auto token = plnToken("86255118487333113879/BUDI/R1/1300");
        QVERIFY(token);
        QCOMPARE(token->powerVa, std::optional(1300));
        QVERIFY(token->kwh.empty());
        QCOMPARE(token->name, std::string("BUDI"));
    }

    void refusesWhatIsNotExactlyTwentyDigits_data()
    {
        QTest::addColumn<QByteArray>("sn");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("19 digits") << QByteArray("1234567890123456789");
        QTest::newRow("21 digits") << QByteArray("123456789012345678901");
        QTest::newRow("all zero") << QByteArray("0000-0000-0000-0000-0000/A/R1/900/1,0");
        QTest::newRow("letter inside") << QByteArray("1234-5678-9O12-3456-7890");
        QTest::newRow("mark at the end") << QByteArray("12345678901234567890-");
        QTest::newRow("two marks in a row") << QByteArray("1234--5678-9012-3456-7890");
        QTest::newRow("name first") << QByteArray("BUDI/12345678901234567890/R1/900/1,0");
    }

    void refusesWhatIsNotExactlyTwentyDigits()
    {
        QFETCH(QByteArray, sn);
        QVERIFY(!plnToken(sn.toStdString()));
    }

    void anyGroupingGivesTheSameToken()
    {
        QVERIFY(rc::check("marks between digits do not count", [] {
            auto digits = *rc::gen::container<std::string>(20, rc::gen::elementOf(std::string("0123456789")));
            digits[0] = '7'; // Not all zero.
            std::string spelled;
            for (const char c : digits)
                spelled.append(spelled.empty() ? "" : *rc::gen::elementOf(std::vector<std::string>{"", "-", " "}))
                    .append(1, c);
            const auto token = plnToken(spelled + "/NAMA/R1M/900VA/13,5");
            RC_ASSERT(token.has_value());
            RC_ASSERT(token->token20 == digits);
            RC_ASSERT(token->name == "NAMA");
            const auto grouped = groupedToken(digits);
            RC_ASSERT(std::count(grouped.begin(), grouped.end(), '-') == 4);
            RC_ASSERT(plnToken(grouped)->token20 == digits);
        }));
    }

    void anyTextIsReadWithoutHarm()
    {
        QVERIFY(rc::check("a token is twenty digits or nothing", [] {
            const auto text =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-/ .,:RKWHVAkwhPLNREF")));
            const auto token = plnToken(text);
            RC_ASSERT((!token || (token->token20.size() == 20 &&
                                  std::all_of(token->token20.begin(), token->token20.end(), [](char c) {
                                      return c >= '0' && c <= '9';
                                  }))));
        }));
    }
};

QTEST_GUILESS_MAIN(TestSerialNumber)
#include "tst_serial_number.moc"

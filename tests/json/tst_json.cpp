// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "kernel/text.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

using eraflazz::Json;
using eraflazz::JsonError;
using eraflazz::JsonWriter;
using eraflazz::Money;
using eraflazz::parseJson;

namespace {

Json parsed(std::string_view text)
{
    auto json = parseJson(text);
    return json ? json.value() : Json::string("refused: " + std::string(toString(json.error())));
}

rc::Gen<std::string> utf8Text()
{
    static const std::vector<std::string> kPieces{
        "a", "Z", " ", "\"", "\\", "/", "\n", "\r", "\t", "\x01", "\x1f", "\x7f", "é", "♡", "😀"};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const auto& piece : pieces)
                                text += piece;
                            return text;
                        });
}

/// Any value, some levels deep.
Json anyJson(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0:
        return Json();
    case 1:
        return Json::boolean(*rc::gen::arbitrary<bool>());
    case 2:
        return Json::integer(*rc::gen::arbitrary<std::int64_t>());
    case 3:
        return Json::decimal(std::to_string(*rc::gen::arbitrary<std::int32_t>()) + ".250");
    case 4:
        return Json::string(*utf8Text());
    case 5: {
        std::vector<Json> items;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            items.push_back(anyJson(depth - 1));
        return Json::array(std::move(items));
    }
    default: {
        Json::Members members;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            members.emplace_back(std::to_string(i) + *utf8Text(), anyJson(depth - 1));
        return Json::object(std::move(members));
    }
    }
}

} // namespace

class TestJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotStrictJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<JsonError>("error");
        const auto row = [](const char* name, const QByteArray& text, JsonError error) {
            QTest::newRow(name) << text << error;
        };
        row("nothing", "", JsonError::Malformed);
        row("half an object", "{\"data\":{\"rc\":\"0", JsonError::Malformed);
        row("trailing text", "{} x", JsonError::Malformed);
        row("two values", "{}{}", JsonError::Malformed);
        row("trailing comma", "[1,]", JsonError::Malformed);
        row("comment", "{/* */}", JsonError::Malformed);
        row("single quotes", "{'a':1}", JsonError::Malformed);
        row("NaN", "[NaN]", JsonError::Malformed);
        row("leading zero", "[01]", JsonError::Malformed);
        row("plus", "[+1]", JsonError::Malformed);
        row("HTML", "<html></html>", JsonError::Malformed);
        row("raw line break in a string", "[\"a\nb\"]", JsonError::Malformed);
        row("lone surrogate", "[\"\\ud800\"]", JsonError::Malformed);
        row("NUL behind", QByteArray("{}\0", 3), JsonError::Malformed);
        row("same key twice", "{\"rc\":\"00\",\"rc\":\"02\"}", JsonError::DuplicateKey);
        row("same key twice, spelled otherwise", "{\"rc\":1,\"\\u0072c\":2}", JsonError::DuplicateKey);
        row("same key twice below", "{\"data\":{\"a\":1,\"a\":1}}", JsonError::DuplicateKey);
        row("33 levels", QByteArray(33, '[') + QByteArray(33, ']'), JsonError::TooDeep);
        row("100,000 levels", QByteArray(60000, '['), JsonError::TooDeep);
        row("too large", '"' + QByteArray(70000, 'a') + '"', JsonError::TooLarge);
        row("Latin-1", "[\"caf\xE9\"]", JsonError::NotUtf8);
        row("overlong", "[\"\xC0\xAF\"]", JsonError::NotUtf8);
    }

    void refusesWhatIsNotStrictJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(JsonError, error);
        const auto json = parseJson(text.toStdString());
        QVERIFY(!json);
        QVERIFY(json.error() == error);
    }

    void acceptsTheDeepestAllowed()
    {
        QVERIFY(parseJson(std::string(32, '[') + std::string(32, ']')));
        QVERIFY(parseJson(" {\"a\" : [ ] } \r\n"));
    }

    void sameKeyInDifferentObjectsIsFine() { QVERIFY(parseJson(R"({"a":{"x":1},"b":{"x":2}})")); }

    void numbersKeepTheirSpelling_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<Json::Kind>("kind");
        QTest::newRow("most") << QByteArray("9223372036854775807") << Json::Kind::Integer;
        QTest::newRow("least") << QByteArray("-9223372036854775808") << Json::Kind::Integer;
        QTest::newRow("beyond signed") << QByteArray("9223372036854775808") << Json::Kind::Decimal;
        QTest::newRow("unsigned most") << QByteArray("18446744073709551615") << Json::Kind::Decimal;
        QTest::newRow("beyond unsigned") << QByteArray("18446744073709551616") << Json::Kind::Decimal;
        QTest::newRow("fraction") << QByteArray("0.10") << Json::Kind::Decimal;
        QTest::newRow("exact beyond a double") << QByteArray("12345678901234567.89") << Json::Kind::Decimal;
        QTest::newRow("exponent") << QByteArray("1e2") << Json::Kind::Decimal;
    }

    void numbersKeepTheirSpelling()
    {
        QFETCH(QByteArray, literal);
        QFETCH(Json::Kind, kind);
        const Json number = parsed(literal.toStdString());
        QCOMPARE(number.kind(), kind);
        QCOMPARE(number.dump(), literal.toStdString());
        QCOMPARE(number.asText().value_or(""), literal.toStdString());
        QCOMPARE(number.asInteger().has_value(), kind == Json::Kind::Integer);
    }

    void aHugeExponentIsNoNumberAnybodyCounts()
    {
        const auto json = parseJson("1e999999");
        QVERIFY(!json || !json->asRupiah(Json::Fraction::Cut));
    }

    void readsRupiah_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<bool>("isReadable");
        QTest::addColumn<qint64>("cut");
        QTest::newRow("integer") << QByteArray("12111") << true << true << qint64{12111};
        QTest::newRow("whole decimal") << QByteArray("12111.00") << true << true << qint64{12111};
        QTest::newRow("text") << QByteArray("\"12111.00\"") << true << true << qint64{12111};
        QTest::newRow("fraction") << QByteArray("12111.99") << false << true << qint64{12111};
        QTest::newRow("negative fraction is cut downwards") << QByteArray("-5.5") << false << true << qint64{-6};
        QTest::newRow("fraction below zero") << QByteArray("-0.5") << false << true << qint64{-1};
        QTest::newRow("exponent") << QByteArray("1e3") << false << false << qint64{0};
        QTest::newRow("grouped text") << QByteArray("\"12.111,00\"") << false << false << qint64{0};
        QTest::newRow("beyond 64 bits") << QByteArray("9223372036854775808") << false << false << qint64{0};
        QTest::newRow("least, then a fraction") << QByteArray("-9223372036854775808.5") << false << false << qint64{0};
        QTest::newRow("empty text") << QByteArray("\"\"") << false << false << qint64{0};
        QTest::newRow("point alone") << QByteArray("\"12.\"") << false << false << qint64{0};
        QTest::newRow("true") << QByteArray("true") << false << false << qint64{0};
        QTest::newRow("null") << QByteArray("null") << false << false << qint64{0};
    }

    void readsRupiah()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isExact);
        QFETCH(bool, isReadable);
        QFETCH(qint64, cut);
        const Json value = parsed(json.toStdString());
        QCOMPARE(value.asRupiah().has_value(), isExact);
        QCOMPARE(value.asRupiah(Json::Fraction::Cut).has_value(), isReadable);
        if (isReadable)
            QCOMPARE(value.asRupiah(Json::Fraction::Cut)->value(), cut);
    }

    void kindsDoNotMix()
    {
        const Json json = parsed(R"({"text":"1","number":1,"truth":true,"nothing":null})");
        QVERIFY(!json["text"].asInteger() && !json["number"].asString() && !json["number"].asBool() &&
                !json["truth"].asText());
        QVERIFY(json["absent"].isNull() && !json.has("absent") && json.has("nothing"));
        QVERIFY(json["text"]["below"].isNull() && json["text"].items().empty());
    }

    void whatIsDumpedReadsBack()
    {
        QVERIFY(rc::check("dump, parse, dump", [] {
            const Json value = anyJson(4);
            const std::string text = value.dump();
            const auto again = parseJson(text);
            RC_ASSERT(bool(again));
            RC_ASSERT(again->dump() == text);
        }));
    }

    void writerAndParserAgree()
    {
        QVERIFY(rc::check("any text as key and value", [] {
            const std::string text = *utf8Text();
            JsonWriter writer;
            writer.beginObject()
                .field(text, text)
                .key("list" + text)
                .beginArray()
                .value(1)
                .value(false)
                .null()
                .value(Money::rupiah(-7));
            writer.raw("{\"x\":1}").endArray().endObject();
            const auto json = parseJson(writer.text());
            RC_ASSERT(bool(json));
            RC_ASSERT((*json)[text].asString() == std::optional<std::string_view>(text));
            RC_ASSERT((*json)["list" + text].items().size() == 5U);
        }));
    }

    void randomBytesNeverThrow()
    {
        QVERIFY(rc::check("bytes", [] {
            const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
            const auto json = parseJson(text);
            RC_ASSERT((!json || parseJson(json->dump())));
        }));
    }

    void randomJsonLikeTextNeverThrows()
    {
        QVERIFY(rc::check("pieces of JSON", [] {
            const auto text = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("{}[]\",:0123456789.eE+-truefalsn\\u \n")));
            const auto json = parseJson(text);
            RC_ASSERT((!json || parseJson(json->dump())));
        }));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"

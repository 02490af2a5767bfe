// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "engine/suppliers/digiflazz_codes.h"
#include "engine/suppliers/registry.h"
#include "json/json.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::engine;

using Kind = CallbackReading::Kind;

namespace {

constexpr std::string_view kSignedBody = R"({"data":{"ref_id":"T1","status":"Sukses","rc":"00","sn":"123"}})";
constexpr std::string_view kSignature = "sha1=1591d9f7aa8878309be6dcaa151d116a244e5267";

std::shared_ptr<const SupplierAdapter> adapter(SupplierCredentials credentials = {"demo", "key123", "rahasia", false})
{
    return makeAdapter("digiflazz", std::move(credentials));
}

Purchase order(std::string destination = "087800001230")
{
    return {"7211530917888000", "xld10", std::move(destination), Money::rupiah(10500), std::nullopt};
}

/// The fields of a transaction reply; tests overwrite or drop what they are about. Values are JSON.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string bodyOf(const Fields& fields)
{
    std::string inner;
    for (const auto& [name, json] : fields)
        inner += (inner.empty() ? "\"" : ",\"") + name + "\":" + json;
    return "{\"data\":{" + inner + "}}";
}

Fields transaction(std::string_view rc, std::string_view status)
{
    return {{"ref_id", "\"7211530917888000\""},
            {"customer_no", "\"087800001230\""},
            {"buyer_sku_code", "\"xld10\""},
            {"message", "\"Transaksi\""},
            {"status", '"' + std::string(status) + '"'},
            {"rc", '"' + std::string(rc) + '"'},
            {"sn", "\"1234567890\""},
            {"buyer_last_saldo", "990000.75"},
            {"price", "10000"}};
}

Fields with(Fields fields, const std::string& name, const std::string& json)
{
    for (auto& field : fields) {
        if (field.first == name)
            field.second = json;
    }
    return fields;
}

Fields without(const Fields& fields, const std::string& name)
{
    Fields rest;
    for (const auto& field : fields) {
        if (field.first != name)
            rest.push_back(field);
    }
    return rest;
}

SupplierVerdict first(const Fields& fields, int httpStatus = 200)
{
    return adapter()->readPurchase(order(), {httpStatus, bodyOf(fields)});
}
SupplierVerdict repeated(const Fields& fields)
{
    return adapter()->readStatus(order(), {200, bodyOf(fields)});
}

bool isRejection(EvidenceClass meaning)
{
    return meaning == EvidenceClass::RejectedRetry || meaning == EvidenceClass::RejectedStop;
}

std::string_view statusWordFor(EvidenceClass meaning)
{
    switch (meaning) {
    case EvidenceClass::Delivered:
        return "Sukses";
    case EvidenceClass::Pending:
        return "Pending";
    case EvidenceClass::RejectedRetry:
    case EvidenceClass::RejectedStop:
    case EvidenceClass::NotSent:
    case EvidenceClass::Unknown:
        return "Gagal";
    }
    return "Gagal";
}

} // namespace

class TestDigiflazz final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The orders we build.
    void signsEveryCallAsDigiflazzChecksIt();
    void alwaysSendsThePriceCap();
    void sendsTheOptionalFieldsOnlyWhenTheyApply();
    void aStatusCheckIsTheSameOrderByteForByte();
    void knowsItsLimits();
    // The codes.
    void knowsEveryCode_data();
    void knowsEveryCode();
    void theTableIsComplete();
    void aRefusalWithoutRecordProvesNothingOnARepetition();
    void neverRejectsOnWordsAboutTheCall_data();
    void neverRejectsOnWordsAboutTheCall();
    // The replies.
    void officialTestNumbersReadAsDocumented_data();
    void officialTestNumbersReadAsDocumented();
    void contradictionsAreDoubt_data();
    void contradictionsAreDoubt();
    void repliesAboutAnotherOrderAreDoubt_data();
    void repliesAboutAnotherOrderAreDoubt();
    void aFinalAnswerMustNameItsReference();
    void refusalsWithoutRecordMayBeBare();
    void unmappedCodesRaiseAnAlarm();
    void unreadableRepliesAreDoubt_data();
    void unreadableRepliesAreDoubt();
    void theHttpStatusDecidesNothingButDoubt();
    void readsMoneyCarefully();
    void cutsForeignText();
    void anyPrefixOfAReplyIsDoubt();
    void onlyTheWholeTruthDelivers();
    // Balance and prices.
    void readsTheBalance();
    void readsThePriceList();
    void refusesAPriceListThatIsARefusal();
    void readsClosingTimes_data();
    void readsClosingTimes();
    // Callbacks.
    void believesASignedCallback();
    void refusesABadSignature_data();
    void refusesABadSignature();
    void withoutASecretACallbackIsAHint();
    void knowsAPing();
    void aCallbackCannotRejectWithoutARecord();
    void unreadableCallbacksSayNothing_data();
    void unreadableCallbacksSayNothing();
    void theRegistryKnowsItsNames();
};

void TestDigiflazz::signsEveryCallAsDigiflazzChecksIt()
{
    const auto signOf = [](const SupplierRequest& request) {
        return parseJson(request.body).value()["sign"].asText().value_or("");
    };
    Purchase purchase = order();
    purchase.ref = "T1";
    QCOMPARE(signOf(adapter()->buildPurchase(purchase)), std::string("91d00514f78d3b41cf7d8c24d4e4319f"));
    QCOMPARE(signOf(adapter()->buildBalance()), std::string("9e8f36a0bc316d515044183f3fe2b6da"));
    QCOMPARE(signOf(adapter()->buildPriceList()), std::string("b41657a875700b2700603a8540b3bf3b"));

    QCOMPARE(adapter()->buildPurchase(purchase).target, std::string("/v1/transaction"));
    QCOMPARE(adapter()->buildBalance().target, std::string("/v1/cek-saldo"));
    QCOMPARE(adapter()->buildPriceList().target, std::string("/v1/price-list"));
    QCOMPARE(adapter()->buildPurchase(purchase).method, std::string("POST"));
}

void TestDigiflazz::alwaysSendsThePriceCap()
{
    QVERIFY(rc::check("max_price is the cap, ref_id is ours", [] {
        Purchase purchase = order();
        purchase.priceCap = Money::rupiah(*rc::gen::inRange<std::int64_t>(1, 100000000));
        purchase.ref = std::to_string(*rc::gen::positive<std::int64_t>());
        const auto body = parseJson(adapter()->buildPurchase(purchase).body);
        RC_ASSERT(bool(body));
        RC_ASSERT((*body)["max_price"].asRupiah() == std::optional(purchase.priceCap));
        RC_ASSERT((*body)["ref_id"].asString() == std::optional<std::string_view>(purchase.ref));
    }));
}

void TestDigiflazz::sendsTheOptionalFieldsOnlyWhenTheyApply()
{
    const auto plain = parseJson(adapter()->buildPurchase(order()).body).value();
    QVERIFY(!plain.has("testing") && !plain.has("cb_url") && !plain.has("allow_dot"));
    QCOMPARE(plain["customer_no"].asText().value_or(""), std::string("087800001230"));
    QCOMPARE(plain["buyer_sku_code"].asText().value_or(""), std::string("xld10"));
    QCOMPARE(plain["username"].asText().value_or(""), std::string("demo"));

    Purchase purchase = order("user.name");
    purchase.callbackUrl = "https://agen.example/api/v1/callbacks/DIGI";
    const auto full = parseJson(adapter({"demo", "key123", "", true})->buildPurchase(purchase).body).value();
    QCOMPARE(full["testing"].asBool(), std::optional(true));
    QCOMPARE(full["allow_dot"].asBool(), std::optional(true));
    QCOMPARE(full["cb_url"].asText().value_or(""), *purchase.callbackUrl);
}

void TestDigiflazz::aStatusCheckIsTheSameOrderByteForByte()
{
    Purchase purchase = order();
    purchase.callbackUrl = "https://agen.example/cb";
    const auto sent = adapter()->buildPurchase(purchase);
    const auto check = adapter()->buildStatus(purchase);
    QCOMPARE(check.body, sent.body);
    QCOMPARE(check.target, sent.target);
    QCOMPARE(check.method, sent.method);
    QCOMPARE(check.contentType, sent.contentType);
    QVERIFY(check.headers == sent.headers);
}

void TestDigiflazz::knowsItsLimits()
{
    QCOMPARE(adapter()->statusMethod(), StatusMethod::RepeatOrder);
    QCOMPARE(adapter()->statusIntervalMs(), std::int64_t{60000});
    QCOMPARE(adapter()->statusWindowMs(), std::int64_t{30} * 24 * 3600 * 1000);
    const auto hurried = makeAdapter("digiflazz", {}, {.statusIntervalMs = 500, .statusWindowMs = 1000});
    QCOMPARE(hurried->statusIntervalMs(), std::int64_t{500});
    QCOMPARE(hurried->statusWindowMs(), std::int64_t{1000});
}

void TestDigiflazz::knowsEveryCode_data()
{
    QTest::addColumn<QByteArray>("rc");
    QTest::addColumn<EvidenceClass>("meaning");
    QTest::addColumn<bool>("recordCreated");
    const auto rows = [](EvidenceClass meaning, bool recordCreated, std::initializer_list<const char*> codes) {
        for (const char* rc : codes)
            QTest::newRow(rc) << QByteArray(rc) << meaning << recordCreated;
    };
    rows(EvidenceClass::Delivered, true, {"00"});
    rows(EvidenceClass::Pending, true, {"03", "99"});
    rows(EvidenceClass::RejectedRetry, true, {"01", "02", "53", "55", "58", "70", "71", "74"});
    rows(EvidenceClass::RejectedRetry, false, {"40", "41", "42", "43", "44", "45", "47", "56", "61", "62", "63",
                                               "64", "65", "66", "67", "68", "69", "80", "81", "82", "88"});
    rows(EvidenceClass::RejectedStop, true, {"51", "52", "54", "57", "59", "60", "72", "73", "84"});
    rows(EvidenceClass::RejectedStop, false, {"87"});
    rows(EvidenceClass::Unknown, true, {"50", "85"});
    rows(EvidenceClass::Unknown, false, {"49", "83", "86"});
}

void TestDigiflazz::knowsEveryCode()
{
    QFETCH(QByteArray, rc);
    QFETCH(EvidenceClass, meaning);
    QFETCH(bool, recordCreated);
    const auto verdict = first(transaction(rc.toStdString(), statusWordFor(meaning)));
    QCOMPARE(verdict.meaning, meaning);
    QCOMPARE(verdict.recordCreated, recordCreated);
    QCOMPARE(verdict.code, rc.toStdString());
    QVERIFY(!verdict.unmapped);

    const auto again = repeated(transaction(rc.toStdString(), statusWordFor(meaning)));
    QCOMPARE(again.meaning, recordCreated ? meaning : EvidenceClass::Unknown);
    QVERIFY(again.recordCreated);
}

void TestDigiflazz::theTableIsComplete()
{
    QCOMPARE(digiflazzCodes().size(), std::size_t{47});
    std::set<std::string_view> seen;
    for (const auto& code : digiflazzCodes()) {
        QVERIFY2(seen.empty() || *seen.rbegin() < code.rc, "ascending, each once");
        seen.insert(code.rc);
        QCOMPARE(findDigiflazzCode(code.rc), &code);
        QVERIFY(!code.reason.empty());
    }
    QVERIFY(!findDigiflazzCode("46"));
    QVERIFY(!findDigiflazzCode(""));
    QVERIFY(!findDigiflazzCode("0"));
}

void TestDigiflazz::aRefusalWithoutRecordProvesNothingOnARepetition()
{
    for (const auto& code : digiflazzCodes()) {
        if (!code.recordCreated)
            QCOMPARE(meaningOnRepeat(code), EvidenceClass::Unknown);
    }
}

void TestDigiflazz::neverRejectsOnWordsAboutTheCall_data()
{
    QTest::addColumn<QByteArray>("rc");
    for (const char* rc : {"49", "50", "83", "85", "86"})
        QTest::newRow(rc) << QByteArray(rc);
}

void TestDigiflazz::neverRejectsOnWordsAboutTheCall()
{
    QFETCH(QByteArray, rc);
    for (const char* status : {"Gagal", "Pending", "Sukses", ""}) {
        QCOMPARE(first(transaction(rc.toStdString(), status)).meaning, EvidenceClass::Unknown);
        QCOMPARE(repeated(transaction(rc.toStdString(), status)).meaning, EvidenceClass::Unknown);
    }
}

void TestDigiflazz::officialTestNumbersReadAsDocumented_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("rc");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<EvidenceClass>("meaning");
    QTest::newRow("success at once") << QByteArray("087800001230") << QByteArray("00") << QByteArray("Sukses")
                                     << EvidenceClass::Delivered;
    QTest::newRow("failure at once") << QByteArray("087800001232") << QByteArray("02") << QByteArray("Gagal")
                                     << EvidenceClass::RejectedRetry;
    QTest::newRow("pending, then success")
        << QByteArray("087800001233") << QByteArray("03") << QByteArray("Pending") << EvidenceClass::Pending;
    QTest::newRow("pending, then failure")
        << QByteArray("087800001234") << QByteArray("03") << QByteArray("Pending") << EvidenceClass::Pending;
}

void TestDigiflazz::officialTestNumbersReadAsDocumented()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, rc);
    QFETCH(QByteArray, status);
    QFETCH(EvidenceClass, meaning);
    const auto fields =
        with(transaction(rc.toStdString(), status.toStdString()), "customer_no", '"' + number.toStdString() + '"');
    const auto verdict = adapter()->readPurchase(order(number.toStdString()), {200, bodyOf(fields)});
    QCOMPARE(verdict.meaning, meaning);
    QCOMPARE(verdict.sn, std::string("1234567890"));
    QCOMPARE(verdict.charged, std::optional(Money::rupiah(10000)));
    QCOMPARE(verdict.deposit, std::optional(Money::rupiah(990000)));
}

void TestDigiflazz::contradictionsAreDoubt_data()
{
    QTest::addColumn<QByteArray>("rc");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char* rc, const char* status) {
        QTest::addRow("%s with '%s'", rc, status) << QByteArray(rc) << QByteArray(status);
    };
    for (const char* status : {"Gagal", "Pending", "", "Berhasil"})
        row("00", status);
    for (const char* status : {"Sukses", "Pending", "", "Batal"})
        row("02", status);
    row("54", "Sukses");
    row("44", "Sukses");
    row("44", "Pending");
    row("03", "Sukses");
    row("03", "Gagal");
    row("99", "Gagal");
}

void TestDigiflazz::contradictionsAreDoubt()
{
    QFETCH(QByteArray, rc);
    QFETCH(QByteArray, status);
    const auto fields = transaction(rc.toStdString(), status.toStdString());
    QCOMPARE(first(fields).meaning, EvidenceClass::Unknown);
    QCOMPARE(first(fields).code, std::string("CONTRADICTION"));
    QCOMPARE(repeated(fields).meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::repliesAboutAnotherOrderAreDoubt_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("reference") << QByteArray("ref_id") << QByteArray("\"7211530917888001\"")
                               << QByteArray("REF_MISMATCH");
    QTest::newRow("number") << QByteArray("customer_no") << QByteArray("\"087800001231\"")
                            << QByteArray("DESTINATION_MISMATCH");
    QTest::newRow("number without its zero")
        << QByteArray("customer_no") << QByteArray("87800001230") << QByteArray("DESTINATION_MISMATCH");
    QTest::newRow("SKU") << QByteArray("buyer_sku_code") << QByteArray("\"xld100\"") << QByteArray("SKU_MISMATCH");
}

void TestDigiflazz::repliesAboutAnotherOrderAreDoubt()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    for (const auto& [rc, status] :
         {std::pair("00", "Sukses"), std::pair("02", "Gagal"), std::pair("54", "Gagal"), std::pair("44", "Gagal")}) {
        const auto fields = with(transaction(rc, status), field.toStdString(), json.toStdString());
        QCOMPARE(first(fields).meaning, EvidenceClass::Unknown);
        QCOMPARE(first(fields).code, code.toStdString());
        QCOMPARE(repeated(fields).code, code.toStdString());
    }
}

void TestDigiflazz::aFinalAnswerMustNameItsReference()
{
    for (const auto& [rc, status] : {std::pair("00", "Sukses"), std::pair("02", "Gagal"), std::pair("54", "Gagal")}) {
        QCOMPARE(first(without(transaction(rc, status), "ref_id")).code, std::string("REF_MISSING"));
        QCOMPARE(repeated(with(transaction(rc, status), "ref_id", "\"\"")).meaning, EvidenceClass::Unknown);
        QCOMPARE(repeated(with(transaction(rc, status), "ref_id", "null")).meaning, EvidenceClass::Unknown);
    }
}

void TestDigiflazz::refusalsWithoutRecordMayBeBare()
{
    const Fields bare{{"rc", "\"44\""}, {"message", "\"Saldo tidak cukup\""}};
    const auto verdict = first(bare, 400);
    QCOMPARE(verdict.meaning, EvidenceClass::RejectedRetry);
    QVERIFY(!verdict.recordCreated);
    QVERIFY(!verdict.charged);
    QCOMPARE(repeated(bare).meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::unmappedCodesRaiseAnAlarm()
{
    for (const char* status : {"Sukses", "Gagal", "", "Aneh"}) {
        const auto verdict = first(transaction("46", status));
        QCOMPARE(verdict.meaning, EvidenceClass::Unknown);
        QVERIFY(verdict.unmapped);
        QCOMPARE(verdict.code, std::string("46"));
    }
    QCOMPARE(first(transaction("46", "Pending")).meaning, EvidenceClass::Pending);
    QVERIFY(first(transaction("46", "Pending")).unmapped);
    QCOMPARE(first(without(transaction("00", "Sukses"), "rc")).meaning, EvidenceClass::Unknown);
    QCOMPARE(first(with(transaction("00", "Sukses"), "rc", "0")).meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::unreadableRepliesAreDoubt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half JSON") << QByteArray(R"({"data":{"ref_id":"7211530917888000","status":"Gagal","rc":"02")");
    QTest::newRow("HTML") << QByteArray("<html><body>502 Bad Gateway</body></html>");
    QTest::newRow("plain word") << QByteArray("Gagal");
    QTest::newRow("array") << QByteArray(R"([{"rc":"02"}])");
    QTest::newRow("no data") << QByteArray(R"({"rc":"02","status":"Gagal","ref_id":"7211530917888000"})");
    QTest::newRow("data is a list") << QByteArray(
        R"({"data":[{"rc":"02","status":"Gagal","ref_id":"7211530917888000"}]})");
    QTest::newRow("data is text") << QByteArray(R"({"data":"Gagal"})");
    QTest::newRow("data is nothing") << QByteArray(R"({"data":null})");
    QTest::newRow("two codes") << QByteArray(
        R"({"data":{"ref_id":"7211530917888000","status":"Gagal","rc":"02","rc":"00"}})");
    QTest::newRow("not UTF-8") << QByteArray("{\"data\":{\"rc\":\"02\",\"status\":\"Gagal\",\"message\":\"\xFF\"}}");
    QTest::newRow("two documents") << QByteArray(R"({"data":{"rc":"02","status":"Gagal"}}{})");
}

void TestDigiflazz::unreadableRepliesAreDoubt()
{
    QFETCH(QByteArray, body);
    for (const int httpStatus : {200, 400, 404, 500, 503}) {
        const SupplierReply reply{httpStatus, body.toStdString()};
        QCOMPARE(adapter()->readPurchase(order(), reply).meaning, EvidenceClass::Unknown);
        QCOMPARE(adapter()->readStatus(order(), reply).meaning, EvidenceClass::Unknown);
        QCOMPARE(adapter()->readPurchase(order(), reply).code, std::string("UNREADABLE"));
    }
}

void TestDigiflazz::theHttpStatusDecidesNothingButDoubt()
{
    for (const int httpStatus : {0, 200, 400, 500, 504}) {
        QCOMPARE(first(transaction("00", "Sukses"), httpStatus).meaning, EvidenceClass::Delivered);
        QCOMPARE(first(transaction("02", "Gagal"), httpStatus).meaning,
                 httpStatus >= 500 ? EvidenceClass::Unknown : EvidenceClass::RejectedRetry);
        QCOMPARE(first(transaction("03", "Pending"), httpStatus).meaning, EvidenceClass::Pending);
    }
}

void TestDigiflazz::readsMoneyCarefully()
{
    const auto fields = transaction("00", "Sukses");
    QVERIFY(!first(with(fields, "price", "0")).charged);
    QVERIFY(!first(with(fields, "price", "-5")).charged);
    QVERIFY(!first(with(fields, "price", "\"10.000,00\"")).charged);
    QVERIFY(!first(without(fields, "price")).charged);
    QCOMPARE(first(with(fields, "price", "\"10000.00\"")).charged, std::optional(Money::rupiah(10000)));
    QCOMPARE(first(with(fields, "buyer_last_saldo", "\"-0.5\"")).deposit, std::optional(Money::rupiah(-1)));
    QVERIFY(!first(with(fields, "buyer_last_saldo", "1e9")).deposit);
    QCOMPARE(first(with(fields, "price", "true")).meaning, EvidenceClass::Delivered);
}

void TestDigiflazz::cutsForeignText()
{
    const std::string longText = '"' + std::string(3000, 'x') + "\\u0000\"";
    const auto verdict = first(with(with(transaction("00", "Sukses"), "sn", longText), "message", longText));
    QCOMPARE(verdict.sn.size(), std::size_t{512});
    QCOMPARE(verdict.message.size(), std::size_t{512});
    QCOMPARE(first(with(transaction("00", "Sukses"), "sn", "\"a\\u0000b\"")).sn, std::string("a?b"));
    QCOMPARE(first(with(transaction("00", "Sukses"), "sn", "null")).meaning, EvidenceClass::Delivered);
    QCOMPARE(first(with(transaction("02", "Gagal"), "message", "\"\"")).message,
             std::string("Transaksi gagal di supplier"));
}

void TestDigiflazz::anyPrefixOfAReplyIsDoubt()
{
    const std::string body = bodyOf(transaction("02", "Gagal"));
    for (std::size_t size = 0; size < body.size(); ++size)
        QCOMPARE(adapter()->readPurchase(order(), {200, body.substr(0, size)}).meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::onlyTheWholeTruthDelivers()
{
    QVERIFY(rc::check("any rc, any status", [] {
        const auto rc = *rc::gen::oneOf(
            rc::gen::map(rc::gen::inRange(0, 100), [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); }),
            rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789a "))));
        const auto status = *rc::gen::elementOf(std::vector<std::string>{
            "Sukses", "SUKSES", " sukses ", "Pending", "Gagal", "gagal", "", "Suksesi", "Transaksi Gagal"});
        const auto verdict = first(transaction(rc, status));
        const auto again = repeated(transaction(rc, status));
        const bool saysSuccess = status == "Sukses" || status == "SUKSES" || status == " sukses ";
        const bool saysFailure = status == "Gagal" || status == "gagal";
        RC_ASSERT((verdict.meaning == EvidenceClass::Delivered) == (verdict.code == "00" && saysSuccess));
        RC_ASSERT((again.meaning == EvidenceClass::Delivered) == (again.code == "00" && saysSuccess));
        RC_ASSERT((!isRejection(verdict.meaning) || saysFailure || (status.empty() && !verdict.recordCreated)));
        RC_ASSERT((!isRejection(again.meaning) || isRejection(verdict.meaning)));
    }));
}

void TestDigiflazz::readsTheBalance()
{
    const auto balance = [](std::string body) { return adapter()->readBalance({200, std::move(body)}); };
    QCOMPARE(balance(R"({"data":{"deposit":1990000}})"), std::optional(Money::rupiah(1990000)));
    QCOMPARE(balance(R"({"data":{"deposit":1990000.99}})"), std::optional(Money::rupiah(1990000)));
    QVERIFY(!balance(R"({"data":{"rc":"41","message":"x"}})"));
    QVERIFY(!balance("<html>"));
}

void TestDigiflazz::readsThePriceList()
{
    const auto lines = adapter()->readPriceList({200, R"({"data":[
        {"product_name":"XL 10.000","category":"Pulsa","brand":"XL","type":"Umum","seller_name":"s","price":10650,"buyer_sku_code":"xld10",
         "buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"stock":0,"multi":false,"start_cut_off":"23:45","end_cut_off":"0:15","desc":"-"},
        {"price":5345,"buyer_sku_code":"tsel5","buyer_product_status":false,"seller_product_status":true,"unlimited_stock":true},
        {"price":5345,"buyer_sku_code":"sold-out","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":0},
        {"price":5345,"buyer_sku_code":"three-left","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":3},
        {"price":0,"buyer_sku_code":"free","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true},
        {"price":5345,"buyer_sku_code":"bad-hour","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"start_cut_off":"24:00","end_cut_off":"00:30"},
        {"price":-5,"buyer_sku_code":"negative"}, {"price":20.085,"buyer_sku_code":"grouped"}, {"price":"abc","buyer_sku_code":"text"},
        {"price":1}, 7, null,
        {"price":5355,"buyer_sku_code":"three-left ","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":false,"stock":2}
    ]})"});
    QVERIFY(lines);
    QCOMPARE(lines->size(), std::size_t{6});
    const auto& xl = lines->at(0);
    QVERIFY(xl.open && !xl.multi && !xl.stock);
    QCOMPARE(xl.price, Money::rupiah(10650));
    QCOMPARE(xl.cutoffStartMinute, 23 * 60 + 45);
    QCOMPARE(xl.cutoffEndMinute, 15);
    QVERIFY(!lines->at(1).open);
    QVERIFY(!lines->at(2).open);
    QCOMPARE(lines->at(3).stock, std::optional<std::int64_t>(2)); // The later of two lines with one SKU.
    QCOMPARE(lines->at(3).price, Money::rupiah(5355));
    QVERIFY(lines->at(3).open);
    QVERIFY(!lines->at(4).open);
    QVERIFY(!lines->at(5).open);
}

void TestDigiflazz::refusesAPriceListThatIsARefusal()
{
    QVERIFY(!adapter()->readPriceList({200, R"({"data":{"rc":"83","message":"terlalu sering"}})"}));
    QVERIFY(!adapter()->readPriceList({200, R"({"data":null})"}));
    QVERIFY(!adapter()->readPriceList({502, "<html>"}));
    QVERIFY(adapter()->readPriceList({200, R"({"data":[]})"})->empty());
}

void TestDigiflazz::readsClosingTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minute"); // -1: not a time, the line comes back closed.
    QTest::newRow("midnight") << QByteArray("00:00") << 0;
    QTest::newRow("last minute") << QByteArray("23:59") << 1439;
    QTest::newRow("no leading zero") << QByteArray("0:30") << 30;
    QTest::newRow("24:00") << QByteArray("24:00") << -1;
    QTest::newRow("60 minutes") << QByteArray("10:60") << -1;
    QTest::newRow("no colon") << QByteArray("1030") << -1;
    QTest::newRow("with seconds") << QByteArray("10:30:00") << -1;
    QTest::newRow("sign") << QByteArray("-1:30") << -1;
    QTest::newRow("one digit of minutes") << QByteArray("10:3") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
}

void TestDigiflazz::readsClosingTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, minute);
    const std::string body =
        R"({"data":[{"price":1,"buyer_sku_code":"a","buyer_product_status":true,"seller_product_status":true,"unlimited_stock":true,"end_cut_off":"00:00","start_cut_off":")" +
        text.toStdString() + "\"}]}";
    const auto lines = adapter()->readPriceList({200, body});
    QVERIFY(lines);
    QCOMPARE(lines->front().open, minute >= 0);
    QCOMPARE(lines->front().cutoffStartMinute, std::max(minute, 0));
}

void TestDigiflazz::believesASignedCallback()
{
    const auto reading = adapter()->readCallback({{"x-hub-signature", std::string(kSignature)},
                                                  {"X-Digiflazz-Delivery", "0b7d"},
                                                  {"X-Digiflazz-Event", "update"}},
                                                 kSignedBody);
    QCOMPARE(reading.kind, Kind::Evidence);
    QCOMPARE(reading.ref, std::string("T1"));
    QCOMPARE(reading.deliveryId, std::string("0b7d"));
    QCOMPARE(reading.verdict.meaning, EvidenceClass::Delivered);
    QCOMPARE(reading.verdict.sn, std::string("123"));
}

void TestDigiflazz::refusesABadSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("other digest") << QByteArray("sha1=0591d9f7aa8878309be6dcaa151d116a244e5267");
    QTest::newRow("without its scheme") << QByteArray("1591d9f7aa8878309be6dcaa151d116a244e5267");
    QTest::newRow("cut short") << QByteArray("sha1=1591");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("scheme only") << QByteArray("sha1=");
}

void TestDigiflazz::refusesABadSignature()
{
    QFETCH(QByteArray, signature);
    QCOMPARE(adapter()->readCallback({{"X-Hub-Signature", signature.toStdString()}}, kSignedBody).kind,
             Kind::BadSignature);
    QCOMPARE(adapter()->readCallback({}, kSignedBody).kind, Kind::BadSignature);
    // One byte of the body, or the header twice.
    std::string altered(kSignedBody);
    altered.back() = ' ';
    QCOMPARE(adapter()->readCallback({{"X-Hub-Signature", std::string(kSignature)}}, altered).kind, Kind::BadSignature);
    const std::pair<std::string, std::string> good{"X-Hub-Signature", kSignature};
    QCOMPARE(adapter()->readCallback({good, good}, kSignedBody).kind, Kind::BadSignature);
    QCOMPARE(adapter()->readCallback({{"X-Hub-Signature", signature.toStdString()}}, kSignedBody).verdict.meaning,
             EvidenceClass::Unknown);
}

void TestDigiflazz::withoutASecretACallbackIsAHint()
{
    const auto reading = adapter({"demo", "key123", "", false})->readCallback({}, kSignedBody);
    QCOMPARE(reading.kind, Kind::Hint);
    QCOMPARE(reading.ref, std::string("T1"));
    QVERIFY(reading.deliveryId.empty());
}

void TestDigiflazz::knowsAPing()
{
    constexpr std::string_view kPing =
        R"({"sed":"abc","hook_id":"1","hook":{"url":"https://agen.example","type":1,"status":1}})";
    QCOMPARE(adapter({"demo", "key123", "", false})->readCallback({}, kPing).kind, Kind::Ping);
    QCOMPARE(adapter()->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", kPing)}}, kPing).kind,
             Kind::Ping);
    QCOMPARE(adapter()->readCallback({}, kPing).kind, Kind::BadSignature);
}

void TestDigiflazz::aCallbackCannotRejectWithoutARecord()
{
    const auto reading = [](std::string_view rc) {
        const auto body = bodyOf(transaction(rc, "Gagal"));
        return adapter()->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", body)}}, body);
    };
    QCOMPARE(reading("02").verdict.meaning, EvidenceClass::RejectedRetry);
    QCOMPARE(reading("54").verdict.meaning, EvidenceClass::RejectedStop);
    for (const char* rc : {"44", "45", "49", "63", "68", "85"})
        QCOMPARE(reading(rc).verdict.meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::unreadableCallbacksSayNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("data is a list") << QByteArray(R"({"data":[]})");
    QTest::newRow("no reference") << QByteArray(R"({"data":{"rc":"00","status":"Sukses"}})");
    QTest::newRow("empty reference") << QByteArray(R"({"data":{"ref_id":"","rc":"00","status":"Sukses"}})");
}

void TestDigiflazz::unreadableCallbacksSayNothing()
{
    QFETCH(QByteArray, body);
    const auto text = body.toStdString();
    const auto reading = adapter()->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", text)}}, text);
    QCOMPARE(reading.kind, Kind::Unreadable);
    QCOMPARE(reading.verdict.meaning, EvidenceClass::Unknown);
}

void TestDigiflazz::theRegistryKnowsItsNames()
{
    QVERIFY(!makeAdapter("digiflas", {}));
    QVERIFY(!makeAdapter("", {}));
    QVERIFY(!adapterNames().empty());
    for (const auto name : adapterNames())
        QVERIFY(makeAdapter(name, {}) != nullptr);
}

QTEST_GUILESS_MAIN(TestDigiflazz)
#include "tst_digiflazz.moc"

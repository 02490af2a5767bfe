// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "digiflazz_order.h"
#include "engine/suppliers/digiflazz_codes.h"
#include "json/json.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

Fields with(Fields fields, const std::string& name, const std::string& json)
{
    for (auto& field : fields) {
        if (field.first == name)
            field.second = json;
    }
    return fields;
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

/// What we ask, and what the answers prove.
class TestDigiflazz final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsEveryCallAsDigiflazzChecksIt();
    void alwaysSendsThePriceCap();
    void sendsTheOptionalFieldsOnlyWhenTheyApply();
    void aStatusCheckIsTheSameOrderByteForByte();
    void knowsItsLimits();
    void knowsEveryCode_data();
    void knowsEveryCode();
    void theTableIsComplete();
    void aRefusalWithoutRecordProvesNothingOnARepetition();
    void neverRejectsOnWordsAboutTheCall_data();
    void neverRejectsOnWordsAboutTheCall();
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

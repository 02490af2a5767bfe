// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "digiflazz_order.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

using Kind = CallbackReading::Kind;

namespace {

constexpr std::string_view kSignedBody = R"({"data":{"ref_id":"T1","status":"Sukses","rc":"00","sn":"123"}})";
constexpr std::string_view kSignature = "sha1=1591d9f7aa8878309be6dcaa151d116a244e5267";

} // namespace

/// What is believed of messages that come by themselves.
class TestDigiflazzCallbacks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void believesASignedCallback();
    void refusesABadSignature_data();
    void refusesABadSignature();
    void withoutASecretACallbackIsAHint();
    void knowsAPing();
    void aCallbackCannotRejectWithoutARecord();
    void unreadableCallbacksSayNothing_data();
    void unreadableCallbacksSayNothing();
};

void TestDigiflazzCallbacks::believesASignedCallback()
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

void TestDigiflazzCallbacks::refusesABadSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("other digest") << QByteArray("sha1=0591d9f7aa8878309be6dcaa151d116a244e5267");
    QTest::newRow("without its scheme") << QByteArray("1591d9f7aa8878309be6dcaa151d116a244e5267");
    QTest::newRow("cut short") << QByteArray("sha1=1591");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("scheme only") << QByteArray("sha1=");
}

void TestDigiflazzCallbacks::refusesABadSignature()
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

void TestDigiflazzCallbacks::withoutASecretACallbackIsAHint()
{
    const auto reading = adapter({"demo", "key123", "", false})->readCallback({}, kSignedBody);
    QCOMPARE(reading.kind, Kind::Hint);
    QCOMPARE(reading.ref, std::string("T1"));
    QVERIFY(reading.deliveryId.empty());
}

void TestDigiflazzCallbacks::knowsAPing()
{
    constexpr std::string_view kPing =
        R"({"sed":"abc","hook_id":"1","hook":{"url":"https://agen.example","type":1,"status":1}})";
    QCOMPARE(adapter({"demo", "key123", "", false})->readCallback({}, kPing).kind, Kind::Ping);
    QCOMPARE(adapter()->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", kPing)}}, kPing).kind,
             Kind::Ping);
    QCOMPARE(adapter()->readCallback({}, kPing).kind, Kind::BadSignature);
}

void TestDigiflazzCallbacks::aCallbackCannotRejectWithoutARecord()
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

void TestDigiflazzCallbacks::unreadableCallbacksSayNothing_data()
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

void TestDigiflazzCallbacks::unreadableCallbacksSayNothing()
{
    QFETCH(QByteArray, body);
    const auto text = body.toStdString();
    const auto reading = adapter()->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", text)}}, text);
    QCOMPARE(reading.kind, Kind::Unreadable);
    QCOMPARE(reading.verdict.meaning, EvidenceClass::Unknown);
}

QTEST_GUILESS_MAIN(TestDigiflazzCallbacks)
#include "tst_digiflazz_callbacks.moc"

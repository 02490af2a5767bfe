// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "kernel/text.h"

#include <QTest>

#include <rapidcheck.h>

using namespace eraflazz;

class TestDigest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rawMacIsTheHexOne()
    {
        const auto mac = hmacSha256("Jefe", "what do ya want for nothing?"); // RFC 4231, case 2
        QCOMPARE(toHex(mac), std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(toHex(mac), hmacSha256Hex("Jefe", "what do ya want for nothing?"));
    }

    void md5SignsAsSuppliersCheckIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray() << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
        QTest::newRow("Digiflazz balance")
            << QByteArray("demokey123depo") << QByteArray("9e8f36a0bc316d515044183f3fe2b6da");
        QTest::newRow("Digiflazz price list")
            << QByteArray("demokey123pricelist") << QByteArray("b41657a875700b2700603a8540b3bf3b");
        QTest::newRow("Digiflazz deposit")
            << QByteArray("demokey123deposit") << QByteArray("15d9f06b846c17f00368bae4aef4e82b");
        QTest::newRow("Digiflazz order") << QByteArray("demokey123T1")
                                         << QByteArray("91d00514f78d3b41cf7d8c24d4e4319f");
        QTest::newRow("Digiflazz PLN check")
            << QByteArray("demokey123530000000001") << QByteArray("e84eac6e5d96abf8be3889d4405c1f73");
        QTest::newRow("VIP Reseller") << QByteArray("ID1KEY1") << QByteArray("b2755d78e60e71c544801f6c799e2723");
        QTest::newRow("Apigames order") << QByteArray("M1:SEC:R1") << QByteArray("7dca04df6caf763966e674125f9c9780");
    }

    void md5SignsAsSuppliersCheckIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hex);
        QCOMPARE(md5Hex(text.toStdString()), hex.toStdString());
    }

    void sha256OfTheStandard()
    {
        QCOMPARE(toHex(sha256("abc")), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(toHex(sha256({})), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void hmacOfAWebhookBody()
    {
        constexpr std::string_view kBody = R"({"data":{"ref_id":"T1","status":"Sukses","rc":"00","sn":"123"}})";
        QCOMPARE(hmacSha1Hex("rahasia", kBody), std::string("1591d9f7aa8878309be6dcaa151d116a244e5267"));
        QCOMPARE(hmacSha256Hex("rahasia", kBody),
                 std::string("d208d393357676aa771a692577e0811c3739ed2e0b83e797d3a70095504967fa"));
    }

    void hmacOfTheStandard()
    {
        QCOMPARE(hmacSha256Hex("Jefe", "what do ya want for nothing?"),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(hmacSha256Hex("", ""),
                 std::string("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void constantTimeComparisonIsComparison()
    {
        QVERIFY(rc::check("agrees with ==", [](const std::string& a, const std::string& b) {
            RC_ASSERT(equalsConstantTime(a, b) == (a == b));
            RC_ASSERT(equalsConstantTime(a, a));
        }));
        QVERIFY(!equalsConstantTime("abc", "abcd"));
        QVERIFY(!equalsConstantTime("abc", "abd"));
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/totp.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;

namespace {

constexpr std::string_view kSecret = "12345678901234567890"; // of RFC 4226 and RFC 6238
constexpr std::int64_t kNowMs = 1'795'237'210'000;
const std::int64_t kNow = totpStep(kNowMs);

} // namespace

class TestTotp final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesAreThoseOfRfc6238_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970-01-01 00:00:59") << qint64{59} << "94287082";
        QTest::newRow("2005-03-18 01:58:29") << qint64{1111111109} << "07081804";
        QTest::newRow("2005-03-18 01:58:31") << qint64{1111111111} << "14050471";
        QTest::newRow("2009-02-13 23:31:30") << qint64{1234567890} << "89005924";
        QTest::newRow("2033-05-18 03:33:20") << qint64{2000000000} << "69279037";
        QTest::newRow("2603-10-11 11:33:20") << qint64{20000000000} << "65353130";
    }
    void codesAreThoseOfRfc6238()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        const auto step = totpStep(seconds * 1000);
        QCOMPARE(totpCode(kSecret, step, 8), code.toStdString());
        QCOMPARE(totpCode(kSecret, step), code.right(6).toStdString());
    }

    void codesAreThoseOfRfc4226()
    {
        const std::string codes[] = {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
        std::int64_t step = 0;
        for (const auto& code : codes)
            QCOMPARE(totpCode(kSecret, step++), code);
    }

    void aClockMayBeOneStepOffAndNoMore()
    {
        for (int off = -3; off <= 3; ++off) {
            const auto match = matchTotp(kSecret, totpCode(kSecret, kNow + off), kNowMs, 0);
            QCOMPARE(match.step, off >= -1 && off <= 1 ? std::optional(kNow + off) : std::nullopt);
            QVERIFY(!match.isUsed);
        }
    }

    void aStepServesOnceAndNothingBeforeItServesAgain()
    {
        for (int off = -1; off <= 1; ++off) {
            const auto used = matchTotp(kSecret, totpCode(kSecret, kNow + off), kNowMs, kNow + off);
            QVERIFY(!used.step && used.isUsed);
        }
        QVERIFY(!matchTotp(kSecret, totpCode(kSecret, kNow - 1), kNowMs, kNow).step);
        QCOMPARE(matchTotp(kSecret, totpCode(kSecret, kNow + 1), kNowMs, kNow).step, std::optional(kNow + 1));
    }

    void whatIsNoCodeMatchesNothing()
    {
        const auto right = totpCode(kSecret, kNow);
        for (const std::string& text : {std::string(),
                                        right.substr(1),
                                        right + "0",
                                        " " + right.substr(1),
                                        right.substr(0, 5) + '\0',
                                        std::string(6, '\0'),
                                        std::string("-00001"),
                                        std::string(100'000, '1'),
                                        std::string("\xd9\xa1\xd9\xa2\xd9\xa3")}) { // Arabic digits.
            const auto match = matchTotp(kSecret, text, kNowMs, 0);
            QVERIFY(!match.step && !match.isUsed);
        }
        QVERIFY(!matchTotp(kSecret, right, 0, 0).step); // The first moment of all has no step before it.
    }

    void aCodeHasSixDigitsWhateverTheSecret()
    {
        rc::check([](const std::string& secret) {
            const auto step = *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 40);
            const auto code = totpCode(secret, step);
            RC_ASSERT(code.size() == 6U);
            RC_ASSERT(code.find_first_not_of("0123456789") == std::string::npos);
            RC_ASSERT(matchTotp(secret, code, step * kTotpStepMs, 0).step.has_value() == (step > 0));
        });
    }

    void secretsAreWrittenAsRfc4648Says()
    {
        QCOMPARE(toBase32(""), std::string());
        QCOMPARE(toBase32("f"), std::string("MY"));
        QCOMPARE(toBase32("fo"), std::string("MZXQ"));
        QCOMPARE(toBase32("foo"), std::string("MZXW6"));
        QCOMPARE(toBase32("foob"), std::string("MZXW6YQ"));
        QCOMPARE(toBase32("fooba"), std::string("MZXW6YTB"));
        QCOMPARE(toBase32("foobar"), std::string("MZXW6YTBOI"));
        QCOMPARE(toBase32("\xff\xff"), std::string("777Q"));
    }

    void anAppReadsWhoseItIs()
    {
        QCOMPARE(otpauthUri("rina", kSecret),
                 std::string("otpauth://totp/Eraflazz:rina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Eraflazz"
                             "&algorithm=SHA1&digits=6&period=30"));
    }
};

QTEST_GUILESS_MAIN(TestTotp)
#include "tst_totp.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/forwarded_address.h"
#include "net/private_address.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz::net;

class TestPrivateAddress final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhichAddressesArePublic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPrivate");
        for (const char* text :
             {"0.0.0.0",      "10.0.0.1",         "10.255.255.255",  "100.64.0.1",      "100.127.255.255",
              "127.0.0.1",    "127.255.255.254",  "169.254.169.254", "172.16.0.1",      "172.31.255.255",
              "192.0.0.1",    "192.0.2.1",        "192.168.1.1",     "198.18.0.1",      "198.19.255.255",
              "203.0.113.9",  "224.0.0.1",        "240.0.0.1",       "255.255.255.255", "::",
              "::1",          "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",     "64:ff9b::a00:1",
              "64:ff9b:1::1", "100::1",           "2001::1",         "2001:db8::1",     "2002:7f00:1::",
              "fc00::1",      "fd00:ec2::254",    "fe80::1",         "fec0::1",         "ff02::1",
              "3fff::1"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char* text : {"1.1.1.1",          "9.255.255.255",        "11.0.0.0",        "100.63.255.255",
                                 "100.128.0.0",      "126.255.255.255",      "128.0.0.1",       "169.253.0.1",
                                 "172.15.255.255",   "172.32.0.0",           "192.167.0.1",     "192.169.0.1",
                                 "198.17.0.1",       "198.20.0.1",           "223.255.255.255", "::ffff:8.8.8.8",
                                 "64:ff9b::808:808", "2001:4860:4860::8888", "2606:4700::1111", "2404:6800::1"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }

    void knowsWhichAddressesArePublic()
    {
        QFETCH(QString, text);
        QFETCH(bool, isPrivate);
        const auto address = IpAddress::parse(text.toStdString());
        QVERIFY(address.has_value());
        QCOMPARE(isPrivateAddress(*address), isPrivate);
    }

    void readsNoShortOrDecoratedForms()
    {
        for (const char* text : {"",
                                 "127.1",
                                 "0x7f.0.0.1",
                                 "2130706433",
                                 "1.2.3",
                                 "1.2.3.4.5",
                                 "1.2.3.256",
                                 "01.2.3.4x",
                                 " 1.2.3.4",
                                 "1.2.3.4 ",
                                 "1.2.3.4:80",
                                 "[::1]",
                                 "fe80::1%eth0",
                                 "a.example"})
            QVERIFY2(!IpAddress::parse(text), text);
    }

    void bothSpellingsOfOneAddressAreEqual()
    {
        QVERIFY(IpAddress::parse("::ffff:1.2.3.4") == IpAddress::parse("1.2.3.4"));
        QCOMPARE(IpAddress::parse("::ffff:1.2.3.4")->toString(), std::string("1.2.3.4"));
        QCOMPARE(IpAddress::parse("2001:0DB8::0:1")->toString(), std::string("2001:db8::1"));
    }

    void everyAddressReadsBackFromItsText()
    {
        QVERIFY(rc::check([](const std::array<std::uint8_t, 16>& bytes) {
            const IpAddress address{bytes};
            RC_ASSERT(IpAddress::parse(address.toString()) == address);
        }));
    }

    void believesTheRightMostStranger_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("client");
        const auto row = [](const char* name, const QStringList& values, const char* client) {
            QTest::newRow(name) << values << QString::fromLatin1(client);
        };
        row("no header", {}, "10.0.0.1");
        row("one client", {QStringLiteral("5.6.7.8")}, "5.6.7.8");
        row("invented hops on the left", {QStringLiteral("1.1.1.1, 5.6.7.8")}, "5.6.7.8");
        row("a second proxy", {QStringLiteral("1.1.1.1, 5.6.7.8, 10.0.0.2")}, "5.6.7.8");
        row("two headers", {QStringLiteral("1.1.1.1"), QStringLiteral("5.6.7.8,10.0.0.2")}, "5.6.7.8");
        row("only proxies", {QStringLiteral("10.0.0.2")}, "10.0.0.2");
        row("nonsense", {QStringLiteral("unknown")}, "10.0.0.1");
        row("nonsense nearest to us", {QStringLiteral("5.6.7.8, -")}, "10.0.0.1");
        row("address with port", {QStringLiteral("5.6.7.8:80")}, "10.0.0.1");
        row("empty", {QString()}, "10.0.0.1");
        row("nonsense behind the answer", {QStringLiteral("-, 5.6.7.8")}, "5.6.7.8");
    }

    void believesTheRightMostStranger()
    {
        QFETCH(QStringList, values);
        QFETCH(QString, client);
        HttpHeaders headers{{"Host", "a"}};
        for (const QString& value : values)
            headers.push_back({"x-forwarded-for", value.toStdString()});
        const std::vector<IpAddress> proxies{*IpAddress::parse("10.0.0.1"), *IpAddress::parse("10.0.0.2")};
        QCOMPARE(QString::fromStdString(forwardedAddress("10.0.0.1", headers, proxies)), client);
    }
};

QTEST_GUILESS_MAIN(TestPrivateAddress)
#include "tst_private_address.moc"

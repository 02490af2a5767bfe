// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/acting_address.h"

#include <QtTest>

#include <string>
#include <thread>
#include <vector>

using namespace eraflazz::ops;

class TestActingAddress final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itHoldsForItsScopeAndOnItsThreadAlone()
    {
        QCOMPARE(ActingAddress::current(), std::string());
        const ActingAddress outer("203.0.113.7");
        {
            const ActingAddress inner("2001:db8::1");
            QCOMPARE(ActingAddress::current(), std::string("2001:db8::1"));
        }
        QCOMPARE(ActingAddress::current(), std::string("203.0.113.7"));
        std::string elsewhere = "?";
        std::thread([&elsewhere] { elsewhere = ActingAddress::current(); }).join();
        QCOMPARE(elsewhere, std::string());
    }

    void whatIsHandedOnTakesItAlong()
    {
        std::string seen;
        std::function<void(int&)> work = [&seen](int& number) {
            seen = ActingAddress::current();
            ++number;
        };
        {
            const ActingAddress here("203.0.113.7");
            work = carried(std::move(work));
        }
        int number = 1;
        std::thread([&] { work(number); }).join();
        QCOMPARE(seen, std::string("203.0.113.7"));
        QCOMPARE(number, 2);
        QVERIFY(!carried(std::function<void()>()));
    }

    void aDetailKeepsItsShapeAndComesBackAsItWas()
    {
        QCOMPARE(withAddress("{}", "203.0.113.7"), std::string(R"({"address":"203.0.113.7"})"));
        QCOMPARE(withAddress(R"({"a":1})", "::1"), std::string(R"({"a":1,"address":"::1"})"));
        const std::vector<std::string> details{
            "{}", R"({"a":1})", R"({"a":{"address":"x"}})", "{\"b\":\"\\\"address\\\":\\\"\"}"};
        for (const std::string& detail : details) {
            QCOMPARE(withoutAddress(withAddress(detail, "203.0.113.7")), detail);
            QCOMPARE(withoutAddress(detail), detail);
            QCOMPARE(withAddress(detail, ""), detail);
        }
    }

    void whatIsNoAddressIsNotWritten()
    {
        QCOMPARE(withAddress("{}", "x\"},{\"y"), std::string("{}"));
        QCOMPARE(withAddress("", "203.0.113.7"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestActingAddress)
#include "tst_acting_address.moc"

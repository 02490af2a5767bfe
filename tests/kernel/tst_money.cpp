// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/money.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>
#include <string>

using eraflazz::formatRupiah;
using eraflazz::Money;
using eraflazz::MoneyOverflow;

namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// The exact result, in twice the width.
__extension__ using Wide = __int128;

bool fits(Wide value)
{
    return value >= kLeast && value <= kMost;
}

/// Values near the edges of the range are as likely as ordinary ones.
rc::Gen<std::int64_t> anyRupiah()
{
    return rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                          rc::gen::inRange(kLeast, kLeast + 1000),
                          rc::gen::inRange(kMost - 1000, kMost),
                          rc::gen::inRange<std::int64_t>(-100000000, 100000000));
}

/// True when `operation` gives exactly `expected`, or throws where that does not fit.
template <typename Operation> bool isExactOrRefused(Wide expected, Operation operation)
{
    try {
        return Wide{operation().value()} == expected;
    } catch (const MoneyOverflow&) {
        return !fits(expected);
    }
}

} // namespace

class TestMoney final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arithmeticIsExactOrRefused()
    {
        QVERIFY(rc::check("sum, difference, product, sign", [] {
            const auto a = *anyRupiah();
            const auto b = *anyRupiah();
            const Money left = Money::rupiah(a);
            const Money right = Money::rupiah(b);
            RC_ASSERT(isExactOrRefused(Wide{a} + b, [&] { return left + right; }));
            RC_ASSERT(isExactOrRefused(Wide{a} - b, [&] { return left - right; }));
            RC_ASSERT(isExactOrRefused(Wide{a} * b, [&] { return left * b; }));
            RC_ASSERT(isExactOrRefused(-Wide{a}, [&] { return -left; }));
        }));
    }

    void anOverflowLeavesTheValueAsItWas()
    {
        Money balance = Money::rupiah(kMost);
        QVERIFY_THROWS_EXCEPTION(MoneyOverflow, balance += Money::rupiah(1));
        QCOMPARE(balance.value(), kMost);
        QVERIFY_THROWS_EXCEPTION(MoneyOverflow, balance -= Money::rupiah(-1));
        QCOMPARE(balance.value(), kMost);
    }

    void ordersAsIntegersDo()
    {
        QVERIFY(rc::check("comparison", [](std::int64_t a, std::int64_t b) {
            RC_ASSERT((Money::rupiah(a) < Money::rupiah(b)) == (a < b));
            RC_ASSERT((Money::rupiah(a) == Money::rupiah(b)) == (a == b));
        }));
    }

    void tellsItsSign()
    {
        QVERIFY(Money().isZero());
        QVERIFY(Money::rupiah(1).isPositive() && !Money::rupiah(1).isNegative());
        QVERIFY(Money::rupiah(-1).isNegative() && !Money::rupiah(-1).isPositive());
    }

    void formatsInGroupsOfThree_data()
    {
        QTest::addColumn<qint64>("rupiah");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << QStringLiteral("0");
        QTest::newRow("three digits") << qint64{999} << QStringLiteral("999");
        QTest::newRow("four digits") << qint64{1000} << QStringLiteral("1.000");
        QTest::newRow("seven digits") << qint64{1234567} << QStringLiteral("1.234.567");
        QTest::newRow("negative, three digits") << qint64{-100} << QStringLiteral("-100");
        QTest::newRow("negative, six digits") << qint64{-123456} << QStringLiteral("-123.456");
        QTest::newRow("the least") << qint64{kLeast} << QStringLiteral("-9.223.372.036.854.775.808");
    }

    void formatsInGroupsOfThree()
    {
        QFETCH(qint64, rupiah);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(formatRupiah(Money::rupiah(rupiah))), text);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"

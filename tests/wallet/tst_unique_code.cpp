// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/unique_code.h"

#include <QTest>

#include <cstdlib>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

constexpr int kCodeMax = 999;
const Money kBase = Money::rupiah(250'000);

} // namespace

class TestUniqueCode final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsGivenOnceAndThenNoneIsLeft()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            const auto codeMax = *rc::gen::inRange(1, kCodeMax + 1);
            std::set<Money> held;
            for (int i = 0; i < codeMax; ++i) {
                const auto code = pickUniqueCode(held, kBase, codeMax, seed + static_cast<std::uint64_t>(i));
                RC_ASSERT(code.has_value());
                RC_ASSERT((*code >= 1 && *code <= codeMax));
                RC_ASSERT(held.insert(kBase + Money::rupiah(*code)).second);
            }
            RC_ASSERT(!pickUniqueCode(held, kBase, codeMax, seed));
        }));
    }

    void amountsOfOtherBasesAreInTheWayToo()
    {
        std::set<Money> held;
        for (int code = 1; code <= kCodeMax; ++code) {
            if (code != 500)
                held.insert(kBase + Money::rupiah(code));
        }
        // A ticket over 250,200 with the code 300 waits for what 250,000 would need the code 500 for.
        QCOMPARE(pickUniqueCode(held, kBase, kCodeMax, 7), std::optional(500));
        held.insert(Money::rupiah(250'200 + 300));
        QVERIFY(!pickUniqueCode(held, kBase, kCodeMax, 7));
    }

    /// A customer who mistypes the last digit must not pay somebody else's ticket: neighbours in time are spread.
    void codesAreSpread()
    {
        int neighbours = 0;
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            const auto one = pickUniqueCode({}, kBase, kCodeMax, seed * 0x9E3779B97F4A7C15U);
            const auto other =
                pickUniqueCode({kBase + Money::rupiah(*one)}, kBase, kCodeMax, (seed + 1) * 0x9E3779B97F4A7C15U);
            neighbours += std::abs(*one - *other) <= 1 ? 1 : 0;
        }
        QVERIFY2(neighbours < 20, qPrintable(QString::number(neighbours)));
    }

    void noCodesAtAllIsARefusalToo() { QVERIFY(!pickUniqueCode({}, kBase, 0, 1)); }
};

QTEST_GUILESS_MAIN(TestUniqueCode)
#include "tst_unique_code.moc"

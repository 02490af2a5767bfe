// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/rate_limit.h"

#include <QtTest>

#include <rapidcheck.h>
#include <vector>

using namespace eraflazz::access;

namespace {

constexpr std::int64_t kMinuteUs = 60'000'000;

} // namespace

class TestRateLimit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsOneMinutesWorth()
    {
        QVERIFY(rc::check([] {
            const auto perMinute = *rc::gen::inRange<std::int64_t>(1, 500);
            const auto nowUs = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
            RateLimiter limiter(10);
            for (std::int64_t i = 0; i < perMinute; ++i)
                RC_ASSERT(limiter.consume(1, perMinute, nowUs).isAllowed);
            RC_ASSERT(!limiter.consume(1, perMinute, nowUs).isAllowed);
        }));
    }

    void noWindowTakesMoreThanABurstAndItsRate()
    {
        QVERIFY(rc::check([] {
            const auto perMinute = *rc::gen::inRange<std::int64_t>(1, 200);
            const auto gapsUs =
                *rc::gen::container<std::vector<std::int64_t>>(300, rc::gen::inRange<std::int64_t>(0, 3'000'000));
            RateLimiter limiter(10);
            std::int64_t nowUs = 5;
            std::int64_t taken = 0;
            for (const std::int64_t gapUs : gapsUs) {
                nowUs += gapUs;
                taken += limiter.consume(7, perMinute, nowUs).isAllowed ? 1 : 0;
                RC_ASSERT(taken <= perMinute + perMinute * nowUs / kMinuteUs + 1);
            }
        }));
    }

    void retryAfterIsExactlyWhenATokenIsBack()
    {
        QVERIFY(rc::check([] {
            const auto perMinute = *rc::gen::inRange<std::int64_t>(1, 300);
            const auto nowUs = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
            RateLimiter limiter(10);
            while (limiter.consume(1, perMinute, nowUs).isAllowed) {
            }
            const std::int64_t afterUs = limiter.consume(1, perMinute, nowUs).retryAfterMs * 1000;
            RC_ASSERT(afterUs > 0);
            RC_ASSERT(!limiter.peek(1, perMinute, nowUs + afterUs - 2000).isAllowed);
            RC_ASSERT(limiter.consume(1, perMinute, nowUs + afterUs).isAllowed);
        }));
    }

    void aTokenGivenBackWasNeverTaken()
    {
        QVERIFY(rc::check([] {
            const auto perMinute = *rc::gen::inRange<std::int64_t>(1, 100);
            const auto replays = *rc::gen::inRange(0, 50);
            RateLimiter limiter(10);
            for (int i = 0; i < replays; ++i) {
                RC_ASSERT(limiter.consume(1, perMinute, 1000).isAllowed);
                limiter.giveBack(1, perMinute);
            }
            for (std::int64_t i = 0; i < perMinute; ++i)
                RC_ASSERT(limiter.consume(1, perMinute, 1000).isAllowed);
            RC_ASSERT(!limiter.consume(1, perMinute, 1000).isAllowed);
        }));
    }

    void aRefusedCallCostsNothing()
    {
        RateLimiter limiter(10);
        QVERIFY(limiter.consume(1, 1, 0).isAllowed);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!limiter.consume(1, 1, kMinuteUs - 1).isAllowed);
        QVERIFY(limiter.consume(1, 1, kMinuteUs).isAllowed);
    }

    void keysDoNotShareTokens()
    {
        RateLimiter limiter(10);
        QVERIFY(limiter.consume(1, 1, 0).isAllowed);
        QVERIFY(limiter.consume(2, 1, 0).isAllowed);
        QVERIFY(!limiter.consume(2, 1, 0).isAllowed);
    }

    void zeroIsNoLimitAndTakesNoMemory()
    {
        RateLimiter limiter(10);
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(limiter.consume(1, 0, 0).isAllowed);
        QCOMPARE(limiter.size(), std::size_t{0});
    }

    void memoryIsBoundedAndIdleKeysMakeRoom()
    {
        RateLimiter limiter(100);
        for (std::uint64_t key = 0; key < 10'000; ++key)
            QVERIFY(limiter.consume(key, 60, 0).isAllowed);
        QCOMPARE(limiter.size(), std::size_t{100});
        QVERIFY(limiter.consume(50'000, 1, kMinuteUs).isAllowed);
        QCOMPARE(limiter.size(), std::size_t{1});
        QVERIFY(!limiter.consume(50'000, 1, kMinuteUs).isAllowed);
    }

    void aBusyKeyIsNotForgottenForNewOnes()
    {
        RateLimiter limiter(2);
        QVERIFY(limiter.consume(1, 1, 0).isAllowed);
        for (std::uint64_t key = 2; key < 100; ++key)
            QVERIFY(limiter.consume(key, 1, 10).isAllowed);
        QVERIFY(!limiter.consume(1, 1, 20).isAllowed);
    }
};

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_rate_limit.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/breaker.h"

#include <QtTest>

#include <deque>
#include <rapidcheck.h>

using namespace eraflazz::engine;

namespace {

constexpr std::int64_t kSecond = 1000;

void fail(Breaker& breaker, int times, std::int64_t at)
{
    for (int i = 0; i < times; ++i)
        breaker.record(false, at);
}

} // namespace

class TestBreaker final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveFailuresInARowOpenForHalfAMinute()
    {
        Breaker breaker;
        fail(breaker, 4, 0);
        QVERIFY(!breaker.isOpen(0));
        fail(breaker, 1, 0);
        QVERIFY(breaker.isOpen(0));
        QVERIFY(breaker.isOpen(30 * kSecond - 1));
        QVERIFY(!breaker.isOpen(30 * kSecond));
    }

    void aGoodExchangeEndsARow()
    {
        Breaker breaker;
        fail(breaker, 4, 0);
        breaker.record(true, 0);
        fail(breaker, 4, 0);
        QVERIFY(!breaker.isOpen(0));
    }

    void halfOfTwentyFailuresOpen()
    {
        Breaker breaker;
        for (int i = 0; i < 9; ++i) {
            breaker.record(true, 0);
            breaker.record(false, 0);
        }
        breaker.record(true, 0);
        QVERIFY(!breaker.isOpen(0));
        breaker.record(false, 0);
        QVERIFY(breaker.isOpen(0));
    }

    void thePauseDoublesUpToAQuarterOfAnHour()
    {
        Breaker breaker;
        std::int64_t now = 0;
        fail(breaker, 5, now);
        for (const std::int64_t seconds : {30, 60, 120, 240, 480, 900, 900, 900}) {
            QVERIFY(breaker.isOpen(now + seconds * kSecond - 1));
            now += seconds * kSecond;
            QVERIFY(!breaker.isOpen(now));
            breaker.record(false, now); // one failure right after a pause is enough
        }
    }

    void aGoodExchangeAfterThePauseForgetsTheOpenings()
    {
        Breaker breaker;
        fail(breaker, 5, 0);
        breaker.record(false, 30 * kSecond);
        QVERIFY(breaker.isOpen(30 * kSecond + 60 * kSecond - 1));
        const std::int64_t later = 90 * kSecond;
        breaker.record(true, later);
        breaker.record(false, later);
        QVERIFY(!breaker.isOpen(later));
        fail(breaker, 4, later);
        QVERIFY(breaker.isOpen(later + 30 * kSecond - 1));
        QVERIFY(!breaker.isOpen(later + 30 * kSecond));
    }

    void answersThatComeLateDoNotProlongThePause()
    {
        Breaker breaker;
        fail(breaker, 5, 0);
        fail(breaker, 100, 10 * kSecond);
        QVERIFY(!breaker.isOpen(30 * kSecond));
    }

    void neverOpensOnGoodNews()
    {
        QVERIFY(rc::check("a good exchange never opens; open never lasts longer than 15 minutes", [] {
            Breaker breaker;
            std::int64_t now = 0;
            for (const auto& [good, step] : *rc::gen::container<std::vector<std::pair<bool, int>>>(
                     rc::gen::pair(rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 60'000)))) {
                now += step;
                const bool before = breaker.isOpen(now);
                breaker.record(good, now);
                RC_ASSERT((!good || breaker.isOpen(now) == before));
                RC_ASSERT(!breaker.isOpen(now + 900 * kSecond));
            }
        }));
    }

    void successIsCountedOverTheLastHundredAndTwentyFive()
    {
        QVERIFY(rc::check("as a plain count over a window says", [] {
            SuccessWindow window;
            std::deque<bool> model;
            const auto outcomes = *rc::gen::resize(400, rc::gen::arbitrary<std::vector<bool>>());
            for (const bool delivered : outcomes) {
                window.record(delivered);
                model.push_back(delivered);
                if (model.size() > 125)
                    model.pop_front();
                const auto good = std::count(model.begin(), model.end(), true);
                const auto expected = model.size() < 10 ? 1000 : good * 1000 / static_cast<std::int64_t>(model.size());
                RC_ASSERT(window.permille() == expected);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestBreaker)
#include "tst_breaker.moc"

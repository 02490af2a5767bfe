// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/metric_rings.h"
#include "control/core/scopes.h"
#include "control/core/sign_in_rules.h"

#include <QtTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::control;

class TestControlRules final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiveWrongPasswordsHoldANameForFiveMinutes()
    {
        SignInThrottle throttle;
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(throttle.holdMs("owner", "10.0.0.1", 1000 + i), std::int64_t{0});
            QCOMPARE(throttle.triesLeft("owner", "10.0.0.1", 1000 + i), 5 - i);
            throttle.wrong("owner", "10.0.0.1", 1000 + i);
        }
        QCOMPARE(throttle.holdMs("owner", "10.0.0.9", 1004), std::int64_t{300'000});
        QCOMPARE(throttle.holdMs("other", "10.0.0.1", 1004), std::int64_t{0});
        QCOMPARE(throttle.holdMs("owner", "10.0.0.1", 301'004), std::int64_t{0});
    }

    void anAddressThatTriesManyNamesIsHeldToo()
    {
        SignInThrottle throttle;
        for (int i = 0; i < 20; ++i)
            throttle.wrong("name" + std::to_string(i), "10.0.0.1", 1000);
        QCOMPARE(throttle.triesLeft("name1", "10.0.0.2", 1000), 4);
        QVERIFY(throttle.holdMs("fresh", "10.0.0.1", 1000) > 0);
        QCOMPARE(throttle.holdMs("fresh", "10.0.0.2", 1000), std::int64_t{0});
    }

    /// Whoever has the password tries the codes of a telephone: ever slower, until the telephone itself brings one.
    void wrongCodesHoldLongerEachTime()
    {
        SignInThrottle throttle;
        std::int64_t now = 1000;
        const auto fiveWrong = [&] {
            for (int i = 0; i < 5; ++i)
                throttle.wrongCode("owner", "a" + std::to_string(now), now);
            const auto hold = throttle.holdMs("owner", "b", now);
            now += hold;
            return hold / 60'000;
        };
        for (const std::int64_t minutes : {5, 10, 20, 40, 60, 60})
            QCOMPARE(fiveWrong(), minutes);
        throttle.wrongCode("owner", "a", now);
        QCOMPARE(throttle.triesLeft("owner", "a", now + SignInThrottle::kHoldMs), 4);
        throttle.right("owner", now);
        QCOMPARE(throttle.triesLeft("owner", "b", now), 5);
        QCOMPARE(fiveWrong(), std::int64_t{5});
        throttle.right("owner", now - 1);
        QVERIFY(throttle.holdMs("owner", "b", now - 1) > 0);
    }

    void aCodeIsHeldHoweverManyNamesAreTriedThatNobodyHas()
    {
        SignInThrottle throttle;
        for (int i = 0; i < 20'000; ++i)
            throttle.wrong("name" + std::to_string(i), "10.0." + std::to_string(i), 1000);
        for (int i = 0; i < 5; ++i)
            throttle.wrongCode("owner", "10.1." + std::to_string(i), 1000);
        QVERIFY(throttle.holdMs("owner", "10.2.0.1", 1000) > 0);
    }

    void aRightPasswordForgetsTheWrongOnes()
    {
        SignInThrottle throttle;
        for (int i = 0; i < 4; ++i)
            throttle.wrong("owner", "a", 1000);
        throttle.right("owner", 1000);
        throttle.wrong("owner", "a", 1000);
        QCOMPARE(throttle.holdMs("owner", "b", 1000), std::int64_t{0});
    }

    void aTokenServesOnceAndForFifteenMinutes()
    {
        TokenBook book;
        ops::Operator who;
        who.id = ops::OperatorId{7};
        book.add("h1", who, 0);
        QVERIFY(book.take("h1", 1) == who);
        QVERIFY(!book.take("h1", 2));
        book.add("h2", who, 0);
        QVERIFY(!book.take("h2", 900'000));
        book.add("h3", who, 0);
        book.touch("h3", 800'000);
        QVERIFY(book.take("h3", 1'600'000).has_value());
        book.add("h4", who, 0);
        book.dropAllOf(ops::OperatorId{7});
        QVERIFY(!book.take("h4", 1));
    }

    void neverMoreCallsThanTheBurstAndTheRate()
    {
        QVERIFY(rc::check("the bucket holds what it promises", [] {
            CallBucket bucket(50, 100);
            std::int64_t now = 1'000'000;
            const std::int64_t start = now;
            std::int64_t taken = 0;
            for (int i = 0; i < 400; ++i) {
                now += *rc::gen::inRange(0, 30);
                const std::int64_t wait = bucket.take(now);
                taken += wait == 0 ? 1 : 0;
                RC_ASSERT((wait >= 0 && wait <= 20));
            }
            RC_ASSERT(taken <= 100 + (now - start) * 50 / 1000 + 1);
        }));
    }

    void rightsBecomeScopes()
    {
        const auto has = [](ops::Role role, const char* scope) { return hasScope(role, scope); };
        QVERIFY(has(ops::Role::Owner, "operator.manage"));
        QVERIFY(!has(ops::Role::Admin, "operator.manage"));
        QVERIFY(has(ops::Role::FinanceMaker, "request.propose"));
        QVERIFY(!has(ops::Role::FinanceMaker, "request.approve"));
        QVERIFY(!has(ops::Role::FinanceChecker, "request.propose"));
        QVERIFY(has(ops::Role::Support, "trx.personal"));
        QVERIFY(!has(ops::Role::Support, "report.margin"));
        for (const char* scope :
             {"trx.personal", "trx.act", "report.margin", "request.propose", "alarm.ack", "audit.read"})
            QVERIFY2(!has(ops::Role::Viewer, scope), scope);
        QVERIFY(has(ops::Role::Viewer, ""));
        QVERIFY(!has(ops::Role::Owner, "no.such"));
    }

    void figuresAddUpAtEveryStep()
    {
        QVERIFY(rc::check("each ring counts everything", [] {
            MetricRings rings;
            std::int64_t now = 1'795'000'000'000;
            std::int64_t accepted = 0;
            const int sales = *rc::gen::inRange(1, 200);
            for (int i = 0; i < sales; ++i) {
                now += *rc::gen::inRange(0, 1500);
                rings.add({SaleFigure::Kind::Accepted, 0, 0, 0}, now);
                ++accepted;
            }
            std::map<std::string, std::int64_t> sums;
            for (const auto& row : rings.rows(now))
                sums[std::get<std::string>(row.cells[1])] += std::get<std::int64_t>(row.cells[2]);
            for (const char* step : {"1s", "10s", "1m"})
                RC_ASSERT(sums[step] == accepted);
        }));
    }

    void oldSecondsGoAndTheirMinutesStay()
    {
        MetricRings rings;
        rings.add({SaleFigure::Kind::Accepted, 0, 0, 0}, 1'795'000'000'000);
        std::map<std::string, std::int64_t> sums;
        for (const auto& row : rings.rows(1'795'000'000'000 + 3'600'000))
            sums[std::get<std::string>(row.cells[1])] += std::get<std::int64_t>(row.cells[2]);
        QCOMPARE(sums["1s"], std::int64_t{0});
        QCOMPARE(sums["10s"], std::int64_t{1});
        QCOMPARE(sums["1m"], std::int64_t{1});
    }

    void quantilesAreNearTheTruth()
    {
        QVERIFY(rc::check("within an eighth", [] {
            Bucket bucket;
            std::vector<std::int64_t> all;
            const int count = *rc::gen::inRange(1, 300);
            for (int i = 0; i < count; ++i) {
                const std::int64_t ms = *rc::gen::inRange<std::int64_t>(4, 60'000);
                all.push_back(ms);
                bucket.add({SaleFigure::Kind::Succeeded, ms, 0, 0});
            }
            std::sort(all.begin(), all.end());
            const auto rank = static_cast<std::size_t>((all.size() * 95 + 99) / 100 - 1);
            const std::int64_t truth = all[rank];
            const std::int64_t found = bucket.quantileMs(95);
            RC_ASSERT(std::abs(found - truth) * 8 <= truth + 8);
        }));
    }
};

QTEST_GUILESS_MAIN(TestControlRules)
#include "tst_control_rules.moc"

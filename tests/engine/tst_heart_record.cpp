// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/heart_record.h"

#include <QtTest>

using eraflazz::engine::HeartRecord;

class TestHeartRecord final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeartThatNeverBeatHoldsNothing()
    {
        const HeartRecord heart;
        QVERIFY(!heart.isFresh(0));
        QVERIFY(!heart.holds(0, 0));
    }

    void aSteadyHeartHoldsWhatItLeased()
    {
        HeartRecord heart;
        heart.beat(1'000, 1'001);
        for (std::int64_t at = 4'000; at <= 31'000; at += 3'000)
            heart.beat(at, at + 2);
        QVERIFY(heart.isFresh(38'999));
        QVERIFY(heart.holds(1'500, 38'999));
        QVERIFY(!heart.isFresh(39'000));
        QVERIFY(!heart.holds(1'500, 39'000));
    }

    void aHeartThatSleptHoldsOnlyWhatItLeasedAfterwards()
    {
        HeartRecord heart;
        heart.beat(1'000, 1'001);
        heart.beat(31'000, 31'002); // The slot is still its own, the leases need not be.
        QVERIFY(heart.isFresh(31'003));
        QVERIFY(!heart.holds(1'500, 31'003));
        QVERIFY(!heart.holds(31'001, 31'003));
        QVERIFY(heart.holds(31'002, 31'003));
    }

    void aBeatThatWasConfirmedTooLateIsAGap()
    {
        HeartRecord heart;
        heart.beat(1'000, 1'001);
        heart.beat(4'000, 10'000); // The database stood still: 9 s since the last sure sign of life.
        QVERIFY(heart.isFresh(10'001));
        QVERIFY(!heart.holds(3'999, 10'001));
        QVERIFY(heart.holds(10'000, 10'001));
    }

    void aLostSlotHoldsNothing()
    {
        HeartRecord heart;
        heart.beat(1'000, 1'001);
        heart.stop();
        QVERIFY(!heart.isFresh(1'002));
        QVERIFY(!heart.holds(1'001, 1'002));
    }
};

QTEST_GUILESS_MAIN(TestHeartRecord)
#include "tst_heart_record.moc"

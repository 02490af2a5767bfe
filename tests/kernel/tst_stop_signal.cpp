// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/stop_signal.h"

#include <QTest>

#include <thread>

using eraflazz::StopSignal;

class TestStopSignal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPauseEndsWhenTheSignalIsGiven()
    {
        StopSignal stop;
        std::thread waiting([&stop] {
            while (!stop.isGiven())
                stop.pause(std::chrono::hours(1));
        });
        stop.give();
        waiting.join(); // Else the test runs into its limit.
        QVERIFY(stop.isGiven());
    }

    void afterTheSignalNothingPauses()
    {
        StopSignal stop;
        QVERIFY(!stop.isGiven());
        stop.give();
        stop.pause(std::chrono::hours(1));
        QVERIFY(stop.isGiven());
    }

    void withoutTheSignalAPauseEndsByItself()
    {
        StopSignal stop;
        stop.pause(std::chrono::milliseconds(1));
        QVERIFY(!stop.isGiven());
    }
};

QTEST_GUILESS_MAIN(TestStopSignal)
#include "tst_stop_signal.moc"

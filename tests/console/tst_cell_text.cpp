// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cell_text.h"

#include <QLocale>
#include <QTest>

using namespace eraflazz;

class TestCellText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durationsGrowFromSecondsToHours_data()
    {
        QTest::addColumn<qlonglong>("ms");
        QTest::newRow("0,0") << 0LL;
        QTest::newRow("2,8") << 2'790LL;
        QTest::newRow("59,9") << 59'900LL;
        QTest::newRow("1:00") << 60'000LL;
        QTest::newRow("2:03") << 123'456LL;
        QTest::newRow("59:59") << 3'599'000LL;
        QTest::newRow("1:02:03") << 3'723'000LL;
    }

    void durationsGrowFromSecondsToHours()
    {
        QFETCH(qlonglong, ms);
        QCOMPARE(text::durationText(ms), QString::fromUtf8(QTest::currentDataTag()));
    }

    void aMinuteIsNeverWrittenAsSixtySeconds() { QCOMPARE(text::durationText(59'960), QStringLiteral("0:59")); }

    void percentHasOneDecimalAndItsSign()
    {
        QCOMPARE(text::percentText(984), QStringLiteral("98,4\u00a0%"));
        QCOMPARE(text::percentText(1000), QStringLiteral("100,0\u00a0%"));
        QCOMPARE(text::percentText(-3), QStringLiteral("-0,3\u00a0%"));
        QCOMPARE(text::permilleOf(350, 5500), 64); // 6,36
        QCOMPARE(text::permilleOf(160, 7050), 23); // 2,27
        QCOMPARE(text::permilleOf(1, 2000), 1);
        QCOMPARE(text::permilleOf(-160, 7050), -23);
        QCOMPARE(text::permilleOf(1, 2001), 0);
        QCOMPARE(text::permilleOf(5, 0), 0);
    }

    void timesOfTodayShowSecondsAndOthersTheDay()
    {
        QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
        const QDateTime now(QDate(2026, 11, 22), QTime(21, 14, 7));
        QCOMPARE(text::timeText(now.addSecs(-1), now), QStringLiteral("21:14:06"));
        QCOMPARE(text::timeText(now.addDays(-1), now), QStringLiteral("21 Nov 21:14"));
        QCOMPARE(text::timeText(QDateTime(QDate(2026, 8, 9), QTime(7, 5)), now), QStringLiteral("9 Agu 07:05"));
    }

    void copiedTextCannotBeAFormula()
    {
        QCOMPARE(text::tsvText(QStringLiteral("=HYPERLINK(1)")), QStringLiteral("'=HYPERLINK(1)"));
        QCOMPARE(text::tsvText(QStringLiteral("@x")), QStringLiteral("'@x"));
        QCOMPARE(text::tsvText(QStringLiteral("-135")), QStringLiteral("-135"));
        QCOMPARE(text::tsvText(QStringLiteral("-cmd")), QStringLiteral("'-cmd"));
        QCOMPARE(text::tsvText(QStringLiteral("a\tb\nc")), QStringLiteral("a b c"));
    }
};

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_cell_text.moc"

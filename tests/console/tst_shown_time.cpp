// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_time.h"

#include <QtTest>

#include <ctime>

using namespace eraflazz::text;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLate = 1'795'280'400'000; // 2026-11-21 17:00 UTC: midnight in the shop.

void standIn(const char* zone)
{
    qputenv("TZ", zone);
    ::tzset();
}

} // namespace

class TestShownTime final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setShownZone(ShownZone::Shop); }

    void theShopsClockIsReadWhereverTheComputerStands()
    {
        standIn("Asia/Makassar");
        QCOMPARE(shownTime(kLate).toString(u"HH:mm"_s), u"00:00"_s);
        QCOMPARE(shownZoneName(kLate), u"WIB"_s);
    }

    void theComputersClockIsReadWhenSomebodyWantsIt_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("name");
        QTest::newRow("Makassar") << QByteArray("Asia/Makassar") << u"01:00"_s << u"WITA"_s;
        QTest::newRow("Jayapura") << QByteArray("Asia/Jayapura") << u"02:00"_s << u"WIT"_s;
        QTest::newRow("Jakarta") << QByteArray("Asia/Jakarta") << u"00:00"_s << u"WIB"_s;
        QTest::newRow("Kolkata") << QByteArray("Asia/Kolkata") << u"22:30"_s << u"UTC+05:30"_s;
        QTest::newRow("New York") << QByteArray("America/New_York") << u"12:00"_s << u"UTC-05:00"_s;
    }

    void theComputersClockIsReadWhenSomebodyWantsIt()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, clock);
        QFETCH(QString, name);
        standIn(zone.constData());
        setShownZone(ShownZone::Computer);
        QCOMPARE(shownTime(kLate).toString(u"HH:mm"_s), clock);
        QCOMPARE(shownZoneName(kLate), name);
    }

    void daysOfTheBooksAreTheShopsAllTheSame()
    {
        standIn("America/New_York");
        setShownZone(ShownZone::Computer);
        QCOMPARE(shopTime(kLate).date(), QDate(2026, 11, 22));
        QCOMPARE(shopZoneName(), u"WIB"_s);
    }
};

QTEST_GUILESS_MAIN(TestShownTime)
#include "tst_shown_time.moc"

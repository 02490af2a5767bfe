// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_time.h"

#include <cstdlib>

namespace eraflazz::text {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHour = 3600, kMinute = 60;

ShownZone& chosen()
{
    static ShownZone zone = ShownZone::Shop;
    return zone;
}

QDateTime timeIn(ShownZone zone, qint64 unixMs)
{
    return zone == ShownZone::Shop ? shopTime(unixMs) : QDateTime::fromMSecsSinceEpoch(unixMs, Qt::LocalTime);
}

} // namespace

void setShownZone(ShownZone zone)
{
    chosen() = zone;
}

ShownZone shownZone()
{
    return chosen();
}

QDateTime shownTime(qint64 unixMs)
{
    return timeIn(chosen(), unixMs);
}

QDateTime shopTime(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::OffsetFromUTC, kShopZone);
}

QString shownZoneName(qint64 unixMs)
{
    return zoneName(chosen(), unixMs);
}

/// Indonesia's zones by their names, which systems call "+08" as often as "WITA".
QString zoneName(ShownZone zone, qint64 unixMs)
{
    const int seconds = timeIn(zone, unixMs).offsetFromUtc();
    switch (seconds) {
    case kShopZone:
        return shopZoneName();
    case 8 * kHour:
        return u"WITA"_s;
    case 9 * kHour:
        return u"WIT"_s;
    default:
        break;
    }
    const int apart = std::abs(seconds);
    return u"UTC%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+'))
        .arg(apart / kHour, 2, 10, QLatin1Char('0'))
        .arg(apart % kHour / kMinute, 2, 10, QLatin1Char('0'));
}

QString shopZoneName()
{
    return u"WIB"_s;
}

} // namespace eraflazz::text

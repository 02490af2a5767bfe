// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shop_time.h"

#include <QDateTime>

namespace eraflazz::console {

namespace {

QDateTime inShop(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::OffsetFromUTC, kShopZone);
}

} // namespace

QDate shopDay(qint64 unixMs)
{
    return inShop(unixMs).date();
}

QString shopMoment(qint64 unixMs)
{
    return inShop(unixMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace eraflazz::console

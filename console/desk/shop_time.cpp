// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shop_time.h"

#include <QDateTime>

namespace eraflazz::console {

QDate shopDay(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::OffsetFromUTC, kShopZone).date();
}

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shop_time.h"

namespace eraflazz::console {

QDate shopDay(qint64 unixMs)
{
    return text::shopTime(unixMs).date();
}

QString shopMoment(qint64 unixMs)
{
    return text::shopTime(unixMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace eraflazz::console

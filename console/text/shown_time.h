// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace eraflazz::text {

/// WIB, seconds east of UTC: the shop's books, its days, its filters and its files are counted in it.
inline constexpr int kShopZone = 7 * 3600;

/// Which clock times are read by on this computer.
enum class ShownZone { Shop, Computer };

/// As QLocale::setDefault(): once, before anything is shown. GUI thread.
void setShownZone(ShownZone zone);
[[nodiscard]] ShownZone shownZone();

/// A moment as people read it here. What is a day of the books is asked of shopTime().
[[nodiscard]] QDateTime shownTime(qint64 unixMs);
[[nodiscard]] QDateTime shopTime(qint64 unixMs);

/// "WIB", "WITA", "UTC+05:30": how the zone that is shown is called at that moment.
[[nodiscard]] QString shownZoneName(qint64 unixMs);
/// The same for a zone that may not be the one that is shown.
[[nodiscard]] QString zoneName(ShownZone zone, qint64 unixMs);
/// The shop's: "WIB".
[[nodiscard]] QString shopZoneName();

} // namespace eraflazz::text

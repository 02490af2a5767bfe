// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/shown_time.h"

#include <QDate>
#include <QString>

namespace eraflazz::console {

using text::kShopZone;

/// The day of the books that holds that moment.
[[nodiscard]] QDate shopDay(qint64 unixMs);

/// "2026-11-22 14:52:07": for files, since spreadsheets of every language take it for a time.
[[nodiscard]] QString shopMoment(qint64 unixMs);

} // namespace eraflazz::console

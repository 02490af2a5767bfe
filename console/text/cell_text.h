// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <cstdint>

namespace eraflazz::text {

/// What grids write for raw values, the same everywhere. Digits and separators are Indonesian in every language, so
/// that a number never changes its look between two operators.

/// "18.402"
[[nodiscard]] QString countText(std::int64_t count);

/// "98,4 %" from 984: one decimal, always.
[[nodiscard]] QString percentText(int permille);

/// The part of a whole in tenths of a percent, half of one away from nought; 0 of nothing.
[[nodiscard]] int permilleOf(std::int64_t part, std::int64_t whole);

/// Under a minute seconds with one decimal ("2,8"), above it minutes and seconds ("2:03"), from an hour "1:02:03".
[[nodiscard]] QString durationText(std::int64_t milliseconds);

/// "21:14:06" on the day of `now`, else "22 Nov 21:14". Both must carry the zone people shall read.
[[nodiscard]] QString timeText(const QDateTime& time, const QDateTime& now);

/// Tabs and line ends become blanks, and a text that a spreadsheet would run as a formula gets an apostrophe.
[[nodiscard]] QString tsvText(const QString& cell);

} // namespace eraflazz::text

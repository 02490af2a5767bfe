// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace eraflazz::bench {

/// The sales page with 200,000 rows: filling, memory, scrolling, another filter. Whether all goals were met.
[[nodiscard]] bool measureManyRows(const QString& console);

/// Milliseconds from a key's press to what it changes on the screen.
[[nodiscard]] bool measureKeys(const QString& console);

/// From a change of a sale to the changed pixel, while others change. Whether all goals were met.
[[nodiscard]] bool measureEventToPixel(const QString& console);

} // namespace eraflazz::bench

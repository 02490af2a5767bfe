// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace eraflazz::console {

/// One value of a CSV file, quoted when it must be. A text that a spreadsheet would run as a formula gets an
/// apostrophe, for members and suppliers write what they like; numbers stay numbers.
[[nodiscard]] QString csvCell(const QVariant& value);

} // namespace eraflazz::console

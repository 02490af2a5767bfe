// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QChar>
#include <QString>
#include <QVariant>

namespace eraflazz::text {

/// What the spreadsheets of this console's language take for the end of a field. Indonesian ones write 12,5 and split
/// at semicolons; a file with commas would stand in a single column there.
[[nodiscard]] QChar csvSeparator();

/// One value of a CSV file, quoted when it must be. A text that a spreadsheet would run as a formula gets an
/// apostrophe, for members and suppliers write what they like; numbers stay numbers.
[[nodiscard]] QString csvCell(const QVariant& value);

/// One line with its end.
[[nodiscard]] QString csvLine(const QVariantList& values);

/// The file of these lines. It begins with a mark, or spreadsheets of Windows take it for Latin 1.
[[nodiscard]] QByteArray csvFile(const QString& lines);

} // namespace eraflazz::text

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// A row of a table, as the file holds it: nothing interpreted, blanks behind a cell cut, those in front made one (so
/// that a text that was cut at its commas can be put together again).
struct SheetRow final {
    std::size_t line = 0; ///< Where it begins, counted from 1.
    std::vector<std::string> cells;
    [[nodiscard]] bool isBlank() const;
};

inline constexpr std::size_t kSheetLineBytesMax = 64 * 1024;
inline constexpr std::size_t kSheetRowsMax = 100'000;

/// One physical line cut at the delimiter; quotes count where a cell begins and end with the line at the latest. For
/// lines above the table, whose commas and quotes follow no rule.
[[nodiscard]] std::vector<std::string> splitLine(std::string_view line, char delimiter);

/// The records from `text`, whose first physical line is number `firstLine`: RFC 4180 with any delimiter, a quote that
/// is not the first character of its cell standing for itself. Blank lines give no row.
[[nodiscard]] Result<std::vector<SheetRow>, StatementError>
readRecords(std::string_view text, std::size_t firstLine, char delimiter);

/// Whether the text is a page with a table in it (what some banks name .xls).
[[nodiscard]] bool isHtmlTable(std::string_view text);

/// Every row of every table of the page, tags and entities resolved; an inner table ends the row it stands in. Broken
/// markup gives fewer rows, never an endless loop. A cell that spans columns is followed by as many empty ones.
[[nodiscard]] Result<std::vector<SheetRow>, StatementError> readHtmlRows(std::string_view text);

/// Blanks, tabs and line breaks become one blank each, none at the ends.
[[nodiscard]] std::string collapsed(std::string_view text);

} // namespace eraflazz::wallet

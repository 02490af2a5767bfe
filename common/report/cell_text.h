// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <string>
#include <string_view>

namespace eraflazz::report {

/// Words that every way of showing a report needs.
struct Labels final {
    std::string_view total;
    std::string_view grandTotal;
    std::string_view pageTotal;
    std::string_view carriedForward; ///< At the foot of a page.
    std::string_view broughtForward; ///< At the head of the next.
    std::string_view continued;
    std::string_view page;
    std::string_view of;
    std::string_view period;
    std::string_view generatedAt;
    std::string_view group;
    std::string_view nothing; ///< A report without a row.
    std::string_view right;   ///< Before a check that holds.
    std::string_view wrong;
    std::string_view shownTotal; ///< Of the rows that a spreadsheet's filter leaves.
    std::string_view about;      ///< What else there is to say of a report.
};
[[nodiscard]] const Labels& labels(Language language);

/// A cell as people read it: "1.234.567", "98,76 %", "22-11-2026 14:52:07" (English: "2026-11-22 14:52:07"), Jakarta
/// time. Text comes back printable().
[[nodiscard]] std::string cellText(const Cell& cell, ColumnKind kind, Language language);

/// Control characters and marks that turn the direction of writing become blanks: what an agent typed must neither
/// move a terminal's cursor nor change how a line of a statement reads.
[[nodiscard]] std::string printable(std::string_view text);

/// Code points, which is what the characters of these reports take on a terminal.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

} // namespace eraflazz::report

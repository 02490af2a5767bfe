// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <cstddef>
#include <vector>

namespace eraflazz::report {

enum class LineKind {
    BroughtForward,
    GroupTitle,
    GroupAgain,
    Data,
    Subtotal,
    PageTotal,
    CarriedForward,
    Total,
    Check,
    Note
};

/// One line of a page. Which texts it shows follows from kind, group and index; `sums` are set for the lines that a
/// page adds: brought forward, page total, carried forward.
struct PageLine final {
    LineKind kind = LineKind::Data;
    std::size_t group = 0;
    std::size_t index = 0; ///< Row of the group, check or note.
    int height = 0;
    Row sums;
};

struct Page final {
    std::vector<PageLine> lines;
    [[nodiscard]] int height() const;
};

/// Heights in the unit of whoever draws; all positive.
struct PageHeights final {
    int firstBody = 0;                  ///< Room for lines on the first page, which also carries title and facts.
    int body = 0;                       ///< On every other page.
    int line = 0;                       ///< Of every line that is not listed below.
    std::vector<std::vector<int>> rows; ///< By group and row.
    std::vector<int> checks;
    std::vector<int> notes;
};

/// Deals the report out to pages. Every row stands once, in order; a page that more data follows ends with its total
/// and what it carries forward, and the next begins with that; the last page with data shows its own total before the
/// grand total. A group's title keeps at least one row with it, a subtotal or total never stands alone on a page.
/// Throws AssertionError when a page has no room for the tallest row with the lines that must go with it.
[[nodiscard]] std::vector<Page> planPages(const ReportTable& table, const PageHeights& heights);

} // namespace eraflazz::report

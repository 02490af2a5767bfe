// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/text_box.h"
#include "report/report_table.h"

#include <optional>
#include <vector>

namespace eraflazz::report {

/// How wide each column wants to be, without padding.
struct ColumnWish final {
    qreal natural = 0;
    bool mayWrap = false; ///< Text; numbers and times are never broken.
};
[[nodiscard]] std::vector<ColumnWish> columnWishes(const ReportTable& table, const TextBox& plain, const TextBox& bold);

/// Widths that fill `width` exactly (padding included). Nothing when the columns cannot be shown in it, each text
/// column having at least the smaller of its natural width and `textLeast`.
[[nodiscard]] std::optional<std::vector<qreal>>
dealWidths(const std::vector<ColumnWish>& wishes, qreal width, qreal padding, qreal textLeast);

} // namespace eraflazz::report

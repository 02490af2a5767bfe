// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/books.h"
#include "reports/core/report_head.h"

#include <span>

namespace eraflazz::reports {

/// What happened in the span and what every account held before and after, with the proof that all of them together
/// are zero. `books` are all accounts; wallets and commissions may be one book each.
[[nodiscard]] report::ReportTable closingReport(const ReportHead& head, std::span<const Book> books);

/// What the span earned, line by line: the change of the accounts of sales, cost, loss, income and adjustment, and the
/// proof that the rest of the books changed by the same. `books` as above.
[[nodiscard]] report::ReportTable profitReport(const ReportHead& head, std::span<const Book> books);

/// The number that ends profitReport().
[[nodiscard]] Money profitOf(std::span<const Book> books);

} // namespace eraflazz::reports

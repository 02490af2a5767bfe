// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report_table_text.h"
#include "report_world.h"
#include "reports/core/report_head.h"
#include "reports/core/sales_report.h"

namespace eraflazz::test {

/// What a report must say, worked out from the world's own transfers one by one, without the readers' SQL.

/// Whether what an account holds is profit or loss.
[[nodiscard]] bool isResult(const std::string& account);
/// What people call an account, with its owner's name, as the closing shows it.
[[nodiscard]] std::string label(const std::string& code);
/// What transfers of a kind brought to an account.
[[nodiscard]] std::int64_t
moved(const ReportWorld& world, const std::string& code, const std::string& kind, reports::Span span);
[[nodiscard]] std::int64_t profit(const ReportWorld& world, reports::Span span);
[[nodiscard]] Table naiveSales(const ReportWorld& world, reports::Span span, reports::SalesBy by);
/// From the oldest on, where the reader walks back from the newest: everything that came in pays what went out first;
/// what came back for the same cause was never owed.
[[nodiscard]] Numbers naiveAges(const ReportWorld& world, const std::string& code, std::int64_t moment);

} // namespace eraflazz::test

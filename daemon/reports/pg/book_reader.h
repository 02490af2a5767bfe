// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/account_reports.h"
#include "reports/core/books.h"
#include "reports/core/report_head.h"
#include "reports/pg/report_session.h"

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::reports {

enum class Folding { EachAccount, ByKind }; ///< ByKind: wallets and commissions are one book each.

/// Accounts over a span: today's balances brought back to its end by the transfers that came later, and to its
/// beginning by its own. `kinds` of accounts, separated by commas; empty: all.
[[nodiscard]] std::vector<Book> readBooks(ReportSession& session, Span span, std::string_view kinds, Folding folding);

/// The movements of one account by business day.
[[nodiscard]] std::vector<DayMoves> readDays(ReportSession& session, Span span, const std::string& account);

} // namespace eraflazz::reports

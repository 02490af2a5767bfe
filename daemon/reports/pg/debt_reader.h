// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/movement_reports.h"
#include "reports/core/report_head.h"
#include "reports/pg/report_session.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::reports {

/// Who owes at a moment, and since when: wallets below zero and receivable accounts. `agent` empty: all.
[[nodiscard]] std::vector<Debtor> readDebtors(ReportSession& session, std::int64_t momentMs, const std::string& agent);

} // namespace eraflazz::reports

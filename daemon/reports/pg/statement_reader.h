// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/report_head.h"
#include "reports/core/statement_report.h"
#include "reports/pg/report_session.h"

#include <optional>
#include <string>
#include <vector>

namespace eraflazz::reports {

struct Statement final {
    WalletState wallet;
    std::vector<WalletMove> moves;
};

/// Nothing when there is no such agent.
[[nodiscard]] std::optional<Statement>
readStatement(ReportSession& session, Span span, std::int64_t nowMs, const std::string& agent);

} // namespace eraflazz::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/account_reports.h"
#include "reports/core/movement_reports.h"
#include "reports/core/report_head.h"
#include "reports/core/sales_report.h"
#include "reports/pg/report_session.h"

#include <string>
#include <vector>

namespace eraflazz::reports {

[[nodiscard]] std::vector<SalesLine> readSales(ReportSession& session, Span span, SalesBy by);
[[nodiscard]] std::vector<BankMove> readBankMoves(ReportSession& session, Span span, const std::string& account);
[[nodiscard]] WaitingLines readWaitingLines(ReportSession& session);
[[nodiscard]] std::vector<ManualMove> readManualMoves(ReportSession& session, Span span);

} // namespace eraflazz::reports

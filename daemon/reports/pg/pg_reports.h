// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "report/report_table.h"
#include "reports/core/refusal.h"
#include "reports/core/report_head.h"
#include "reports/core/sales_report.h"
#include "reports/pg/report_session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::reports {

enum class ReportName { Statement, Closing, Profit, Receivables, Commission, Sales, Supplier, Bank, Manual };
[[nodiscard]] std::string_view toString(ReportName name);
[[nodiscard]] std::optional<ReportName> reportNameFrom(std::string_view text);
[[nodiscard]] const std::vector<ReportName>& allReports();

struct ReportRequest final {
    ReportName name = ReportName::Closing;
    Language language = Language::Indonesian;
    Span span{};            ///< Receivables are those at its end.
    std::string agent{};    ///< Of a statement; narrows commission and receivables.
    std::string supplier{}; ///< Empty: all, one line each.
    std::string bank{};     ///< The same.
    SalesBy by = SalesBy::Product;
    std::string shop{}; ///< For the head of the page; empty: the setting shop.name.
};

/// Reports over Qt Sql, each from a connection and a snapshot of its own. Needs a QCoreApplication; any thread, also
/// several at once. May block up to the statement timeout for each of a report's few statements.
class PgReports final {
public:
    explicit PgReports(ReportSettings settings) : m_settings(std::move(settings)) {}

    /// Throws ReportFailed when the database fails.
    [[nodiscard]] Result<report::ReportTable, Refusal> make(const ReportRequest& request) const;

private:
    const ReportSettings m_settings;
};

} // namespace eraflazz::reports

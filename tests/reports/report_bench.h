// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report_table_text.h"
#include "report_world.h"
#include "reports/pg/pg_reports.h"
#include "support/pg_cluster.h"

#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace eraflazz::test {

/// What a report is asked about.
struct ReportChoice final {
    std::string agent{};
    std::string supplier{};
    std::string bank{};
    reports::SalesBy by = reports::SalesBy::Product;
};

/// A shop's world of movements in a cluster of its own, made once, and the reports over it. Every test of the reports
/// reads it; who changes it puts it back or works in a copy.
struct ReportBench final {
    static constexpr std::int64_t kDayMs = 86'400'000;

    ReportBench();

    /// As the auditor's role, which may only read.
    [[nodiscard]] reports::ReportSettings settings(const std::string& of) const;
    [[nodiscard]] reports::Span all() const { return {world.startMs() - kDayMs, now}; }
    /// The whole, days, none, and spans that begin with the very moment of a movement.
    [[nodiscard]] std::vector<reports::Span> spans() const;
    /// Throws when it is refused.
    [[nodiscard]] report::ReportTable make(reports::ReportName name,
                                           reports::Span span,
                                           const ReportChoice& choice = {},
                                           report::Language language = report::Language::Indonesian) const;

    /// In the middle of a business day, before the real now, so that "later" and "not over yet" both occur.
    const std::int64_t now;
    ReportWorld world;
    PgCluster cluster;
    const std::string database;
    std::unique_ptr<reports::PgReports> reports;
};

} // namespace eraflazz::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report_bench.h"

#include <QObject>

#include <memory>

namespace eraflazz::test {

/// The tests of tst_pg_reports by topic, over one bench.
[[nodiscard]] std::unique_ptr<QObject> makeStatementReportTests(ReportBench& bench);
[[nodiscard]] std::unique_ptr<QObject> makeBookReportTests(ReportBench& bench);
[[nodiscard]] std::unique_ptr<QObject> makePartnerReportTests(ReportBench& bench);

} // namespace eraflazz::test

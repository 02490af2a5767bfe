// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"
#include "report/report_table.h"
#include "reports/core/report_head.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace eraflazz::app {

/// A report as the bytes of a file.
using ReportFormat = std::function<std::string(const report::ReportTable& table)>;

/// What stands behind `eraflazzd report NAME` and `eraflazz-report NAME`; `more` adds formats to "table" and "csv" (the
/// daemon itself is free of fonts and paper). Needs a QCoreApplication.
/// 0: done; 1: done, but a check of the report does not hold; 2: refused, the reason is on standard error.
int runReportCommand(const std::string& name,
                     const CommandOptions& options,
                     const std::map<std::string, ReportFormat>& more = {});

/// --from DATE --to DATE (both included, default: today), or up to --at TIME. Throws std::runtime_error that says what
/// is expected.
[[nodiscard]] reports::Span reportSpan(const CommandOptions& options, std::int64_t nowMs);

extern const char* const kReportOptions; ///< For the usage text.

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <string>

namespace eraflazz::report {

/// The report for a terminal: columns aligned, nothing cut, UTF-8 without control characters.
[[nodiscard]] std::string toText(const ReportTable& table);

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "report/report_stop.h"
#include "report/report_table.h"

#include <functional>
#include <memory>
#include <string>

namespace eraflazz::control {

/// What a console asks of a report; days of Jakarta, both included.
struct ReportAsk final {
    std::string report, from, to, agent, supplier, bank, by, language;
    std::shared_ptr<report::ReportStop> stop{}; ///< Given when nobody wants it any more.
};

/// Makes a report on a thread of a pool; blocks. The error is a sentence in the language that was asked for; throws
/// std::exception when the database fails.
using MakeReport = std::function<Result<report::ReportTable, std::string>(const ReportAsk& ask)>;

} // namespace eraflazz::control

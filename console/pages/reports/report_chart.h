// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/plot.h"
#include "report/report_table.h"

#include <optional>

namespace eraflazz::console {

/// A chart of a report where a picture says more than its rows: sales stacked by outcome, a balance from day to day.
/// Nothing for other reports, and for too few or too many rows.
[[nodiscard]] std::optional<look::Plot> chartOf(const report::ReportTable& table);

} // namespace eraflazz::console

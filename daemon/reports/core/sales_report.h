// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "reports/core/report_head.h"

#include <cstdint>
#include <span>
#include <string>

namespace eraflazz::reports {

enum class SalesBy { Product, Supplier, Agent, Hour };

/// What the transfers of the span did for one product, supplier, agent or hour of the day.
struct SalesLine final {
    std::string key;
    std::string name;
    std::int64_t delivered = 0;
    std::int64_t failed = 0;   ///< Ended without delivery, money given back.
    std::int64_t reversed = 0; ///< Delivered, and given back afterwards.
    Money price;               ///< Of what was delivered, less what was given back.
    Money cost;
    Money commission;
    Money lateCost; ///< What was delivered after it had been given back.

    [[nodiscard]] Money margin() const { return price - cost - commission - lateCost; }
};

/// Sales that ended in the span. The sum of all margins is the profit of sales in profitReport(): both are read from
/// the same transfers.
[[nodiscard]] report::ReportTable salesReport(const ReportHead& head, SalesBy by, std::span<const SalesLine> lines);

} // namespace eraflazz::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

// The plans stored with a sale, as JSON text: written once at accept, read when the sale fails over or settles, and by
// people. Reading throws AssertionError when the text is not what we wrote: the sale is then quarantined.

[[nodiscard]] std::string planToJson(const RoutePlan& plan);
[[nodiscard]] RoutePlan planFromJson(std::string_view text);
[[nodiscard]] std::string commissionsToJson(const std::vector<catalog::CommissionShare>& shares);
[[nodiscard]] std::vector<catalog::CommissionShare> commissionsFromJson(std::string_view text);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/people.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::app {

/// One order to one supplier. Times are Unix milliseconds.
struct PastAttempt final {
    std::string supplier;
    std::int64_t sentMs = 0;
    std::int64_t endedMs = 0;
    bool isDelivered = false;
};

/// A sale that was over before the demo began.
struct PastSale final {
    std::int64_t acceptedMs = 0; ///< No two sales share one.
    std::string agent;
    std::string product;
    std::string destination;
    std::vector<PastAttempt> attempts; ///< In their order, at least one; the sale failed when the last one did.
};

/// What the demo's agents bought from one moment to another, oldest first: busy evenings, quiet nights, suppliers as
/// good and as quick as the simulator makes them.
[[nodiscard]] std::vector<PastSale>
makePast(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents, std::int64_t fromMs, std::int64_t toMs);

} // namespace eraflazz::app

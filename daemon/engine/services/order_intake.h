// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/order_desk.h"
#include "engine/services/routing_desk.h"

namespace eraflazz::engine {

/// Everything about an order that can be decided in memory: validation, price, route, fingerprint, ids. What is wrong
/// with it becomes its verdict; it still goes to a lane, where an earlier order of the same ref_id comes first. Any
/// thread.
[[nodiscard]] Order prepareOrder(const OrderRequest& request,
                                 const catalog::Catalog& catalog,
                                 const RoutingDesk& routing,
                                 StampIssuer& stamps,
                                 std::int64_t nowUnixMs);

/// SHA-256 over product, normalised destination, amount and counter.
[[nodiscard]] Fingerprint
fingerprintOf(std::string_view productCode, std::string_view destination, Money amount, int counter);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/field_rules.h"
#include "engine/services/order_desk.h"
#include "kernel/result.h"

#include <optional>
#include <string_view>

namespace eraflazz::access {

/// An order as far as it could be read. With a fault its `verdict` is InvalidRequest: the order cannot be taken any
/// more, but an earlier identical one of the same ref_id still answers it.
struct OrderBody final {
    engine::OrderRequest order;
    std::optional<FieldFault> fault;
};

/// Strict: one JSON object, no unknown field (a misspelt max_price would silently lose its protection). The outer fault
/// means that ref_id or what the fingerprint covers is unreadable. Any bytes; `agent` is left for the caller.
[[nodiscard]] Result<OrderBody, FieldFault> readOrderBody(std::string_view body);

} // namespace eraflazz::access

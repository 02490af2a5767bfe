// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <cstdint>
#include <optional>
#include <string>

namespace eraflazz::engine {

/// A sale right after a commit that touched it, as those who only watch need it.
struct SaleChange final {
    enum class Event { None, Accepted, Settled, GivenBack, Reversed };
    /// How an order to a supplier ended in this commit. A sale that fails over has had several suppliers.
    struct AttemptEnd final {
        SupplierId supplier;
        bool isDelivered = false; ///< Else the supplier refused it.
    };

    SaleId id;
    std::int64_t version = 0; ///< Grows with every commit that touches the sale; 0: read from the database.
    Event event = Event::None;
    AgentId agent;
    SupplierId supplier; ///< Of the latest attempt; null before there is one.
    Money price, amount, balanceAfter;
    SaleStatus status = SaleStatus::Pending;
    bool isDoubtful = false; ///< Its live attempt may have been delivered or not.
    int attempts = 0;
    std::optional<Money> cost, commission;
    std::int64_t atMs = 0;                 ///< Unix ms of the change.
    std::optional<std::int64_t> settledMs; ///< Unix ms; of the latest end.
    std::optional<AttemptEnd> attemptEnd;  ///< What never reached its supplier says nothing about it and is not here.
    // Only while somebody looks at rows:
    std::string refId, productCode, destination, sn, message;
    std::string sku,
        supplierCode; ///< Of the latest attempt: what was ordered there, the supplier's own word for its answer.
    std::int64_t supplierRef = 0; ///< Ours, as that supplier knows the latest attempt; 0: there is none.
};

} // namespace eraflazz::engine

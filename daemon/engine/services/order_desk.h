// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "engine/core/accept.h"
#include "engine/core/supplier_adapter.h"

#include <utility>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// What an agent asked for, as it stands after parsing and authentication; nothing about it is believed yet.
struct OrderRequest final {
    AgentId agent;
    std::string refId;
    std::string productCode;
    std::string destination; ///< As the agent wrote it.
    std::optional<Money> maxPrice;
    std::string callbackUrl; ///< "" = the agent's own.
    Money amount;            ///< Open-amount products only; 0 otherwise.
    int counter = 1;
    /// Already refused for a reason outside the engine (rate limit, malformed field): an earlier identical order of the
    /// same ref_id still answers it.
    std::optional<Refusal> verdict;
};

/// How a supplier's callback was taken. Stored = committed, in whatever state: the supplier gets its 200.
enum class CallbackOutcome { Stored, UnknownSupplier, BadSignature, Unavailable };

/// The engine's door for everything that comes in over HTTP. Any thread; callbacks come on an engine thread and must
/// not block. Refusals are values; nothing throws.
class OrderDesk {
public:
    virtual ~OrderDesk() = default;
    using OrderReply = std::function<void(OrderOutcome)>;
    using CallbackReply = std::function<void(CallbackOutcome)>;

    /// Looks the order's key up, validates, prices, routes and books it; answers after the commit.
    virtual void submit(OrderRequest request, OrderReply reply) = 0;
    virtual void receiveCallback(std::string supplierCode,
                                 std::vector<std::pair<std::string, std::string>> headers,
                                 std::string body,
                                 CallbackReply reply) = 0;
    /// The configuration of this moment. Never null.
    [[nodiscard]] virtual std::shared_ptr<const catalog::Catalog> catalog() const = 0;
    /// False while the database is away, the clock is off or the daemon drains: /readyz says so.
    [[nodiscard]] virtual bool isReady() const = 0;
};

} // namespace eraflazz::engine

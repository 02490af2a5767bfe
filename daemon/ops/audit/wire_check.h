// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/audit/audit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::ops {

/// What the sandbox saw of one reference at one supplier.
struct WireRequest final {
    std::string supplier;
    std::string ref;
    std::string sku;
    std::string customerNo;
    std::int64_t requests = 0;  ///< HTTP orders with this reference, status checks that repeat the order included.
    std::int64_t created = 0;   ///< Purchases made of them.
    std::int64_t delivered = 0; ///< Purchases that reached the customer.
};

struct WireAttempt final {
    std::string saleId;
    int no = 0;
    std::string supplier; ///< suppliers.code
    std::string ref;
    std::string sku;
    std::string state;
    std::int64_t checksStarted = 0;
    bool sendingTooLong = false; ///< SENDING for longer than any answer, takeover included, may take.
};

struct WireSale final {
    std::string id;
    std::string status;
    std::string destination;
    bool lateSuccessCase = false;
    bool doubleDeliveryCase = false;
    bool seenBySandbox = true; ///< False: accepted before the sandbox began to count.
    bool reversalCase = false; ///< The supplier took its success back, a person decides.
};

struct WireBooks final {
    std::vector<WireAttempt> attempts;
    std::vector<WireSale> sales;
};

/// The sandbox's JSON list. Throws AuditError when it is not one.
[[nodiscard]] std::vector<WireRequest> readWireRequests(std::string_view body);

/// W1 to W8: what suppliers saw against what our books say. Pure; meant for a moment without sales in flight. A case
/// excuses a delivery only where the supplier had refused the order before: its lie, not our second purchase.
[[nodiscard]] std::vector<CheckResult> checkWire(const std::vector<WireRequest>& requests, const WireBooks& books);

} // namespace eraflazz::ops

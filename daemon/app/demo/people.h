// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/secrets.h"

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::app {

/// An agent of the demo with everything it needs to buy.
struct DemoAgent final {
    std::string code;
    std::string name;
    std::string upline; ///< Empty for the root.
    std::int64_t opening = 0;
    bool hasDuplicateRule = true;
    std::string apiKey;
    std::string apiSecret;
    std::string pin;
    std::string password;
};

/// UP000, UP001, AG001 (for whoever tries the demo), AG002 to AG020 (for the traffic).
[[nodiscard]] std::vector<DemoAgent> demoAgents(Secrets& secrets);

/// How we are known at a simulated supplier.
struct SupplierAccess final {
    std::string username;
    std::string apiKey;
    std::string webhookSecret;
};
[[nodiscard]] SupplierAccess supplierAccess(Secrets& secrets, const std::string& supplier);

/// An account of ours at a bank, as agents and aggregators know it.
struct DemoBank final {
    std::string code;
    std::string bank;
    std::string accountNumber;
    std::string accountName;
    std::string mootaSecret;
};
[[nodiscard]] std::vector<DemoBank> demoBanks(Secrets& secrets);

/// A person of the demo's shop.
struct DemoOperator final {
    std::string username;
    std::string role;
    std::string name;
    std::string password;
};
/// The owner first: the others are added by it.
[[nodiscard]] std::vector<DemoOperator> demoOperators(Secrets& secrets);

} // namespace eraflazz::app

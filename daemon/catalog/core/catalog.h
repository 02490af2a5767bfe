// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace eraflazz::catalog {

class DestinationRule;
class PrefixTable;

enum class ProductStatus { Open, Disturbed, Empty, Closed };
enum class ProductKind { Fixed, Open, Postpaid, Inquiry };
enum class RoutePolicy { Priority, Cheapest, SuccessRate };
[[nodiscard]] std::string_view toString(RoutePolicy policy);
[[nodiscard]] std::string_view toString(ProductStatus status); ///< As stored: "disturbed".

struct Product final {
    ProductId id;
    std::string code;
    std::string name;
    std::string category;
    std::string brand;
    ProductKind kind = ProductKind::Fixed;
    std::optional<std::int64_t> minAmount;
    std::optional<std::int64_t> maxAmount;
    Money basePrice;
    std::string destType;
    std::shared_ptr<const DestinationRule> rule;
    bool snRequired = false;
    ProductStatus status = ProductStatus::Open;
    RoutePolicy policy = RoutePolicy::Priority;
    std::int64_t queueLimitMs = 300000;
    std::int64_t version = 1; ///< Of its row.
    std::string closedReason;
};

struct Supplier final {
    SupplierId id;
    std::string code;
    std::string name;
    bool open = true;
    int maxInFlight = 20;
    Money floatReserve;
    AccountId depositAccount;
    std::int64_t version = 1; ///< Of its row.
    std::string closedReason;
};

/// Our product at one supplier.
struct Mapping final {
    MappingId id;
    ProductId product;
    SupplierId supplier;
    std::string sku;
    Money cost;
    int priority = 100;
    ProductStatus status = ProductStatus::Open;
    std::optional<std::int64_t> stock;
    int cutoffStartMinute = 0;
    int cutoffEndMinute = 0;
};

enum class AgentStatus { Active, Suspended, Closed };

struct Agent final {
    AgentId id;
    std::string code;
    std::string name;
    AgentId upline; ///< Null for a root.
    std::int64_t level = 0;
    Money markup; ///< What this agent adds to the price of everyone below it, and earns.
    std::unordered_map<ProductId, Money> productMarkups; ///< For one product, instead of `markup`.
    AgentStatus status = AgentStatus::Active;
    AccountId wallet;
    AccountId commissionAccount;
    std::string webhookUrl;
    int ratePerMinute = 60;
    bool duplicateRule = true;
    std::vector<std::string> allowedIps;

    [[nodiscard]] Money markupFor(ProductId product) const;
};

struct Level final {
    std::int64_t id = 0;
    std::string code;
    Money margin;
    std::unordered_map<std::int64_t, Money> prices; ///< By product id; wins over base price + margin.
};

struct Credential final {
    AgentId agent;
    std::string secret;
};

/// Everything configured, at one moment. Immutable once built; shared between threads by shared_ptr<const Catalog>.
struct Catalog final {
    std::int64_t version = 0;
    std::unordered_map<std::string, Product> productsByCode;
    std::unordered_map<SupplierId, Supplier> suppliers;
    std::unordered_map<ProductId, std::vector<Mapping>> mappings;
    std::unordered_map<AgentId, Agent> agents;
    std::unordered_map<std::string, Credential> credentials; ///< By API key.
    std::unordered_map<AgentId, std::string> webhookSecrets; ///< The agent's first active secret.
    std::unordered_map<std::int64_t, Level> levels;
    std::map<int, Money> commissionByDepth; ///< 1 = direct upline.
    int uplinesMax = 0;                     ///< Longest chain of uplines that may be saved; 0 = any.
    std::shared_ptr<const PrefixTable> prefixes;
    std::unordered_set<std::string> blockedDestinations;          ///< As sales store them; nothing is sold to these.
    AccountId clearing, sales, cost, lateSuccessLoss, receivable; ///< The system accounts.

    [[nodiscard]] const Product* product(std::string_view code) const;
    [[nodiscard]] const Agent* agent(AgentId id) const;
    [[nodiscard]] const Supplier* supplier(SupplierId id) const;
};

} // namespace eraflazz::catalog

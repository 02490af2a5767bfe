// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <utility>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace eraflazz::engine {

/// Why an order was not taken. Each is an error_code of the agent API; nothing was written for any of them.
enum class Refusal {
    InvalidRequest,
    InvalidDestination,
    PrefixMismatch,
    DestinationBlocked,
    InsufficientBalance,
    AgentInactive,
    ProductNotFound,
    RefIdReused,
    DuplicateTransaction,
    ProductClosed,
    PriceExceedsMax,
    NoRoute,
    RateLimited,
    Overloaded,
    Maintenance,
    OutcomeUnknown,
    InternalError,
};
[[nodiscard]] std::string_view toString(Refusal refusal); ///< "INSUFFICIENT_BALANCE"

/// An order after authentication, priced and routed. `verdict` is what is already wrong with it: then only the sale of
/// an earlier identical order may still answer it, and nothing is written.
struct Order final {
    SaleId id;                   ///< Issued beforehand: the same batch run again writes the same sale.
    std::int64_t attemptRef = 0; ///< Likewise.
    AgentId agent;
    AccountId wallet;
    std::string refId;
    Fingerprint fingerprint{};
    ProductId product;
    std::string productCode;
    std::string destination;
    Money amount;
    int counter = 1;
    std::optional<Money> maxPrice;
    Money price;
    std::vector<catalog::CommissionShare> commissions;
    RoutePlan plan;
    std::string callbackUrl;
    bool duplicateRule = true;
    BusinessDay businessDay;
    bool hasSlot = false; ///< A slot of the first planned supplier is reserved: the attempt is born Sending.
    std::optional<Refusal> verdict;
};

using OrderKey = std::pair<AgentId, std::string>;

/// What the duplicate rule compares.
struct DuplicateKey final {
    AgentId agent;
    ProductId product;
    std::string destination;
    Money amount;
    int counter = 1;
    auto operator<=>(const DuplicateKey&) const = default;
};

/// An answered order, as the agent sees it.
struct SaleView final {
    SaleId id;
    std::string refId;
    SaleStatus status = SaleStatus::Pending;
    Money price;
    Money balanceAfter;
    std::string sn;
    std::string message;
};

struct KnownOrder final {
    Fingerprint fingerprint{};
    SaleView view;
};

/// What is known under the locks: wallets, earlier orders of the same keys, sales that still block a duplicate.
struct AcceptState final {
    std::map<AccountId, Wallet>* wallets = nullptr;
    std::map<OrderKey, KnownOrder> known;
    std::set<DuplicateKey> blocked;
};

struct Accepted final {
    SaleView view;
};
struct Replayed final {
    SaleView view;
};
using OrderOutcome = std::variant<Accepted, Replayed, Refusal>;

struct NewSale final {
    Sale sale;
    Attempt attempt;
    Fingerprint fingerprint{};
    bool duplicateRule = true;
    Transfer debit;
};

struct AcceptDecisions final {
    std::vector<OrderOutcome> outcomes; ///< One per order, in their sequence.
    std::vector<NewSale> sales;         ///< In the sequence of acceptance.
};

/// Decides orders one after another in arrival order, greedily on the running balances: the same as deciding each alone
/// in that order, twins inside the batch included. Takes money from `state.wallets`.
[[nodiscard]] AcceptDecisions
decideSales(std::span<const Order> orders, AcceptState& state, const SystemAccounts& accounts);

} // namespace eraflazz::engine

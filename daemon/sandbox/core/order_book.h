// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "sandbox/core/order_event.h"
#include "sandbox/core/order_table.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace eraflazz::sandbox {

struct Product final {
    std::string sku;
    std::string name;
    std::string category;
    std::string brand;
    Money price;
    std::optional<std::int64_t> stock; ///< Nothing: unlimited.
    bool open = true;
    int cutOffStartMinute = 0; ///< Minutes of the Jakarta day; equal: never closed.
    int cutOffEndMinute = 0;
};

/// What one supplier is like; the part of the configuration that decides about orders.
struct SupplierTerms final {
    std::string code;
    Money deposit;
    std::vector<Product> products;
    std::vector<Rule> rules;
    Behaviour defaultBehaviour = Behaviour::Success;
    int refusePercent = 0;             ///< Of the orders to which no rule applies, chosen by their ref.
    std::int64_t statusIntervalMs = 0; ///< A pending ref asked again sooner gets rc 85; 0: never.
    std::int64_t forgetAfterMs = 0;    ///< An older ref is forgotten and would buy again; 0: never.
};

struct SupplierCounts final {
    std::uint64_t requests = 0;
    std::uint64_t created = 0;
    std::uint64_t delivered = 0;
    std::uint64_t open = 0; ///< Holding money, not final.
    Money deposit;
    Money held;  ///< Debited for open orders.
    Money spent; ///< Paid for delivered orders.
};

struct OrderRequest final {
    std::uint8_t supplier = 0;
    std::string_view ref; ///< Texts are line safe, at most 64 bytes (the URL: 512).
    std::string_view sku;
    std::string_view customerNo;
    std::string_view callbackUrl;
    std::optional<Money> maxPrice;
    std::int64_t nowMs = 0;
    int minuteOfDay = 0; ///< Jakarta.
};

/// What the supplier makes of a request, before it happens.
struct Decision final {
    enum class Kind {
        Created,  ///< A purchase, good or bad.
        Refused,  ///< No purchase, `rc` says why; the ref stays free.
        Lost,     ///< No purchase and nobody will know: see the behaviour's manner.
        Repeated, ///< A known ref: its present state.
        Conflict, ///< A known ref with other content.
        TooSoon,  ///< A known pending ref, asked again too soon.
    };
    Kind kind = Kind::Refused;
    Rc rc = 0;
    Behaviour behaviour = Behaviour::Success; ///< When Created or Lost.
    int answerDelayMs = 0;                    ///< By the behaviour; the line's own latency comes on top.
    Event event;
};

/// The state of the simulated suppliers: pure, single-threaded, time handed in. `decide` reads, `apply` writes;
/// whatever changes the book goes through `apply`, so that the same events always give the same book.
class OrderBook final {
public:
    explicit OrderBook(std::vector<SupplierTerms> suppliers, std::size_t expectedOrders = 64);

    [[nodiscard]] Decision decide(const OrderRequest& request) const;
    /// The later state of an order whose delay is over; nothing when it has none (any more).
    [[nodiscard]] std::optional<Event> settle(std::uint32_t order) const;
    /// Returns the order the event is about (0 for events about none). Throws AssertionError on an event that does not
    /// fit.
    std::uint32_t apply(const Event& event);

    [[nodiscard]] const OrderTable& orders() const { return m_orders; }
    [[nodiscard]] std::optional<std::uint8_t> supplierNamed(std::string_view code) const;
    [[nodiscard]] std::size_t supplierCount() const { return m_suppliers.size(); }
    [[nodiscard]] const SupplierTerms& terms(std::uint8_t supplier) const { return m_suppliers[supplier].terms; }
    [[nodiscard]] SupplierTerms& terms(std::uint8_t supplier) { return m_suppliers[supplier].terms; }
    [[nodiscard]] const Product* product(std::uint8_t supplier, std::string_view sku) const;
    [[nodiscard]] const SupplierCounts& counts(std::uint8_t supplier) const { return m_suppliers[supplier].counts; }
    [[nodiscard]] const BehaviourRules& rules(std::uint8_t supplier) const { return m_suppliers[supplier].rules; }
    [[nodiscard]] std::uint32_t nextRuleId() const { return m_lastRule + 1; }
    [[nodiscard]] std::string_view skuOf(const Order& order) const { return m_names[order.sku]; }
    [[nodiscard]] std::string_view callbackUrlOf(const Order& order) const { return m_names[order.callbackUrl]; }

private:
    struct Choice final {
        Behaviour behaviour = Behaviour::Success;
        std::optional<Rc> rc;
        std::optional<int> delayMs;
        std::uint32_t rule = 0;
    };
    struct Supplier final {
        SupplierTerms terms;
        SupplierCounts counts;
        BehaviourRules rules;
        std::unordered_map<std::string, std::size_t> productIndex;
    };

    [[nodiscard]] Decision decideKnown(const OrderRequest& request, std::uint32_t index) const;
    [[nodiscard]] Choice choose(const OrderRequest& request, const Order* known) const;
    [[nodiscard]] Rc refusalOf(const OrderRequest& request, const Product* product) const;
    [[nodiscard]] bool isForgotten(const Order& order, std::int64_t nowMs) const;
    std::uint32_t intern(std::string_view name, std::uint32_t limit);
    std::uint32_t orderFor(const Event& event);
    void applyCreated(const Event& event, Order& order);
    void applySettled(Order& order);
    void take(Supplier& supplier, const Order& order);
    void giveBack(Supplier& supplier, const Order& order);
    void restock(Supplier& supplier, const Order& order, std::int64_t pieces);

    std::vector<Supplier> m_suppliers;
    OrderTable m_orders;
    std::deque<std::string> m_names; // 0 is the empty one.
    std::unordered_map<std::string_view, std::uint32_t> m_nameIndex;
    std::uint32_t m_lastRule = 0;
};

} // namespace eraflazz::sandbox

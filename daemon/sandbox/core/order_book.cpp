// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/order_book.h"

#include "kernel/assert.h"

#include <utility>

#include <algorithm>
#include <limits>

namespace eraflazz::sandbox {

namespace {

bool isCutOff(const Product& product, int minute)
{
    const int start = product.cutOffStartMinute;
    const int end = product.cutOffEndMinute;
    if (start == end)
        return false;
    return start < end ? minute >= start && minute < end : minute >= start || minute < end;
}

/// Whether the supplier takes money for a purchase that begins like this. A lying failure keeps it.
bool takesMoney(const Script& script)
{
    return script.first != OrderStatus::Failed || script.later == OrderStatus::Success;
}

bool fails(const Script& script)
{
    return script.first == OrderStatus::Failed && script.later == OrderStatus::None;
}

Decision refused(Rc code, Event event)
{
    event.kind = Event::Kind::TurnedAway;
    return {Decision::Kind::Refused, code, Behaviour::Success, 0, std::move(event)};
}

} // namespace

OrderBook::OrderBook(std::vector<SupplierTerms> suppliers, std::size_t expectedOrders) : m_orders(expectedOrders)
{
    ERA_ASSERT(suppliers.size() <= std::numeric_limits<std::uint8_t>::max(), "too many suppliers");
    intern("", 1);
    for (auto& terms : suppliers) {
        Supplier supplier;
        supplier.counts.deposit = terms.deposit;
        for (const auto& rule : terms.rules)
            supplier.rules.add(rule);
        for (std::size_t i = 0; i < terms.products.size(); ++i)
            supplier.productIndex.emplace(terms.products[i].sku, i);
        supplier.terms = std::move(terms);
        m_suppliers.push_back(std::move(supplier));
    }
}

std::optional<std::uint8_t> OrderBook::supplierNamed(std::string_view code) const
{
    const auto found =
        std::find_if(m_suppliers.begin(), m_suppliers.end(), [&](const Supplier& s) { return s.terms.code == code; });
    if (found == m_suppliers.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(found - m_suppliers.begin());
}

const Product* OrderBook::product(std::uint8_t supplier, std::string_view sku) const
{
    const auto& entry = m_suppliers[supplier];
    const auto found = entry.productIndex.find(std::string(sku));
    return found == entry.productIndex.end() ? nullptr : &entry.terms.products[found->second];
}

bool OrderBook::isForgotten(const Order& order, std::int64_t nowMs) const
{
    const auto limit = m_suppliers[order.supplier].terms.forgetAfterMs;
    return limit > 0 && !order.holdsMoney && !order.laterIsDue && nowMs - order.firstMs > limit;
}

Decision OrderBook::decideKnown(const OrderRequest& request, std::uint32_t index) const
{
    const auto& order = m_orders.at(index);
    Decision decision;
    decision.event.kind = Event::Kind::Repeated;
    decision.event.supplier = request.supplier;
    decision.event.order = index;
    decision.event.atMs = request.nowMs;
    const auto interval = m_suppliers[request.supplier].terms.statusIntervalMs;
    if (skuOf(order) != request.sku || order.customerNo() != request.customerNo) {
        decision.kind = Decision::Kind::Conflict;
        decision.rc = codes::kRefNotUnique;
    } else if (order.status == OrderStatus::Pending && interval > 0 && request.nowMs - order.lastMs < interval) {
        decision.kind = Decision::Kind::TooSoon;
        decision.rc = codes::kAskedTooSoon;
    } else {
        decision.kind = Decision::Kind::Repeated;
        decision.rc = order.rc;
    }
    return decision;
}

OrderBook::Choice OrderBook::choose(const OrderRequest& request, const Order* known) const
{
    const auto& supplier = m_suppliers[request.supplier];
    // A request once lost arrives the second time: that is what makes a repetition dangerous.
    if (known != nullptr && known->lost)
        return {};
    if (const auto* rule = supplier.rules.match(request.sku, request.customerNo))
        return {rule->behaviour, rule->rc, rule->delayMs, rule->id};
    const auto percent = static_cast<std::uint64_t>(std::max(0, supplier.terms.refusePercent));
    if (percent > 0 && hashOf(request.ref) % 100 < percent)
        return {Behaviour::Refuse, {}, {}, 0};
    return {supplier.terms.defaultBehaviour, {}, {}, 0};
}

/// The refusal that comes before any behaviour; 0 when there is none.
Rc OrderBook::refusalOf(const OrderRequest& request, const Product* product) const
{
    if (product == nullptr)
        return codes::kUnknownSku;
    if (!product->open)
        return codes::kSellerCutOff;
    if (isCutOff(*product, request.minuteOfDay))
        return codes::kCutOff;
    if (product->stock && *product->stock <= 0)
        return codes::kOutOfStock;
    if (request.maxPrice && product->price > *request.maxPrice)
        return codes::kAboveMaxPrice;
    if (m_suppliers[request.supplier].counts.deposit < product->price)
        return codes::kDepositTooSmall;
    return 0;
}

Decision OrderBook::decide(const OrderRequest& request) const
{
    const auto index = m_orders.find(request.supplier, request.ref);
    const Order* known = index ? &m_orders.at(*index) : nullptr;
    if (known != nullptr && known->created > 0 && !isForgotten(*known, request.nowMs))
        return decideKnown(request, *index);

    Event event;
    event.supplier = request.supplier;
    event.ref = request.ref;
    event.sku = request.sku;
    event.customerNo = request.customerNo;
    event.callbackUrl = request.callbackUrl;
    event.atMs = request.nowMs;
    auto choice = choose(request, known);
    const auto* script = &scriptOf(choice.behaviour);
    event.rule = choice.rule;
    if (!script->purchases) {
        event.kind = Event::Kind::TurnedAway;
        event.lost = true;
        return {Decision::Kind::Lost, 0, choice.behaviour, script->answerDelayMs, std::move(event)};
    }
    const auto* product = this->product(request.supplier, request.sku);
    if (const Rc refusal = refusalOf(request, product); refusal != 0) {
        event.rule = 0;
        if (!consumesRef(refusal))
            return refused(refusal, std::move(event));
        choice = {Behaviour::Refuse, refusal, {}, 0};
        script = &scriptOf(choice.behaviour);
    }
    if (fails(*script) && choice.rc && !consumesRef(*choice.rc))
        return refused(*choice.rc, std::move(event));

    event.price = product->price;
    event.behaviour = choice.behaviour;
    const bool laterCode = script->later == OrderStatus::Failed;
    event.rc = choice.rc.value_or(laterCode ? script->laterRc : script->firstRc);
    const bool delaysAnswer = script->answerDelayMs > 0;
    event.delayMs = delaysAnswer ? 0 : choice.delayMs.value_or(script->laterDelayMs);
    const int answerDelayMs = delaysAnswer ? choice.delayMs.value_or(script->answerDelayMs) : 0;
    const Rc told = laterCode ? script->firstRc : event.rc;
    return {Decision::Kind::Created, told, choice.behaviour, answerDelayMs, std::move(event)};
}

std::optional<Event> OrderBook::settle(std::uint32_t order) const
{
    if (order >= m_orders.size() || !m_orders.at(order).laterIsDue)
        return std::nullopt;
    Event event;
    event.kind = Event::Kind::Settled;
    event.supplier = m_orders.at(order).supplier;
    event.order = order;
    return event;
}

std::uint32_t OrderBook::intern(std::string_view name, std::uint32_t limit)
{
    if (const auto found = m_nameIndex.find(name); found != m_nameIndex.end())
        return found->second <= limit ? found->second : 0;
    const auto index = static_cast<std::uint32_t>(m_names.size());
    if (index > limit)
        return 0;
    m_nameIndex.emplace(m_names.emplace_back(name), index);
    return index;
}

std::uint32_t OrderBook::orderFor(const Event& event)
{
    auto index = m_orders.find(event.supplier, event.ref);
    if (index)
        m_orders.setCustomerNo(*index, event.customerNo);
    else
        index = m_orders.add(event.supplier, event.ref, event.customerNo);
    auto& order = m_orders.at(*index);
    order.sku = static_cast<std::uint16_t>(intern(event.sku, std::numeric_limits<std::uint16_t>::max()));
    return *index;
}

std::uint32_t OrderBook::apply(const Event& event)
{
    ERA_ASSERT(event.supplier < m_suppliers.size(), "event of an unknown supplier");
    auto& supplier = m_suppliers[event.supplier];
    switch (event.kind) {
    case Event::Kind::Created:
    case Event::Kind::TurnedAway: {
        const auto index = orderFor(event);
        auto& order = m_orders.at(index);
        ++order.requests;
        ++supplier.counts.requests;
        order.lastMs = event.atMs;
        order.lost = event.lost;
        supplier.rules.use(event.rule, event.customerNo);
        if (event.kind == Event::Kind::Created)
            applyCreated(event, order);
        return index;
    }
    case Event::Kind::Repeated: {
        ERA_ASSERT(event.order < m_orders.size(), "event of an unknown order");
        auto& order = m_orders.at(event.order);
        ++order.requests;
        ++supplier.counts.requests;
        order.lastMs = event.atMs;
        return event.order;
    }
    case Event::Kind::Settled:
        ERA_ASSERT(event.order < m_orders.size() && m_orders.at(event.order).laterIsDue, "nothing left to settle");
        applySettled(m_orders.at(event.order));
        return event.order;
    case Event::Kind::ToppedUp:
        supplier.counts.deposit += event.price;
        return 0;
    case Event::Kind::RuleAdded:
        supplier.rules.add(event.added);
        m_lastRule = std::max(m_lastRule, event.added.id);
        return 0;
    case Event::Kind::RulesRemoved:
        supplier.rules.removeAdded();
        return 0;
    }
    return 0;
}

void OrderBook::applyCreated(const Event& event, Order& order)
{
    auto& supplier = m_suppliers[event.supplier];
    const auto& script = scriptOf(event.behaviour);
    ++order.created;
    ++supplier.counts.created;
    order.firstMs = event.atMs;
    order.price = event.price;
    order.callbackUrl = intern(event.callbackUrl, std::numeric_limits<std::uint32_t>::max() - 1);
    order.laterDelayMs = event.delayMs;
    order.behaviour = event.behaviour;
    order.status = script.first;
    order.rc = script.later == OrderStatus::Failed ? script.firstRc : event.rc;
    order.laterRc = script.later == OrderStatus::Failed ? event.rc : script.laterRc;
    order.laterIsDue = script.later != OrderStatus::None;
    if (!takesMoney(script))
        return;
    take(supplier, order);
    if (order.status == OrderStatus::Success) {
        ++order.delivered;
        ++supplier.counts.delivered;
        supplier.counts.spent += order.price;
    } else {
        order.holdsMoney = true;
        ++supplier.counts.open;
        supplier.counts.held += order.price;
    }
}

void OrderBook::applySettled(Order& order)
{
    auto& supplier = m_suppliers[order.supplier];
    order.laterIsDue = false;
    if (order.holdsMoney) {
        order.holdsMoney = false;
        --supplier.counts.open;
        supplier.counts.held -= order.price;
    } else {
        --order.delivered;
        --supplier.counts.delivered;
        supplier.counts.spent -= order.price;
    }
    order.status = scriptOf(order.behaviour).later;
    order.rc = order.laterRc;
    if (order.status == OrderStatus::Success) {
        ++order.delivered;
        ++supplier.counts.delivered;
        supplier.counts.spent += order.price;
    } else {
        giveBack(supplier, order);
    }
}

void OrderBook::take(Supplier& supplier, const Order& order)
{
    supplier.counts.deposit -= order.price;
    restock(supplier, order, -1);
}

void OrderBook::giveBack(Supplier& supplier, const Order& order)
{
    supplier.counts.deposit += order.price;
    restock(supplier, order, 1);
}

void OrderBook::restock(Supplier& supplier, const Order& order, std::int64_t pieces)
{
    const auto found = supplier.productIndex.find(std::string(skuOf(order)));
    if (found == supplier.productIndex.end())
        return;
    auto& product = supplier.terms.products[found->second];
    if (product.stock)
        *product.stock += pieces;
}

} // namespace eraflazz::sandbox

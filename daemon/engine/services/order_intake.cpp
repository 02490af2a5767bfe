// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/order_intake.h"

#include "catalog/core/destination.h"
#include "crypto/digest.h"
#include "kernel/text.h"

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kAmountMax = 1'000'000'000'000; // of a product that sets no bound: far from where sums overflow
constexpr int kCounterMax = 32767;                     // smallint

/// The first thing wrong with the order, in the order an agent would want to hear it.
std::optional<Refusal> faultOf(const Order& order,
                               const OrderRequest& request,
                               const catalog::Catalog& catalog,
                               const catalog::Agent* agent,
                               const catalog::Product* product)
{
    if (request.verdict)
        return request.verdict;
    if (agent == nullptr || agent->status != catalog::AgentStatus::Active)
        return Refusal::AgentInactive;
    if (product == nullptr)
        return Refusal::ProductNotFound;
    if (product->status != catalog::ProductStatus::Open)
        return Refusal::ProductClosed;
    if (product->kind == catalog::ProductKind::Postpaid || product->kind == catalog::ProductKind::Inquiry)
        return Refusal::ProductClosed; // bills need an inquiry first
    if (order.counter < 1 || order.counter > kCounterMax)
        return Refusal::InvalidRequest;
    const bool isOpenAmount = product->kind == catalog::ProductKind::Open;
    if (isOpenAmount != order.amount.isPositive() || order.amount.isNegative())
        return Refusal::InvalidRequest;
    if (isOpenAmount && (order.amount.value() < product->minAmount.value_or(1) ||
                         order.amount.value() > product->maxAmount.value_or(kAmountMax)))
        return Refusal::InvalidRequest;
    if (isOpenAmount)
        return Refusal::ProductClosed; // no supplier's dialect carries an amount yet
    if (product->rule == nullptr || order.destination.empty())
        return Refusal::InvalidDestination;
    switch (catalog::checkDestination(*product->rule, *catalog.prefixes, order.destination)) {
    case catalog::DestinationCheck::Ok:
        break;
    case catalog::DestinationCheck::InvalidDestination:
        return Refusal::InvalidDestination;
    case catalog::DestinationCheck::PrefixMismatch:
        return Refusal::PrefixMismatch;
    }
    if (catalog.blockedDestinations.count(order.destination) == 1)
        return Refusal::DestinationBlocked;
    return std::nullopt;
}

} // namespace

Fingerprint fingerprintOf(std::string_view productCode, std::string_view destination, Money amount, int counter)
{
    std::string text;
    text.append(productCode).append("\n").append(destination).append("\n");
    text.append(std::to_string(amount.value())).append("\n").append(std::to_string(counter));
    return sha256(text);
}

Order prepareOrder(const OrderRequest& request,
                   const catalog::Catalog& catalog,
                   const RoutingDesk& routing,
                   StampIssuer& stamps,
                   std::int64_t nowUnixMs)
{
    const auto* agent = catalog.agent(request.agent);
    const auto* product = catalog.product(request.productCode);
    Order order;
    order.id = stamps.next(nowUnixMs).toUuid();
    order.attemptRef = stamps.next(nowUnixMs).value;
    order.agent = request.agent;
    order.refId = request.refId;
    order.productCode = request.productCode;
    // A destination that cannot be normalised is compared as it was written.
    const auto normalised = catalog::normaliseDestination(
        product != nullptr ? std::string_view(product->destType) : std::string_view(), request.destination);
    order.destination = normalised ? *normalised : std::string();
    order.amount = request.amount;
    order.counter = request.counter;
    order.fingerprint =
        fingerprintOf(order.productCode, normalised ? *normalised : request.destination, order.amount, order.counter);
    order.maxPrice = request.maxPrice;
    order.callbackUrl = request.callbackUrl;
    order.businessDay = BusinessDay::at(nowUnixMs);
    if (agent != nullptr) {
        order.wallet = agent->wallet;
        order.duplicateRule = agent->duplicateRule;
    }
    order.verdict = faultOf(order, request, catalog, agent, product);
    if (order.verdict)
        return order;
    order.product = product->id;
    const auto quote = catalog::quotePrice(catalog, *agent, *product, order.amount);
    order.price = quote.price;
    order.commissions = quote.commissions;
    if (order.maxPrice && quote.price > *order.maxPrice) {
        order.verdict = Refusal::PriceExceedsMax;
        return order;
    }
    order.plan = routing.plan(catalog, *product, quote, nowUnixMs);
    if (!quote.price.isPositive() || order.plan.candidates.empty())
        order.verdict = Refusal::NoRoute;
    return order;
}

} // namespace eraflazz::engine

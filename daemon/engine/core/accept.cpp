// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/accept.h"

#include "kernel/assert.h"

namespace eraflazz::engine {

namespace {

DuplicateKey duplicateKeyOf(const Order& order)
{
    return {order.agent, order.product, order.destination, order.amount, order.counter};
}

NewSale makeSale(const Order& order, const WalletLeg& leg, const SystemAccounts& accounts)
{
    ERA_ASSERT(!order.plan.candidates.empty(), "accepted without a route");
    const auto& first = order.plan.candidates.front();
    NewSale made;
    made.fingerprint = order.fingerprint;
    made.duplicateRule = order.duplicateRule;
    Sale& sale = made.sale;
    sale.id = order.id;
    sale.agent = order.agent;
    sale.wallet = order.wallet;
    sale.refId = order.refId;
    sale.product = order.product;
    sale.productCode = order.productCode;
    sale.destination = order.destination;
    sale.amount = order.amount;
    sale.counter = order.counter;
    sale.maxPrice = order.maxPrice;
    sale.price = order.price;
    sale.balanceAfter = leg.after;
    sale.businessDay = order.businessDay;
    sale.plan = order.plan;
    sale.commissions = order.commissions;
    sale.callbackUrl = order.callbackUrl;
    sale.status = order.hasSlot ? SaleStatus::Processing : SaleStatus::Pending;
    sale.supplier = first.supplier;
    sale.attempts = 1;
    Attempt& attempt = made.attempt;
    attempt.sale = order.id;
    attempt.no = 1;
    attempt.supplier = first.supplier;
    attempt.mapping = first.mapping;
    attempt.ref = order.attemptRef;
    attempt.sku = first.sku;
    attempt.cost = first.cost;
    attempt.priceCap = priceCapOf(sale);
    attempt.state = order.hasSlot ? AttemptState::Sending : AttemptState::Queued;
    made.debit = {order.id, TransferKind::Debit, 0, order.wallet, accounts.clearing, order.price, leg, std::nullopt};
    return made;
}

SaleView viewOf(const Sale& sale)
{
    return {sale.id, sale.refId, sale.status, sale.price, sale.balanceAfter, sale.sn, sale.message};
}

} // namespace

std::string_view toString(Refusal refusal)
{
    switch (refusal) {
    case Refusal::InvalidRequest:
        return "INVALID_REQUEST";
    case Refusal::InvalidDestination:
        return "INVALID_DESTINATION";
    case Refusal::PrefixMismatch:
        return "PREFIX_MISMATCH";
    case Refusal::DestinationBlocked:
        return "DESTINATION_BLOCKED";
    case Refusal::InsufficientBalance:
        return "INSUFFICIENT_BALANCE";
    case Refusal::AgentInactive:
        return "AGENT_INACTIVE";
    case Refusal::ProductNotFound:
        return "PRODUCT_NOT_FOUND";
    case Refusal::RefIdReused:
        return "REF_ID_REUSED";
    case Refusal::DuplicateTransaction:
        return "DUPLICATE_TRANSACTION";
    case Refusal::ProductClosed:
        return "PRODUCT_CLOSED";
    case Refusal::PriceExceedsMax:
        return "PRICE_EXCEEDS_MAX";
    case Refusal::NoRoute:
        return "NO_ROUTE";
    case Refusal::RateLimited:
        return "RATE_LIMITED";
    case Refusal::Overloaded:
        return "OVERLOADED";
    case Refusal::Maintenance:
        return "MAINTENANCE";
    case Refusal::OutcomeUnknown:
        return "OUTCOME_UNKNOWN";
    case Refusal::InternalError:
        return "INTERNAL_ERROR";
    }
    return "INTERNAL_ERROR";
}

AcceptDecisions decideSales(std::span<const Order> orders, AcceptState& state, const SystemAccounts& accounts)
{
    AcceptDecisions decisions;
    const auto decide = [&](const Order& order) -> OrderOutcome {
        const OrderKey key{order.agent, order.refId};
        // The agent's key comes before everything that may have changed since: a repeat is answered from the sale.
        if (const auto known = state.known.find(key); known != state.known.end()) {
            if (known->second.fingerprint != order.fingerprint)
                return Refusal::RefIdReused;
            return Replayed{known->second.view};
        }
        if (order.verdict)
            return *order.verdict;
        if (order.duplicateRule && state.blocked.count(duplicateKeyOf(order)) == 1)
            return Refusal::DuplicateTransaction;
        const auto wallet = state.wallets->find(order.wallet);
        ERA_ASSERT(wallet != state.wallets->end(), "wallet not locked");
        if (!wallet->second.canGive(order.price))
            return Refusal::InsufficientBalance;
        decisions.sales.push_back(makeSale(order, wallet->second.take(order.price), accounts));
        const SaleView view = viewOf(decisions.sales.back().sale);
        state.known.emplace(key, KnownOrder{order.fingerprint, view});
        if (order.duplicateRule)
            state.blocked.insert(duplicateKeyOf(order));
        return Accepted{view};
    };
    decisions.outcomes.reserve(orders.size());
    for (const auto& order : orders)
        decisions.outcomes.push_back(decide(order));
    return decisions;
}

} // namespace eraflazz::engine

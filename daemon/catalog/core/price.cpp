// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price.h"

#include <algorithm>
#include <array>

namespace eraflazz::catalog {

namespace {

constexpr std::size_t kChainMax = 64;

Money levelPriceOf(const Catalog& catalog, const Agent& agent, const Product& product)
{
    const auto level = catalog.levels.find(agent.level);
    if (level == catalog.levels.end())
        return product.basePrice;
    const auto own = level->second.prices.find(product.id.value);
    return own != level->second.prices.end() ? own->second : product.basePrice + level->second.margin;
}

Money depthCommission(const Catalog& catalog, int depth)
{
    const auto found = catalog.commissionByDepth.find(depth);
    return found == catalog.commissionByDepth.end() ? Money() : found->second;
}

} // namespace

Money PriceQuote::commissionTotal() const
{
    Money total;
    for (const auto& share : commissions)
        total += share.amount;
    return total;
}

PriceQuote quotePrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount)
{
    PriceQuote quote;
    quote.levelPrice = levelPriceOf(catalog, agent, product);
    quote.faceAmount = amount;
    quote.price = quote.levelPrice + amount;
    const Agent* upline = catalog.agent(agent.upline);
    std::array<AgentId, kChainMax + 1> seen{agent.id};
    for (std::size_t depth = 1; upline != nullptr && depth <= kChainMax; ++depth) {
        if (std::find(seen.begin(), seen.begin() + depth, upline->id) != seen.begin() + depth)
            break;
        seen[depth] = upline->id;
        quote.price += upline->markup;
        const Money share = upline->markup + depthCommission(catalog, static_cast<int>(depth));
        if (share.isPositive())
            quote.commissions.push_back({upline->commissionAccount, upline->code, share});
        upline = catalog.agent(upline->upline);
    }
    return quote;
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price.h"

#include <algorithm>
#include <unordered_set>

namespace eraflazz::catalog {

namespace {

/// Agents met on the way up. Chains are short, and then comparing beats hashing; any length is taken.
class Met final {
public:
    explicit Met(const Agent& first) : m_first(&first) {}
    [[nodiscard]] bool add(const Agent* agent, const std::vector<const Agent*>& chain)
    {
        if (agent->id == m_first->id)
            return false;
        if (chain.size() < kShort)
            return std::find(chain.begin(), chain.end(), agent) == chain.end();
        if (m_many.empty())
            m_many.insert(chain.begin(), chain.end());
        return m_many.insert(agent).second;
    }

private:
    static constexpr std::size_t kShort = 32;
    const Agent* m_first;
    std::unordered_set<const Agent*> m_many;
};

} // namespace

std::vector<const Agent*> uplinesOf(const Catalog& catalog, const Agent& agent)
{
    std::vector<const Agent*> chain;
    Met met(agent);
    const Agent* upline = catalog.agent(agent.upline);
    while (upline != nullptr && met.add(upline, chain)) {
        chain.push_back(upline);
        upline = catalog.agent(upline->upline);
    }
    return chain;
}

Money levelPrice(const Catalog& catalog, const Agent& agent, const Product& product)
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

Money PriceQuote::commissionTotal() const
{
    Money total;
    for (const auto& share : commissions)
        total += share.amount;
    return total;
}

PriceQuote quotePrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount)
{
    return quotePrice(catalog, agent, uplinesOf(catalog, agent), product, amount);
}

PriceQuote quotePrice(const Catalog& catalog,
                      const Agent& agent,
                      const std::vector<const Agent*>& uplines,
                      const Product& product,
                      Money amount)
{
    PriceQuote quote;
    quote.levelPrice = levelPrice(catalog, agent, product);
    quote.faceAmount = amount;
    quote.price = quote.levelPrice + amount;
    int depth = 0;
    for (const auto* upline : uplines) {
        const Money markup = upline->markupFor(product.id);
        quote.price += markup;
        const Money share = markup + depthCommission(catalog, ++depth);
        if (share.isPositive())
            quote.commissions.push_back({upline->commissionAccount, upline->code, share});
    }
    return quote;
}

} // namespace eraflazz::catalog

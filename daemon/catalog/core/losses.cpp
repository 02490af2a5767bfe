// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/losses.h"

#include "catalog/core/price.h"
#include "catalog/core/price_explanation.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace eraflazz::catalog {

namespace {

/// Agents who earn the shop the same: price minus commissions depends on level and number of uplines alone.
struct Standing final {
    const Agent* example = nullptr;
    std::vector<const Agent*> uplines;
    int agents = 0;
};

using Standings = std::map<std::pair<std::int64_t, std::size_t>, Standing>;

Standings standingsOf(const Catalog& catalog)
{
    Standings standings;
    for (const auto& [id, agent] : catalog.agents) {
        if (agent.status == AgentStatus::Closed)
            continue;
        auto uplines = uplinesOf(catalog, agent);
        auto& standing = standings[{agent.level, uplines.size()}];
        ++standing.agents;
        if (standing.example == nullptr || agent.id < standing.example->id) {
            standing.example = &agent;
            standing.uplines = std::move(uplines);
        }
    }
    return standings;
}

std::string levelCodeOf(const Catalog& catalog, std::int64_t level)
{
    const auto found = catalog.levels.find(level);
    return found == catalog.levels.end() ? std::string() : found->second.code;
}

auto placeOf(const Loss& loss)
{
    return std::tie(loss.productCode, loss.levelCode, loss.uplines);
}

} // namespace

std::vector<Loss> findLosses(const Catalog& catalog)
{
    std::vector<Loss> losses;
    const auto standings = standingsOf(catalog);
    for (const auto& [code, product] : catalog.productsByCode) {
        const auto cheapest =
            product.status == ProductStatus::Closed ? std::nullopt : cheapestCost(catalog, product.id);
        if (!cheapest)
            continue;
        for (const auto& [place, standing] : standings) {
            const auto quote = quotePrice(catalog, *standing.example, standing.uplines, product, Money());
            const Money earned = quote.price - quote.commissionTotal();
            if (earned >= cheapest->cost)
                continue;
            losses.push_back({code,
                              levelCodeOf(catalog, place.first),
                              static_cast<int>(place.second),
                              standing.agents,
                              standing.example->code,
                              earned,
                              cheapest->cost});
        }
    }
    std::sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) { return placeOf(a) < placeOf(b); });
    return losses;
}

std::vector<Loss> findLosses(const Catalog& catalog, const CatalogChange& change)
{
    return findLosses(catalog, changed(catalog, change));
}

std::vector<Loss> findLosses(const Catalog& catalogBefore, const Catalog& catalogAfter)
{
    const auto before = findLosses(catalogBefore);
    auto after = findLosses(catalogAfter);
    std::erase_if(after, [&](const Loss& loss) {
        const auto known = std::lower_bound(
            before.begin(), before.end(), loss, [](const Loss& a, const Loss& b) { return placeOf(a) < placeOf(b); });
        return known != before.end() && placeOf(*known) == placeOf(loss) && known->loss() >= loss.loss() &&
               known->agents >= loss.agents;
    });
    return after;
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/terms_preview.h"

#include "catalog/core/price.h"
#include "catalog/core/price_explanation.h"

#include <algorithm>
#include <map>

namespace eraflazz::catalog {

namespace {

Money priceAt(const Level& level, const Product& product)
{
    const auto own = level.prices.find(product.id.value);
    return own != level.prices.end() ? own->second : product.basePrice + level.margin;
}

/// How many agents stand below just so many uplines.
std::map<std::size_t, int> agentsByUplines(const Catalog& catalog)
{
    std::map<std::size_t, int> agents;
    for (const auto& [id, agent] : catalog.agents) {
        if (agent.status != AgentStatus::Closed)
            ++agents[uplinesOf(catalog, agent).size()];
    }
    return agents;
}

/// What every product on sale earns at the level where it is cheapest, smallest first.
std::vector<Money> leastEarnings(const Catalog& catalog)
{
    std::vector<Money> earnings;
    for (const auto& [code, product] : catalog.productsByCode) {
        const auto cost = product.status == ProductStatus::Closed ? std::nullopt : cheapestCost(catalog, product.id);
        if (!cost || catalog.levels.empty())
            continue;
        std::optional<Money> price;
        for (const auto& [id, level] : catalog.levels) {
            const auto one = priceAt(level, product);
            price = price ? std::min(*price, one) : one;
        }
        earnings.push_back(*price - cost->cost);
    }
    std::sort(earnings.begin(), earnings.end());
    return earnings;
}

Catalog withPlan(Catalog catalog, const std::vector<Money>& plan)
{
    catalog.commissionByDepth.clear();
    int depth = 0;
    for (const auto amount : plan)
        catalog.commissionByDepth[++depth] = amount;
    return catalog;
}

int deepest(const Catalog& catalog)
{
    int deepest = 0;
    for (const auto& [depth, amount] : catalog.commissionByDepth) {
        if (amount.isPositive())
            deepest = std::max(deepest, depth);
    }
    return deepest;
}

} // namespace

MarginPreview
previewMargin(const Catalog& catalog, std::int64_t level, Money margin, const std::vector<std::string>& products)
{
    MarginPreview preview;
    const auto after = changed(catalog, LevelMarginChange{level, margin});
    const auto& was = catalog.levels.at(level);
    const auto& will = after.levels.at(level);
    for (const auto& [id, agent] : catalog.agents)
        preview.agents += agent.level == level && agent.status != AgentStatus::Closed ? 1 : 0;
    for (const auto& [code, product] : catalog.productsByCode) {
        if (product.status != ProductStatus::Closed)
            ++(was.prices.count(product.id.value) > 0 ? preview.ownPrices : preview.products);
    }
    for (const auto& code : products) {
        const auto* product = catalog.product(code);
        if (product == nullptr)
            continue;
        const auto cheapest = cheapestCost(catalog, product->id);
        preview.steps.push_back({code,
                                 product->name,
                                 priceAt(was, *product),
                                 priceAt(will, *product),
                                 cheapest ? std::optional(cheapest->cost) : std::nullopt});
    }
    preview.losses = findLosses(catalog, after);
    return preview;
}

PlanPreview previewPlan(const Catalog& catalog, const std::vector<Money>& plan)
{
    PlanPreview preview;
    const auto after = withPlan(catalog, plan);
    const auto earnings = leastEarnings(catalog);
    const auto agents = agentsByUplines(catalog);
    preview.products = static_cast<int>(earnings.size());
    PayoutStep step;
    for (int depth = 1; depth <= std::max(deepest(catalog), deepest(after)); ++depth) {
        step.uplines = depth;
        const auto standing = agents.find(static_cast<std::size_t>(depth));
        step.agents = standing == agents.end() ? 0 : standing->second;
        step.before += depthCommission(catalog, depth);
        step.after += depthCommission(after, depth);
        step.thin = static_cast<int>(std::lower_bound(earnings.begin(), earnings.end(), step.after) - earnings.begin());
        preview.steps.push_back(step);
    }
    preview.losses = findLosses(catalog, after);
    return preview;
}

} // namespace eraflazz::catalog

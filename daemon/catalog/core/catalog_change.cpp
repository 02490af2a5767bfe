// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/catalog_change.h"

namespace eraflazz::catalog {

namespace {

/// Carries one change out.
struct Applied final {
    Catalog& catalog;

    void operator()(const BasePriceChange& change) const
    {
        for (auto& [code, product] : catalog.productsByCode) {
            if (product.id == change.product)
                product.basePrice = change.price;
        }
    }
    void operator()(const LevelMarginChange& change) const
    {
        if (const auto level = catalog.levels.find(change.level); level != catalog.levels.end())
            level->second.margin = change.margin;
    }
    void operator()(const LevelPriceChange& change) const
    {
        const auto level = catalog.levels.find(change.level);
        if (level == catalog.levels.end())
            return;
        if (change.price)
            level->second.prices[change.product.value] = *change.price;
        else
            level->second.prices.erase(change.product.value);
    }
    void operator()(const CommissionChange& change) const { catalog.commissionByDepth[change.depth] = change.amount; }
    void operator()(const CostChange& change) const
    {
        for (auto& [product, mappings] : catalog.mappings) {
            for (auto& mapping : mappings) {
                if (mapping.id == change.mapping)
                    mapping.cost = change.cost;
            }
        }
    }
    void operator()(const UplineChange& change) const
    {
        if (auto* agent = find(change.agent))
            agent->upline = change.upline;
    }
    void operator()(const AgentLevelChange& change) const
    {
        if (auto* agent = find(change.agent))
            agent->level = change.level;
    }
    void operator()(const MarkupChange& change) const
    {
        if (auto* agent = find(change.agent))
            agent->markup = change.markup;
    }
    void operator()(const ProductMarkupChange& change) const
    {
        auto* agent = find(change.agent);
        if (agent == nullptr)
            return;
        if (change.markup)
            agent->productMarkups[change.product] = *change.markup;
        else
            agent->productMarkups.erase(change.product);
    }
    void operator()(const AgentStatusChange& change) const
    {
        if (auto* agent = find(change.agent))
            agent->status = change.status;
    }

private:
    [[nodiscard]] Agent* find(AgentId id) const
    {
        const auto found = catalog.agents.find(id);
        return found == catalog.agents.end() ? nullptr : &found->second;
    }
};

} // namespace

Catalog changed(Catalog catalog, const CatalogChange& change)
{
    std::visit(Applied{catalog}, change);
    return catalog;
}

} // namespace eraflazz::catalog

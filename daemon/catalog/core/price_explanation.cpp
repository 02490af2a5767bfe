// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price_explanation.h"

#include <tuple>

namespace eraflazz::catalog {

namespace {

LevelPriceSource sourceOf(const Catalog& catalog, const Agent& agent, const Product& product, std::string& levelCode)
{
    const auto level = catalog.levels.find(agent.level);
    if (level == catalog.levels.end())
        return LevelPriceSource::Base;
    levelCode = level->second.code;
    return level->second.prices.count(product.id.value) == 1 ? LevelPriceSource::LevelPrice
                                                             : LevelPriceSource::LevelMargin;
}

} // namespace

std::string_view toString(LevelPriceSource source)
{
    switch (source) {
    case LevelPriceSource::Base:
        return "base";
    case LevelPriceSource::LevelMargin:
        return "level_margin";
    case LevelPriceSource::LevelPrice:
        return "level_price";
    }
    return "";
}

std::optional<CheapestCost> cheapestCost(const Catalog& catalog, ProductId product)
{
    std::optional<CheapestCost> cheapest;
    const auto mappings = catalog.mappings.find(product);
    if (mappings == catalog.mappings.end())
        return cheapest;
    for (const auto& mapping : mappings->second) {
        const auto* supplier = catalog.supplier(mapping.supplier);
        if (mapping.status == ProductStatus::Closed || supplier == nullptr || !supplier->open)
            continue;
        const CheapestCost offer{supplier->code, mapping.sku, mapping.cost};
        const auto rank = [](const CheapestCost& cost) { return std::tie(cost.cost, cost.supplierCode, cost.sku); };
        if (!cheapest || rank(offer) < rank(*cheapest))
            cheapest = offer;
    }
    return cheapest;
}

PriceExplanation explainPrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount)
{
    const auto chain = uplinesOf(catalog, agent);
    const auto quote = quotePrice(catalog, agent, chain, product, amount);
    PriceExplanation parts;
    parts.basePrice = product.basePrice;
    parts.source = sourceOf(catalog, agent, product, parts.levelCode);
    parts.levelStep = quote.levelPrice - product.basePrice;
    parts.faceAmount = amount;
    parts.price = quote.price;
    parts.commissionTotal = quote.commissionTotal();
    Money sum = parts.basePrice + parts.levelStep + parts.faceAmount;
    for (const auto* upline : chain) {
        const int distance = static_cast<int>(parts.uplines.size()) + 1;
        parts.uplines.push_back({upline->id,
                                 upline->code,
                                 distance,
                                 upline->markupFor(product.id),
                                 upline->productMarkups.count(product.id) == 1,
                                 depthCommission(catalog, distance)});
        sum += parts.uplines.back().markup;
    }
    parts.rounding = parts.price - sum;
    parts.cheapest = cheapestCost(catalog, product.id);
    if (parts.cheapest)
        parts.marginLeft = parts.price - parts.commissionTotal - parts.cheapest->cost - amount;
    return parts;
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/price.h"

#include <optional>
#include <string>
#include <vector>

namespace eraflazz::catalog {

/// Where an agent's level price comes from.
enum class LevelPriceSource { Base, LevelMargin, LevelPrice };
[[nodiscard]] std::string_view toString(LevelPriceSource source); ///< "base", "level_margin", "level_price"

/// One upline's part of a price.
struct UplinePart final {
    AgentId agent;
    std::string code;
    int distance = 1;             ///< 1 = direct upline.
    Money markup;                 ///< Added to the price, and earned.
    bool isProductMarkup = false; ///< Set for this product alone.
    Money depthCommission;        ///< Earned on top, out of the shop's margin.
    bool operator==(const UplinePart&) const = default;
};

/// The supplier price that `marginLeft` was reckoned with.
struct CheapestCost final {
    std::string supplierCode;
    std::string sku;
    Money cost;
    bool operator==(const CheapestCost&) const = default;
};

/// An agent's price, taken apart to the rupiah: basePrice + levelStep + faceAmount + every upline's markup + rounding
/// is the price.
struct PriceExplanation final {
    Money basePrice;
    LevelPriceSource source = LevelPriceSource::Base;
    std::string levelCode;
    Money levelStep; ///< From the base price to the level's; may be negative.
    Money faceAmount;
    std::vector<UplinePart> uplines; ///< Nearest first, those without a share included.
    Money rounding;                  ///< What no part accounts for.
    Money price;
    Money commissionTotal;
    std::optional<CheapestCost> cheapest; ///< Nothing while no supplier offers the product.
    std::optional<Money> marginLeft;      ///< Price - commissions - cheapest cost; negative would be a loss.
};

/// The lowest cost among the mappings that are not closed at suppliers that are open; nothing without one.
[[nodiscard]] std::optional<CheapestCost> cheapestCost(const Catalog& catalog, ProductId product);

/// `amount` as in quotePrice(). Pure.
[[nodiscard]] PriceExplanation
explainPrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount);

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/losses.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::catalog {

/// What a level pays for one product before markups, as it is and as it would be.
struct LevelStep final {
    std::string product;
    std::string name;
    Money before;
    Money after;
    std::optional<Money> cost{}; ///< At the cheapest open supplier.
};

struct MarginPreview final {
    int agents = 0;    ///< Of the level; closed ones are not counted.
    int products = 0;  ///< Whose prices move; closed ones are not counted.
    int ownPrices = 0; ///< Products that keep the price of their own.
    std::vector<LevelStep> steps;
    std::vector<Loss> losses; ///< What the margin would add.
};

/// Another margin of a level. Steps: of those products, in that order; unknown ones are left out. Pure.
[[nodiscard]] MarginPreview
previewMargin(const Catalog& catalog, std::int64_t level, Money margin, const std::vector<std::string>& products);

/// What a sale through that many uplines pays them in all.
struct PayoutStep final {
    int uplines = 0;
    int agents = 0; ///< Who stand below just so many; closed ones are not counted.
    Money before;
    Money after;
    int thin = 0; ///< Products that earn less than `after` where they are cheapest.
};

struct PlanPreview final {
    int products = 0; ///< On sale, with a supplier.
    std::vector<PayoutStep> steps;
    std::vector<Loss> losses; ///< What the plan would add.
};

/// Another commission plan, nearest upline first. Steps: as long as somebody earns by either plan. Pure.
[[nodiscard]] PlanPreview previewPlan(const Catalog& catalog, const std::vector<Money>& plan);

} // namespace eraflazz::catalog

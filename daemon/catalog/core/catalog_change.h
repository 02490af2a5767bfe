// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"

#include <optional>
#include <variant>

namespace eraflazz::catalog {

// What one save changes. Each value says how the thing will be, not by how much it moves.

struct BasePriceChange final {
    ProductId product;
    Money price;
};
struct LevelMarginChange final {
    std::int64_t level = 0;
    Money margin;
};
/// Without a price the level goes back to base price + margin.
struct LevelPriceChange final {
    std::int64_t level = 0;
    ProductId product;
    std::optional<Money> price;
};
struct CommissionChange final {
    int depth = 1;
    Money amount;
};
struct CostChange final {
    MappingId mapping;
    Money cost;
};
struct UplineChange final {
    AgentId agent;
    AgentId upline; ///< Null: it becomes a root.
};
struct AgentLevelChange final {
    AgentId agent;
    std::int64_t level = 0;
};
struct MarkupChange final {
    AgentId agent;
    Money markup;
};
/// Without a markup the agent's general one counts again.
struct ProductMarkupChange final {
    AgentId agent;
    ProductId product;
    std::optional<Money> markup;
};
struct AgentStatusChange final {
    AgentId agent;
    AgentStatus status = AgentStatus::Active;
};

using CatalogChange = std::variant<BasePriceChange,
                                   LevelMarginChange,
                                   LevelPriceChange,
                                   CommissionChange,
                                   CostChange,
                                   UplineChange,
                                   AgentLevelChange,
                                   MarkupChange,
                                   ProductMarkupChange,
                                   AgentStatusChange>;

/// The catalogue as it would be. Things the change names but the catalogue does not have are left alone.
[[nodiscard]] Catalog changed(Catalog catalog, const CatalogChange& change);

} // namespace eraflazz::catalog

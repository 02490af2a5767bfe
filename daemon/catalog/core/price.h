// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"

#include <string>
#include <vector>

namespace eraflazz::catalog {

/// What one upline gets when the sale is delivered.
struct CommissionShare final {
    AccountId account;
    std::string agent;
    Money amount;
    bool operator==(const CommissionShare&) const = default;
};

/// An agent's price for a product, and where every rupiah of it comes from.
struct PriceQuote final {
    Money price;                              ///< What the agent pays.
    Money levelPrice;                         ///< Before markups.
    Money faceAmount;                         ///< Open-amount products: the amount inside the price.
    std::vector<CommissionShare> commissions; ///< Nearest upline first; zero shares are left out.
    [[nodiscard]] Money commissionTotal() const;
};

/// The agent's uplines, nearest first. A cycle, which no save lets through, ends at its repetition.
[[nodiscard]] std::vector<const Agent*> uplinesOf(const Catalog& catalog, const Agent& agent);

/// The level's own price for the product, else base price + the level's margin.
[[nodiscard]] Money levelPrice(const Catalog& catalog, const Agent& agent, const Product& product);
/// What the commission table gives an upline at that distance; 1 = direct upline.
[[nodiscard]] Money depthCommission(const Catalog& catalog, int depth);

/// Price = level price (or base price + level margin) + the markups of all uplines; each upline earns its own markup
/// plus the commission table's amount for its distance. `amount` is 0 unless the product is of open amount.
[[nodiscard]] PriceQuote quotePrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount);
/// The same for a caller who has the agent's uplines at hand.
[[nodiscard]] PriceQuote quotePrice(const Catalog& catalog,
                                    const Agent& agent,
                                    const std::vector<const Agent*>& uplines,
                                    const Product& product,
                                    Money amount);

} // namespace eraflazz::catalog

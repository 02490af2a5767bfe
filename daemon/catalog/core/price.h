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

/// Price = level price (or base price + level margin) + the markups of all uplines; each upline earns its own markup
/// plus the commission table's amount for its distance. `amount` is 0 unless the product is of open amount.
/// A chain longer than 64 or with a cycle stops at the repetition: the cycle check at save time keeps that theoretical.
[[nodiscard]] PriceQuote quotePrice(const Catalog& catalog, const Agent& agent, const Product& product, Money amount);

} // namespace eraflazz::catalog

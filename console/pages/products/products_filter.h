// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/product.h"
#include "text/filter_terms.h"

#include <functional>

namespace eraflazz::console {

/// What the filter bar of the products understands, in the person's language and in the daemon's words.
[[nodiscard]] text::FilterKeys productFilterKeys();

/// What is shown: a place of the tree and the conditions of the bar, all of which must hold.
struct ProductsFilter final {
    QString category; ///< Empty: all.
    QString brand;
    std::vector<text::FilterTerm> terms;

    [[nodiscard]] bool isEmpty() const { return category.isEmpty() && brand.isEmpty() && terms.empty(); }
    [[nodiscard]] bool matches(const Product& product) const;
    bool operator==(const ProductsFilter&) const = default;
};

} // namespace eraflazz::console

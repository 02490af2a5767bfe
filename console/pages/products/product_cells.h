// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/product.h"
#include "pages/products/product_columns.h"

#include <QVariant>

#include <optional>

namespace eraflazz::console {

class DraftSet;
class PriceBook;

/// What stands in the cells of the grid of products: the catalogue's facts, prices by level, and drafts over both.
class ProductCells final {
public:
    ProductCells(const PriceBook& book, const DraftSet& drafts) : m_book(book), m_drafts(drafts) {}

    /// As people read it.
    [[nodiscard]] QString text(const Product& product, const ProductColumn& column) const;
    /// As it sorts; nothing while it is not known.
    [[nodiscard]] QVariant raw(const Product& product, const ProductColumn& column) const;
    /// Of a price that is not saved; nothing where there is no draft.
    [[nodiscard]] QVariant draft(const Product& product, const ProductColumn& column, int role) const;

private:
    [[nodiscard]] Money basePrice(const Product& product) const; ///< Drafts count.
    [[nodiscard]] std::optional<Money> margin(const Product& product) const;

    const PriceBook& m_book;
    const DraftSet& m_drafts;
};

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QWidget>

#include <utility>

#include <vector>

namespace eraflazz::look {
struct Stat;
class StatTile;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
struct Product;
class ProductCatalog;

/// What a product is sold for, at its base and at the first levels, and what it costs us at best. GUI thread.
class ProductFigures final : public QWidget {
    Q_OBJECT

public:
    ProductFigures(Desk& desk, const ProductCatalog& catalog, QWidget* parent);

    void setProduct(const QString& code);
    /// The product as the catalogue has it now.
    void refresh();
    /// The levels' prices do not stream: asks for them.
    void askLevels();

private:
    [[nodiscard]] std::vector<look::Stat> statsOf(const Product& product) const;

    Desk& m_desk;
    const ProductCatalog& m_catalog;
    std::vector<look::StatTile*> m_tiles;
    QString m_product;
    std::vector<std::pair<QString, Money>> m_levels; ///< By name, in the daemon's order.
};

} // namespace eraflazz::console

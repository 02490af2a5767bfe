// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "goods/product.h"
#include "pages/products/product_cells.h"
#include "pages/products/product_columns.h"
#include "pages/products/products_filter.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace eraflazz::console {

class PriceBook;
class ProductCatalog;

/// The grid of products: facts from the catalogue, prices by level, drafts over them. Rows are ordered when the set of
/// rows or the order asked for changes, never because a price moved: no row leaves from under the mouse. GUI thread.
class ProductsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    ProductsModel(ProductCatalog& catalog, PriceBook& book, DraftSet& drafts, QObject* parent = nullptr);

    void setFilter(const ProductsFilter& filter);
    [[nodiscard]] const ProductsFilter& filter() const { return m_filter; }
    /// How many a filter would show.
    [[nodiscard]] int countOf(const ProductsFilter& filter) const;
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    [[nodiscard]] const Product* productAt(int row) const;
    [[nodiscard]] int rowOf(const QString& code) const; ///< -1: not shown.
    [[nodiscard]] int baseColumn() const;
    /// Which price a cell holds; nothing for other cells.
    [[nodiscard]] std::optional<PriceKey> keyAt(const QModelIndex& index) const;
    /// What the daemon says about it; nothing while it is not known.
    [[nodiscard]] std::optional<Money> serverPrice(const PriceKey& key) const;
    /// The next cell with a price, to the right (or left) and then in the next row.
    [[nodiscard]] QModelIndex nextPrice(const QModelIndex& from, bool isForward) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Columns are others now: the view must measure them.
    void columnsChanged();
    void shownChanged();

private:
    void makeColumns();
    void take(const QStringList& codes, bool areSomeNewOrGone);
    void rebuild();
    void order(); ///< The rows, as they are asked for.
    void touched(const QString& code);
    [[nodiscard]] bool isBefore(const Product& a, const Product& b) const;

    ProductCatalog& m_catalog;
    PriceBook& m_book;
    DraftSet& m_drafts;
    ProductCells m_cells;
    ProductsFilter m_filter;
    std::vector<ProductColumn> m_columns;
    std::vector<const Product*> m_rows;
    QHash<QString, int> m_rowOf; ///< By code.
    int m_sortColumn = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isEditable = false;
};

} // namespace eraflazz::console

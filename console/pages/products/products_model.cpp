// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_model.h"

#include "core/rows/cell_roles.h"
#include "goods/product_catalog.h"
#include "pages/products/price_book.h"
#include "text/amount_text.h"

#include <algorithm>

namespace eraflazz::console {

using Kind = ProductColumn::Kind;

ProductsModel::ProductsModel(ProductCatalog& catalog, PriceBook& book, DraftSet& drafts, QObject* parent)
    : QAbstractTableModel(parent), m_catalog(catalog), m_book(book), m_drafts(drafts), m_cells(book, drafts)
{
    makeColumns();
    rebuild();
    connect(&catalog, &ProductCatalog::changed, this, &ProductsModel::take);
    connect(&catalog, &ProductCatalog::filled, this, [this] {
        // Whether there are costs is known now.
        beginResetModel();
        makeColumns();
        endResetModel();
        Q_EMIT columnsChanged();
    });
    connect(&book, &PriceBook::levelsKnown, this, [this] {
        beginResetModel();
        makeColumns();
        endResetModel();
        Q_EMIT columnsChanged();
    });
    connect(&book, &PriceBook::arrived, this, &ProductsModel::touched);
    connect(&drafts, &DraftSet::draftChanged, this, [this](const PriceKey& key) { touched(key.product); });
}

void ProductsModel::makeColumns()
{
    m_columns = productColumns(m_catalog.hasCosts(), m_catalog.hasHours(), m_book.levels());
    if (m_sortColumn >= columnCount())
        m_sortColumn = 0;
}

int ProductsModel::countOf(const ProductsFilter& filter) const
{
    return static_cast<int>(std::count_if(m_catalog.all().begin(), m_catalog.all().end(), [&filter](const auto& one) {
        return filter.matches(one.second);
    }));
}

void ProductsModel::setFilter(const ProductsFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void ProductsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const auto& [code, product] : m_catalog.all()) {
        if (m_filter.matches(product))
            m_rows.push_back(&product);
    }
    order();
    endResetModel();
    Q_EMIT shownChanged();
}

void ProductsModel::order()
{
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [this](const Product* a, const Product* b) { return isBefore(*a, *b); });
    m_rowOf.clear();
    for (const Product* product : m_rows)
        m_rowOf.insert(product->code, static_cast<int>(m_rowOf.size()));
}

void ProductsModel::take(const QStringList& codes, bool areSomeNewOrGone)
{
    const auto moves = [this](const QString& code) {
        const Product* product = m_catalog.find(code);
        return product == nullptr || (rowOf(code) >= 0) != m_filter.matches(*product);
    };
    if (areSomeNewOrGone || std::any_of(codes.begin(), codes.end(), moves)) {
        rebuild();
        return;
    }
    for (const QString& code : codes)
        touched(code);
}

void ProductsModel::touched(const QString& code)
{
    if (const int row = rowOf(code); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

const Product* ProductsModel::productAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_rows[static_cast<std::size_t>(row)];
}

int ProductsModel::rowOf(const QString& code) const
{
    return m_rowOf.value(code, -1);
}

int ProductsModel::baseColumn() const
{
    const auto found = std::find_if(
        m_columns.begin(), m_columns.end(), [](const ProductColumn& one) { return one.kind == Kind::Base; });
    return static_cast<int>(found - m_columns.begin());
}

std::optional<PriceKey> ProductsModel::keyAt(const QModelIndex& index) const
{
    const Product* product = index.isValid() ? productAt(index.row()) : nullptr;
    if (product == nullptr)
        return std::nullopt;
    const ProductColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    if (!column.isPrice())
        return std::nullopt;
    return PriceKey{product->code, column.level};
}

std::optional<Money> ProductsModel::serverPrice(const PriceKey& key) const
{
    if (!key.level.isEmpty())
        return m_book.price(key.product, key.level);
    const Product* product = m_catalog.find(key.product);
    return product == nullptr ? std::nullopt : std::optional(product->price);
}

QModelIndex ProductsModel::nextPrice(const QModelIndex& from, bool isForward) const
{
    const int columns = columnCount();
    const int cells = rowCount() * columns;
    const int step = isForward ? 1 : -1;
    for (int at = from.row() * columns + from.column() + step; at >= 0 && at < cells; at += step) {
        const QModelIndex next = index(at / columns, at % columns);
        if (flags(next) & Qt::ItemIsEditable)
            return next;
    }
    return {};
}

int ProductsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProductsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ProductsModel::data(const QModelIndex& index, int role) const
{
    const Product* product = index.isValid() ? productAt(index.row()) : nullptr;
    if (product == nullptr)
        return {};
    const ProductColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    if (column.isPrice()) {
        if (const QVariant draft = m_cells.draft(*product, column, role); draft.isValid())
            return draft;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return m_cells.text(*product, column);
    case StateRole:
        return column.kind == Kind::Status ? QVariant(static_cast<int>(productState(product->status))) : QVariant();
    case RawRole:
        return m_cells.raw(*product, column);
    case KeyRole:
        return product->code;
    case ToneRole:
        return static_cast<int>(column.kind == Kind::Mappings && product->mappings == 0 ? Tone::Bad : Tone::ByKind);
    case RowMarkRole:
        return product->status == u"closed" ? OffMark : NoMark;
    case Qt::ToolTipRole:
        return column.kind == Kind::Status && !product->closedReason.isEmpty()
                   ? QVariant(product->closedReason.toHtmlEscaped())
                   : QVariant();
    default:
        return {};
    }
}

bool ProductsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto key = keyAt(index);
    if (role != Qt::EditRole || !key || !m_isEditable)
        return false;
    const auto price = text::readAmount(value.toString());
    const auto server = serverPrice(*key);
    if (!price || !price->isPositive() || !server)
        return false;
    m_drafts.edit(*key, *server, *price);
    return true;
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const look::Column column = productColumnLook(m_columns[static_cast<std::size_t>(section)]);
    if (role == Qt::DisplayRole)
        return column.title;
    return role == ColumnRole ? QVariant::fromValue(column) : QVariant();
}

Qt::ItemFlags ProductsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_isEditable)
        return flags;
    const auto key = keyAt(index);
    return key && serverPrice(*key) ? flags | Qt::ItemIsEditable : flags;
}

bool ProductsModel::isBefore(const Product& a, const Product& b) const
{
    const ProductColumn& column = m_columns[static_cast<std::size_t>(m_sortColumn)];
    const QVariant left = m_cells.raw(m_order == Qt::AscendingOrder ? a : b, column);
    const QVariant right = m_cells.raw(m_order == Qt::AscendingOrder ? b : a, column);
    // What is not known stands at the end of the ascending order.
    if (!left.isValid() || !right.isValid())
        return left.isValid() && !right.isValid();
    if (left.typeId() == QMetaType::QString)
        return QString::compare(left.toString(), right.toString(), Qt::CaseInsensitive) < 0;
    return left.toLongLong() < right.toLongLong();
}

void ProductsModel::sort(int column, Qt::SortOrder direction)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_order = direction;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<const Product*> products;
    for (const QModelIndex& one : before)
        products.push_back(productAt(one.row()));
    order();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(products[static_cast<std::size_t>(i)]->code), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/product_list_model.h"

#include "core/rows/cell_roles.h"
#include "goods/product_catalog.h"
#include "text/amount_text.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

QString groupOf(const Product& product)
{
    return (product.brand + u' ' + product.category).trimmed();
}

} // namespace

ProductListModel::ProductListModel(ProductCatalog& catalog, QObject* parent)
    : QAbstractListModel(parent), m_catalog(catalog)
{
    connect(&catalog, &ProductCatalog::changed, this, &ProductListModel::take);
    rebuild();
}

bool ProductListModel::isOf(Which which, const Product& product)
{
    switch (which) {
    case Which::All:
        return true;
    case Which::Urgent:
        return noteOf(product).isUrgent();
    case Which::Unsupplied:
        return product.mappings == 0;
    case Which::Empty:
        break;
    }
    return product.status == u"empty";
}

bool ProductListModel::matches(const Product& product) const
{
    if (!isOf(m_which, product))
        return false;
    return m_text.isEmpty() || product.code.contains(m_text, Qt::CaseInsensitive) ||
           product.name.contains(m_text, Qt::CaseInsensitive);
}

void ProductListModel::count()
{
    m_counts = {};
    for (const auto& [code, product] : m_catalog.all()) {
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += isOf(static_cast<Which>(i), product) ? 1 : 0;
    }
    Q_EMIT countsChanged();
}

void ProductListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    std::vector<const Product*> shown;
    for (const auto& [code, product] : m_catalog.all()) {
        if (matches(product))
            shown.push_back(&product);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Product* a, const Product* b) {
        const int group = QString::compare(groupOf(*a), groupOf(*b));
        return group != 0 ? group < 0 : a->price < b->price;
    });
    QString group;
    for (const Product* product : shown) {
        const QString its = groupOf(*product);
        if (m_rows.empty() || its != group) {
            group = its;
            m_rows.push_back({.isHead = true, .group = group, .product = nullptr});
        }
        // What is searched for is never folded away.
        if (!m_folded.contains(group) || !m_text.isEmpty())
            m_rows.push_back({.isHead = false, .group = group, .product = product});
    }
    endResetModel();
    count();
}

void ProductListModel::take(const QStringList& codes, bool areSomeNewOrGone)
{
    // A price that changes must not move rows under the mouse: order and groups are made anew only when products come,
    // go, or begin or cease to match.
    const auto moves = [this](const QString& code) {
        const Product* product = m_catalog.find(code);
        return m_which != Which::All || product == nullptr || (rowOf(code) >= 0) != matches(*product);
    };
    if (areSomeNewOrGone || std::any_of(codes.begin(), codes.end(), moves)) {
        rebuild();
        return;
    }
    for (const QString& code : codes) {
        if (const int row = rowOf(code); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
    count(); // A product that got its first supplier stays where it is, but it needs no look any more.
}

void ProductListModel::filter(const QString& text, Which which)
{
    if (text == m_text && which == m_which)
        return;
    m_text = text;
    m_which = which;
    rebuild();
}

void ProductListModel::fold(const QString& group, bool isFolded)
{
    if (isFolded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    rebuild();
}

void ProductListModel::setDrafts(const QSet<QString>& codes)
{
    if (codes == m_drafts)
        return;
    m_drafts = codes;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const ProductListModel::Row* ProductListModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int ProductListModel::rowOf(const QString& code) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&code](const Row& row) {
        return row.product != nullptr && row.product->code == code;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ProductListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProductListModel::data(const QModelIndex& index, int role) const
{
    const Row* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr)
        return {};
    if (row->isHead)
        return role == Qt::DisplayRole ? QVariant(row->group) : QVariant();
    const Product& product = *row->product;
    switch (role) {
    case Qt::DisplayRole:
        return product.name;
    case Qt::ToolTipRole:
        return product.closedReason.isEmpty() ? QVariant() : QVariant(product.closedReason.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4")
            .arg(product.name, product.code, text::amountText(product.price), noteOf(product).words);
    case DraftRole:
        return m_drafts.contains(product.code);
    case KeyRole:
        return product.code;
    default:
        return {};
    }
}

Qt::ItemFlags ProductListModel::flags(const QModelIndex& index) const
{
    const Row* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr)
        return Qt::NoItemFlags;
    return row->isHead ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_model.h"

#include "core/rows/cell_roles.h"
#include "goods/product_catalog.h"
#include "look/cell.h"
#include "pages/products/price_book.h"
#include "pages/products/price_rules.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

const QString kNone = QStringLiteral("–");

} // namespace

ProductsModel::ProductsModel(ProductCatalog& catalog, PriceBook& book, DraftSet& drafts, QObject* parent)
    : QAbstractTableModel(parent), m_catalog(catalog), m_book(book), m_drafts(drafts)
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
    m_columns = {{Kind::Code, {}, {}}, {Kind::Name, {}, {}}, {Kind::Status, {}, {}}};
    if (m_catalog.hasCosts())
        m_columns.push_back({Kind::Cost, {}, {}});
    m_columns.push_back({Kind::Base, {}, {}});
    for (const auto& [level, name] : m_book.levels())
        m_columns.push_back({Kind::Level, level, name});
    if (m_catalog.hasCosts()) {
        m_columns.push_back({Kind::Margin, {}, {}});
        m_columns.push_back({Kind::MarginPart, {}, {}});
    }
    m_columns.push_back({Kind::Supplier, {}, {}});
    m_columns.push_back({Kind::Mappings, {}, {}});
    if (m_catalog.hasHours())
        m_columns.push_back({Kind::Hours, {}, {}});
    for (const Kind kind : {Kind::Policy, Kind::Category, Kind::Brand, Kind::Reason})
        m_columns.push_back({kind, {}, {}});
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
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [](const ColumnFacts& one) { return one.kind == Kind::Base; });
    return static_cast<int>(found - m_columns.begin());
}

std::optional<PriceKey> ProductsModel::keyAt(const QModelIndex& index) const
{
    const Product* product = index.isValid() ? productAt(index.row()) : nullptr;
    if (product == nullptr)
        return std::nullopt;
    const ColumnFacts& column = m_columns[static_cast<std::size_t>(index.column())];
    if (column.kind != Kind::Base && column.kind != Kind::Level)
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

std::optional<Money> ProductsModel::marginOf(const Product& product) const
{
    if (!product.bestCost)
        return std::nullopt;
    const PriceDraft* draft = m_drafts.find({product.code, {}});
    return (draft == nullptr ? product.price : draft->price) - *product.bestCost;
}

QString ProductsModel::text(const Product& product, const ColumnFacts& column) const
{
    const auto money = [](const std::optional<Money>& amount) { return amount ? text::amountText(*amount) : kNone; };
    const auto words = [](const QString& some) { return some.isEmpty() ? kNone : some; };
    switch (column.kind) {
    case Kind::Code:
        return product.code;
    case Kind::Name:
        return product.name;
    case Kind::Status:
        return productStatusWord(product.status);
    case Kind::Cost:
        return money(product.bestCost);
    case Kind::Base:
        return text::amountText(product.price);
    case Kind::Level: {
        // An empty cell means "not loaded".
        const auto price = m_book.price(product.code, column.level);
        return price ? text::amountText(*price) : QString();
    }
    case Kind::Margin:
        return money(marginOf(product));
    case Kind::MarginPart: {
        const auto margin = marginOf(product);
        const PriceDraft* draft = m_drafts.find({product.code, {}});
        const auto part =
            margin ? marginPermille(draft == nullptr ? product.price : draft->price, *margin) : std::nullopt;
        return part ? text::percentText(*part) : kNone;
    }
    case Kind::Supplier:
        return words(product.bestSupplier);
    case Kind::Mappings:
        return text::countText(product.mappings);
    case Kind::Hours:
        return product.cutoffStart && product.cutoffEnd ? openHours(*product.cutoffStart, *product.cutoffEnd) : kNone;
    case Kind::Policy:
        return policyWord(product.policy);
    case Kind::Category:
        return words(product.category);
    case Kind::Brand:
        return words(product.brand);
    case Kind::Reason:
        return words(product.closedReason);
    }
    Q_UNREACHABLE();
}

QVariant ProductsModel::priceData(const Product& product, const ColumnFacts& column, int role) const
{
    const PriceDraft* draft = m_drafts.find({product.code, column.level});
    if (draft == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text::amountText(draft->price);
    case Qt::AccessibleTextRole:
        return tr("%1, not saved").arg(text::amountText(draft->price));
    case DraftRole:
        return true;
    case ToneRole:
        return static_cast<int>(draft->isConflict() ? Tone::Doubt : Tone::Strong);
    case Qt::ToolTipRole:
        return draft->isConflict() ? tr("The server says %1 now; you saw %2. Compare in the review.")
                                         .arg(text::amountText(draft->server), text::amountText(draft->seen))
                                   : tr("Not saved. The server says %1.").arg(text::amountText(draft->server));
    default:
        return {};
    }
}

QVariant ProductsModel::raw(const Product& product, const ColumnFacts& column) const
{
    const auto number = [](const std::optional<Money>& amount) {
        return amount ? QVariant::fromValue(static_cast<qlonglong>(amount->value())) : QVariant();
    };
    switch (column.kind) {
    case Kind::Cost:
        return number(product.bestCost);
    case Kind::Base:
        return number(product.price);
    case Kind::Level:
        return number(m_book.price(product.code, column.level));
    case Kind::Margin:
        return number(marginOf(product));
    case Kind::Mappings:
        return product.mappings;
    case Kind::Code:
    case Kind::Name:
    case Kind::Status:
    case Kind::MarginPart:
    case Kind::Supplier:
    case Kind::Hours:
    case Kind::Policy:
    case Kind::Category:
    case Kind::Brand:
    case Kind::Reason:
        return text(product, column);
    }
    Q_UNREACHABLE();
}

QVariant ProductsModel::data(const QModelIndex& index, int role) const
{
    const Product* product = index.isValid() ? productAt(index.row()) : nullptr;
    if (product == nullptr)
        return {};
    const ColumnFacts& column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isPrice = column.kind == Kind::Base || column.kind == Kind::Level;
    if (isPrice) {
        if (const QVariant draft = priceData(*product, column, role); draft.isValid())
            return draft;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return text(*product, column);
    case StateRole:
        return column.kind == Kind::Status ? QVariant(static_cast<int>(productState(product->status))) : QVariant();
    case RawRole:
        return raw(*product, column);
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
    const ColumnFacts& facts = m_columns[static_cast<std::size_t>(section)];
    using look::CellKind;
    const auto column = [&facts]() -> look::Column {
        switch (facts.kind) {
        case Kind::Code:
            return {QStringLiteral("code"), tr("Code"), CellKind::Code, QStringLiteral("TSELDATA100"), 0, false, false};
        case Kind::Name:
            return {QStringLiteral("name"), tr("Product"), CellKind::Text, {}, 180, false, true};
        case Kind::Status:
            return {QStringLiteral("status"),
                    tr("State"),
                    CellKind::State,
                    productStatusWord(QStringLiteral("disturbed")),
                    0,
                    false,
                    false};
        case Kind::Cost:
            return {QStringLiteral("cost"), tr("Best cost (Rp)"), CellKind::Money, {}, 0, false, false};
        case Kind::Base:
            return {QStringLiteral("base"), tr("Base price (Rp)"), CellKind::Money, {}, 0, false, false};
        case Kind::Level:
            return {QStringLiteral("level:") + facts.level,
                    facts.levelName.isEmpty() ? facts.level : facts.levelName,
                    CellKind::Money,
                    {},
                    0,
                    false,
                    false};
        case Kind::Margin:
            return {QStringLiteral("margin"), tr("Margin (Rp)"), CellKind::Money, {}, 0, false, false};
        case Kind::MarginPart:
            return {QStringLiteral("marginPart"), tr("Margin %"), CellKind::Percent, {}, 0, true, false};
        case Kind::Supplier:
            return {QStringLiteral("supplier"), tr("Main supplier"), CellKind::Code, {}, 0, false, false};
        case Kind::Mappings:
            return {
                QStringLiteral("mappings"), tr("Suppliers"), CellKind::Count, QStringLiteral("99"), 0, false, false};
        case Kind::Hours:
            return {
                QStringLiteral("hours"), tr("Hours"), CellKind::Text, QStringLiteral("00:00–00:00"), 0, false, false};
        case Kind::Policy:
            return {QStringLiteral("policy"),
                    tr("Policy"),
                    CellKind::Text,
                    policyWord(QStringLiteral("success_rate")),
                    0,
                    true,
                    false};
        case Kind::Category:
            return {QStringLiteral("category"), tr("Category"), CellKind::Text, {}, 90, true, false};
        case Kind::Brand:
            return {QStringLiteral("brand"), tr("Operator"), CellKind::Text, {}, 90, true, false};
        case Kind::Reason:
            return {QStringLiteral("reason"), tr("Reason"), CellKind::Message, {}, 140, true, false};
        }
        Q_UNREACHABLE();
    }();
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
    const ColumnFacts& column = m_columns[static_cast<std::size_t>(m_sortColumn)];
    const QVariant left = raw(m_order == Qt::AscendingOrder ? a : b, column);
    const QVariant right = raw(m_order == Qt::AscendingOrder ? b : a, column);
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

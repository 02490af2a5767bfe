// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_table.h"

#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "pages/products/price_delegate.h"
#include "pages/products/products_model.h"
#include "text/csv_text.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kLook = 1; ///< Of what is remembered.
constexpr int kKeepMs = 500;

/// Layouts of other sets of columns (another right, another level) are kept beside each other.
QString columnsName(const QAbstractItemModel& model)
{
    return QStringLiteral("products.columns.%1").arg(model.columnCount());
}

} // namespace

PriceTable::PriceTable(Desk& desk, ProductsModel& model, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(model), m_grid(new look::GridView(tr("Products"), this)),
      m_keep(new QTimer(this))
{
    m_grid->setObjectName(QStringLiteral("productsGrid"));
    m_grid->setModel(&m_model);
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_grid);
    follow();
    followHeader();
}

void PriceTable::follow()
{
    auto* delegate = new PriceDelegate(m_grid->itemDelegate(), m_grid);
    m_grid->setItemDelegate(delegate);
    connect(delegate, &PriceDelegate::stepAsked, this, &PriceTable::step);
    connect(m_grid->verticalScrollBar(), &QScrollBar::valueChanged, this, &PriceTable::seenChanged);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PriceTable::chosenChanged);
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        Q_EMIT menuAsked(m_grid->viewport()->mapToGlobal(where));
    });
    connect(&m_model, &ProductsModel::columnsChanged, this, [this] {
        m_grid->setModel(&m_model);
        restoreColumns();
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_wanted = currentCode(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PriceTable::keepRow);
}

void PriceTable::followHeader()
{
    m_keep->setSingleShot(true);
    m_keep->setInterval(kKeepMs);
    connect(m_keep, &QTimer::timeout, this, &PriceTable::rememberColumns);
    const QHeaderView* header = m_grid->horizontalHeader();
    connect(header, &QHeaderView::sectionClicked, this, &PriceTable::sortBy);
    connect(header, &QHeaderView::sectionResized, m_keep, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sectionMoved, m_keep, qOverload<>(&QTimer::start));
}

void PriceTable::keepRow()
{
    // Another order or another set: the person's row stays the person's row.
    if (!m_wanted.isEmpty())
        choose(m_wanted);
    Q_EMIT chosenChanged();
}

void PriceTable::restoreColumns()
{
    m_grid->restoreColumnLayout(m_desk.remembered(columnsName(m_model), kLook));
}

void PriceTable::rememberColumns() const
{
    m_desk.remember(columnsName(m_model), m_grid->columnLayout(), kLook);
}

void PriceTable::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

void PriceTable::edit()
{
    QModelIndex at = m_grid->currentIndex();
    if (!at.isValid() && m_model.rowCount() > 0)
        at = m_model.index(0, 0);
    if (!at.isValid())
        return;
    if (!(m_model.flags(at) & Qt::ItemIsEditable))
        at = at.siblingAtColumn(m_model.baseColumn());
    m_grid->setCurrentIndex(at);
    if (m_model.flags(at) & Qt::ItemIsEditable)
        m_grid->edit(at);
}

void PriceTable::step(bool isForward)
{
    const QModelIndex next = m_model.nextPrice(m_grid->currentIndex(), isForward);
    if (!next.isValid())
        return;
    m_grid->setCurrentIndex(next);
    m_grid->edit(next);
}

void PriceTable::choose(const QString& code)
{
    if (const int row = m_model.rowOf(code); row >= 0)
        m_grid->selectRow(row);
}

void PriceTable::goTo(const QString& code)
{
    m_wanted = code;
    const int row = m_model.rowOf(code);
    if (row < 0)
        return;
    m_grid->selectRow(row);
    m_grid->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

QStringList PriceTable::chosenCodes() const
{
    QStringList codes;
    if (m_grid->selectionModel() == nullptr)
        return codes;
    const QModelIndexList rows = m_grid->selectionModel()->selectedRows();
    for (const QModelIndex& one : rows) {
        if (const Product* product = m_model.productAt(one.row()))
            codes << product->code;
    }
    return codes;
}

QString PriceTable::currentCode() const
{
    const Product* product = m_model.productAt(m_grid->currentIndex().row());
    return product == nullptr ? m_wanted : product->code;
}

std::optional<PriceKey> PriceTable::currentKey() const
{
    return m_model.keyAt(m_grid->currentIndex());
}

QStringList PriceTable::seenCodes() const
{
    QStringList codes;
    if (m_model.rowCount() == 0)
        return codes;
    const int first = qMax(0, m_grid->rowAt(0));
    int last = m_grid->rowAt(m_grid->viewport()->height() - 1);
    if (last < 0)
        last = m_model.rowCount() - 1;
    for (int row = last; row >= first; --row)
        codes << m_model.productAt(row)->code;
    return codes;
}

std::vector<int> PriceTable::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int logical = m_grid->horizontalHeader()->logicalIndex(visual);
        if (!m_grid->isColumnHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

QByteArray PriceTable::exported() const
{
    const std::vector<int> columns = shownColumns();
    QVariantList titles;
    for (const int column : columns)
        titles << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole);
    QString lines = text::csvLine(titles);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QVariantList fields;
        for (const int column : columns)
            fields << m_model.index(row, column).data(look::RawRole);
        lines += text::csvLine(fields);
    }
    return text::csvFile(lines);
}

void PriceTable::sortBy(int column)
{
    QHeaderView* header = m_grid->horizontalHeader();
    const bool isSame = header->isSortIndicatorShown() && header->sortIndicatorSection() == column;
    const Qt::SortOrder order =
        isSame && header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    header->setSortIndicatorShown(true);
    header->setSortIndicator(column, order);
    m_model.sort(column, order);
    Q_EMIT seenChanged();
}

} // namespace eraflazz::console

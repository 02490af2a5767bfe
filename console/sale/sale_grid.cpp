// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_grid.h"

#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "sale/sale_table.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSaveMs = 1'000; // A column dragged over the grid is saved once.
constexpr qsizetype kMenuWordMax = 32;

QString shortened(const QString& text)
{
    QString shown = text.size() > kMenuWordMax ? text.left(kMenuWordMax - 1) + u'…' : text;
    return shown.replace(u'&', u"&&"_s);
}

/// What the cell would be asked for by.
QString filterValue(const QModelIndex& cell, SaleColumn column)
{
    if (column == SaleColumn::Status) {
        const QVariant state = cell.data(StateRole);
        static const QStringList kWords{
            u"antre"_s, u"proses"_s, u"menunggu"_s, u"sukses"_s, u"gagal"_s, u"meragukan"_s, u"dibalik"_s};
        return state.isValid() ? kWords.value(state.toInt()) : QString();
    }
    const QVariant raw = cell.data(RawRole);
    if (column == SaleColumn::Duration) // The filter counts in seconds.
        return raw.isValid() ? QString::number(raw.toLongLong() / 1000) : QString();
    return raw.toString();
}

} // namespace

SaleGrid::SaleGrid(Desk& desk, look::GridView* grid, const QString& memory)
    : QObject(grid), m_desk(desk), m_grid(grid), m_memory(memory), m_save(desk.clock().alarm([this] { saveLayout(); }))
{
    const auto menuOn = [this](QTableView* view) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& at) {
            popUp(view->indexAt(at), view->viewport()->mapToGlobal(at));
        });
    };
    menuOn(grid);
    menuOn(grid->pinnedRows());
}

SaleGrid::~SaleGrid() = default;

void SaleGrid::restoreLayout()
{
    m_grid->restoreColumnLayout(m_desk.remembered(m_memory, kLayoutSchema));
    const auto soon = [this] { m_save->start(kSaveMs); };
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionMoved, this, soon);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, this, soon);
}

void SaleGrid::saveLayout()
{
    m_save->stop();
    m_desk.remember(m_memory, m_grid->columnLayout(), kLayoutSchema);
}

QMenu* SaleGrid::makeMenu(const QModelIndex& cell)
{
    auto* menu = new QMenu(m_grid);
    menu->setObjectName(u"saleMenu"_s);
    const auto column = static_cast<SaleColumn>(cell.column());
    const QString key = saleFilterKey(column);
    const QString value = key.isEmpty() ? QString() : filterValue(cell, column);
    if (!value.isEmpty()) {
        const QString shown = shortened(cell.data().toString());
        connect(menu->addAction(tr("Only \"%1\"").arg(shown)), &QAction::triggered, this, [this, key, value] {
            Q_EMIT filterAsked(key, value, false);
        });
        connect(menu->addAction(tr("All but \"%1\"").arg(shown)), &QAction::triggered, this, [this, key, value] {
            Q_EMIT filterAsked(key, value, true);
        });
        menu->addSeparator();
    }
    for (QAction* action : m_actions) {
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
    }
    return menu;
}

void SaleGrid::popUp(const QModelIndex& cell, const QPoint& where)
{
    if (!cell.isValid())
        return;
    QMenu* menu = makeMenu(cell);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuOpened(true);
    connect(menu, &QMenu::aboutToHide, this, [this] { Q_EMIT menuOpened(false); });
    menu->popup(where);
}

QStringList SaleGrid::chosenKeys() const
{
    QStringList keys;
    for (const QTableView* view :
         {static_cast<const QTableView*>(m_grid), static_cast<const QTableView*>(m_grid->pinnedRows())}) {
        if (view->selectionModel() == nullptr)
            continue;
        QModelIndexList rows = view->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
        for (const QModelIndex& row : std::as_const(rows)) {
            if (const QString key = row.data(KeyRole).toString(); !key.isEmpty() && !keys.contains(key))
                keys << key;
        }
    }
    return keys;
}

std::vector<int> SaleGrid::shownColumns() const
{
    std::vector<int> shown;
    const QHeaderView* header = m_grid->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            shown.push_back(logical);
    }
    return shown;
}

QStringList SaleGrid::shownWireNames(const CellFace& face) const
{
    QStringList names;
    for (const int column : shownColumns()) {
        const QString name = QString::fromStdString(face.column(column).wire);
        if (face.isThere(column) && !names.contains(name))
            names << name;
        if (column == static_cast<int>(SaleColumn::Serial) && !names.contains(u"message"_s))
            names << u"message"_s; // Stands in the same cell.
    }
    return names;
}

report::ReportTable SaleGrid::table(const CellFace& face) const
{
    return saleTable(*m_grid->model(), face, shownColumns());
}

} // namespace eraflazz::console

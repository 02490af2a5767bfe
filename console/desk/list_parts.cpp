// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_parts.h"

#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "look/grid/grid_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace eraflazz::console {

bool saidFailure(Desk& desk, PageBody& body, const Answer& answer, bool hasRows)
{
    if (answer.isFine())
        return false;
    if (hasRows)
        desk.tellFailure(answer);
    else
        body.showFailure(answer);
    return true;
}

void keepColumns(Desk& desk, look::GridView& grid, const QString& what, int schema)
{
    grid.restoreColumnLayout(desk.remembered(what, schema));
    const auto keep = [&desk, &grid, what, schema] {
        if (grid.isVisible()) // What a grid does while it is built or taken down is nobody's wish.
            desk.remember(what, grid.columnLayout(), schema);
    };
    QObject::connect(grid.horizontalHeader(), &QHeaderView::sectionMoved, &grid, keep);
    QObject::connect(grid.horizontalHeader(), &QHeaderView::sectionResized, &grid, keep);
}

void restorePanel(const Desk& desk, PanelSplit& split, const QString& what, int schema)
{
    split.setWantsPanel(desk.remembered(what, schema) != "0");
}

void togglePanel(Desk& desk, PanelSplit& split, const QString& what, int schema)
{
    split.togglePanel();
    desk.remember(what, split.wantsPanel() ? "1" : "0", schema);
}

void layOutList(QWidget& list, QWidget* tabs, QWidget* bar, QWidget* rail, QWidget* body)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addWidget(body, 1);
    auto* column = new QVBoxLayout(&list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabs);
    column->addWidget(bar);
    column->addLayout(row, 1);
}

void layOutPage(QWidget& page, PanelSplit& split, look::GridView& grid)
{
    auto* whole = new QVBoxLayout(&page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(&split);
    QObject::connect(&grid, &look::GridView::rowActivated, &split, [&split] {
        split.setWantsPanel(true);
        split.showPanel();
    });
}

void copyRows(const look::GridView& grid)
{
    if (const QString rows = grid.selectedText(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows);
}

} // namespace eraflazz::console

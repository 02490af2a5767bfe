// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"
#include "sale/sale_columns.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>

#include <memory>
#include <vector>

class QAction;
class QMenu;

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

class Alarm;
class Desk;

/// What grids of sales do beside showing: their columns are remembered under `memory`, and a right click offers the
/// cell as a filter and the page's actions. Belongs to the grid.
class SaleGrid final : public QObject {
    Q_OBJECT

public:
    static constexpr int kLayoutSchema = 1;

    SaleGrid(Desk& desk, look::GridView* grid, const QString& memory);
    ~SaleGrid() override;

    /// After the models are set.
    void restoreLayout();
    void saveLayout();
    void setMenu(std::vector<QAction*> actions) { m_actions = std::move(actions); } ///< nullptr: a separator.
    /// What the menu would be for this cell. The caller owns it.
    [[nodiscard]] QMenu* makeMenu(const QModelIndex& cell);

    /// Keys of the chosen rows, of band or tail, in the order they stand.
    [[nodiscard]] QStringList chosenKeys() const;
    /// The grid for a file: shown columns, all rows of its model.
    [[nodiscard]] report::ReportTable table(const CellFace& face) const;
    /// The daemon's names of the shown columns, as they stand.
    [[nodiscard]] QStringList shownWireNames(const CellFace& face) const;

Q_SIGNALS:
    void filterAsked(const QString& key, const QString& value, bool isNot);
    void menuOpened(bool isOpen);

private:
    void popUp(const QModelIndex& cell, const QPoint& where);
    [[nodiscard]] std::vector<int> shownColumns() const;

    Desk& m_desk;
    look::GridView* m_grid;
    QString m_memory;
    std::vector<QAction*> m_actions;
    std::unique_ptr<Alarm> m_save;
};

} // namespace eraflazz::console

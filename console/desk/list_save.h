// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <QString>

class QAction;
class QWidget;

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

class Desk;

// What a list shows as a file: the columns that are seen in the order they stand, masked where the screen masks. GUI
// thread.

/// Every row of the grid's model. Amounts, counts and times are numbers where every cell of the column is one.
[[nodiscard]] report::ReportTable shownTable(const look::GridView& grid, const QString& title, qint64 nowMs);

/// Asks where to and saves it. The pages of the list that nobody scrolled to come first, so that the file holds all of
/// what was searched for; beyond ObjectTable::kRowsMax rows it says that there are more.
void saveList(Desk& desk, look::GridView& grid, const QString& title);

/// The icon that stands for the action in the bar of a list.
[[nodiscard]] QWidget* exportButton(QAction* action, QWidget* parent = nullptr);

} // namespace eraflazz::console

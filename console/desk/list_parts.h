// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

struct Answer;
class Desk;
class PageBody;
class PanelSplit;

// What pages with a list and a panel beside it have in common. GUI thread. `what` and `schema` name what is remembered
// for this server and person, as in Desk::remember().

/// True when the answer is a failure, which was said then: in the body while there are no rows, else as news, for what
/// is there stays readable.
[[nodiscard]] bool saidFailure(Desk& desk, PageBody& body, const Answer& answer, bool hasRows);
/// The columns as the person left them, now and when the page is made again. The grid must have its model.
void keepColumns(Desk& desk, look::GridView& grid, const QString& what, int schema);
/// The panel as the person left it: shown unless it was put away.
void restorePanel(const Desk& desk, PanelSplit& split, const QString& what, int schema);
/// Shows it or puts it away, and remembers which.
void togglePanel(Desk& desk, PanelSplit& split, const QString& what, int schema);
/// Tabs across the top, below them the bar of the search, then the rail at the left of the body.
void layOutList(QWidget& list, QWidget* tabs, QWidget* bar, QWidget* rail, QWidget* body);
/// The split is all of the page. Whoever opens a row wants its panel, from now on too.
void layOutPage(QWidget& page, PanelSplit& split, look::GridView& grid);
/// The selected rows as text; what was copied before stays when none is.
void copyRows(const look::GridView& grid);

} // namespace eraflazz::console

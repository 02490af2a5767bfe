// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page_body.h"

#include <QWidget>

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

class Desk;
class PanelSplit;
class SidePanel;

/// Who is connected now, from where, and what they look at. GUI thread.
class SessionsView final : public QWidget {
    Q_OBJECT

public:
    explicit SessionsView(Desk& desk, QWidget* parent = nullptr);

    void refresh();
    void kick(); ///< Ends the chosen session, after a question.
    void togglePanel();
    void setStale(bool isStale);

Q_SIGNALS:
    void countChanged(int sessions);

private:
    void arrived();
    void showPanel();
    [[nodiscard]] const Json* chosen() const;

    Desk& m_desk;
    ObjectTable* m_table;
    look::GridView* m_grid;
    PageBody* m_body;
    SidePanel* m_panel;
    PanelSplit* m_split;
    std::string m_chosen;
};

} // namespace eraflazz::console

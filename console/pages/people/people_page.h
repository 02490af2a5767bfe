// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

class QStackedWidget;

namespace eraflazz::look {
class TabStrip;
}

namespace eraflazz::console {

class PeopleView;
class SessionsView;

/// The people of the shop, and who of them is here now. GUI thread.
class PeoplePage final : public Page {
    Q_OBJECT

public:
    PeoplePage(Desk& desk, QWidget* parent);

    void open(const Place& place) override; ///< The subject is a name for signing in.
    void comeForward() override;

private:
    void showStale(bool isStale) override;
    void refresh();

    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    PeopleView* m_people;
    SessionsView* m_sessions;
};

[[nodiscard]] Page* makePeoplePage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

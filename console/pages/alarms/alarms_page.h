// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

class QAction;
class QStackedWidget;

namespace eraflazz::look {
class TabStrip;
}

namespace eraflazz::console {

class AlarmBoardView;
class AlarmRulesView;
class LogView;

/// What is wrong, when something counts as wrong, and what the daemon writes. GUI thread.
class AlarmsPage final : public Page {
    Q_OBJECT

public:
    AlarmsPage(Desk& desk, QWidget* parent);

    /// The subject is an alarm's key; the filter "log" or "sale:CODE" leads to the log.
    void open(const Place& place) override;
    void comeForward() override;
    [[nodiscard]] QString unsaved() const override;

private:
    void showStale(bool isStale) override;
    void chooseTab(int tab);
    void listenOnlyWhereSeen();

    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    AlarmBoardView* m_board;
    AlarmRulesView* m_rules;
    QAction* m_export = nullptr; ///< Of the alarms.
    LogView* m_log = nullptr;    ///< Made when first looked at: a log costs its reader and the daemon something.
    int m_logTab = -1;
};

[[nodiscard]] Page* makeAlarmsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

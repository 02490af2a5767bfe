// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page_body.h"

#include <QWidget>

class QComboBox;

namespace eraflazz::look {
class Button;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PanelSplit;
class SidePanel;

/// The people of the shop and what they may do. GUI thread.
class PeopleView final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleView(Desk& desk, QWidget* parent = nullptr);

    void refresh();
    void choose(const QString& username);
    void add();
    void changePassword(); ///< Of the chosen one, who has lost theirs.
    void changeStatus();   ///< Of the chosen one: disabled, or active again.
    void resetTwoStep();   ///< Of the chosen one, whose telephone is lost.
    void changeRule();     ///< Whether money roles need two-step codes.
    void togglePanel();
    void setStale(bool isStale);
    [[nodiscard]] look::GridView* grid() const { return m_grid; }

Q_SIGNALS:
    void countChanged(int people);

private:
    void arrived();
    void showPanel();
    void changeRole();
    void addRule();
    void change(const char* what, const std::string& expect, const std::string& value);
    [[nodiscard]] const Json* chosen() const;

    Desk& m_desk;
    ObjectTable* m_table;
    look::GridView* m_grid;
    PageBody* m_body;
    SidePanel* m_panel;
    PanelSplit* m_split;
    QComboBox* m_role = nullptr;
    look::Button* m_save = nullptr;
    std::string m_chosen;
    QString m_wanted;
    bool m_isTwoStepAsked = false; ///< The shop's rule: money roles use two-step codes.
};

} // namespace eraflazz::console

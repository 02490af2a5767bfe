// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

class QComboBox;

namespace eraflazz::console {

/// The people of the shop and what they may do. GUI thread.
class PeopleView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit PeopleView(Desk& desk, QWidget* parent = nullptr);

    void add();
    void changePassword(); ///< Of the chosen one, who has lost theirs.
    void changeStatus();   ///< Of the chosen one: disabled, or active again.
    void resetTwoStep();   ///< Of the chosen one, whose telephone is lost.
    void changeRule();     ///< Whether money roles need two-step codes.
    void setStale(bool isStale) override;

protected:
    void fill(SidePanel& panel, const Json* who) override;

private:
    void changeRole();
    void addRule(SidePanel& panel);
    void change(const char* what, const std::string& expect, const std::string& value);
    /// The shop's rule: money roles use two-step codes.
    [[nodiscard]] bool isTwoStepAsked() const;

    QComboBox* m_role = nullptr;
    look::Button* m_save = nullptr;
};

} // namespace eraflazz::console

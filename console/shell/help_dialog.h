// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/action_registry.h"

#include <QDialog>

class QKeySequenceEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace eraflazz::look {
class Button;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class NoticeBox;
class Preferences;

/// What the page in front is for, and every key of the console, which the person may change. A key belongs to one
/// action only: who has it already is named, nothing is taken away silently.
class HelpDialog final : public QDialog {
    Q_OBJECT

public:
    /// `page` is the action of the page in front; may be empty.
    HelpDialog(ActionRegistry& actions, Preferences& preferences, std::string_view page, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void choose();
    void give(const QKeySequence& key);
    [[nodiscard]] std::string chosen() const;

    ActionRegistry& m_actions;
    Preferences& m_preferences;
    look::Field* m_find;
    QTreeWidget* m_keys;
    QKeySequenceEdit* m_key;
    look::Button* m_set;
    look::Button* m_none;
    NoticeBox* m_notice;
};

/// What a page is for, in a sentence or two.
[[nodiscard]] QString pageHelp(std::string_view page);

} // namespace eraflazz::console

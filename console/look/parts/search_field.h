// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QShortcut;

namespace eraflazz::look {

class InputFrame;

/// The one search for everything. Ctrl+K goes there from anywhere in the window; Esc gives the focus back.
class SearchField final : public QWidget {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit* field() const;
    /// The key is an action's, which people may change: the field's own goes, the cap shows the action's.
    void leaveKeyTo(QAction* action);
    void goThere(); ///< As its key does.

Q_SIGNALS:
    void asked(const QString& text);
    void left(); ///< By Esc: the keyboard belongs to the page again.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    InputFrame* m_frame;
    QShortcut* m_key;
};

} // namespace eraflazz::look

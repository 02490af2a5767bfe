// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace eraflazz::look {

/// The keys of the page, in places that never move: what is not allowed now is grey, in place. Each entry is an action,
/// so menu, shortcut and bar are one; a disabled action's tooltip says which right or state is missing.
class FKeyBar final : public QWidget {
    Q_OBJECT

public:
    explicit FKeyBar(QWidget* parent = nullptr);

    /// The key shown is the action's first shortcut unless `key` names another.
    void addAction(QAction* action, const QString& key = QString());

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
};

} // namespace eraflazz::look

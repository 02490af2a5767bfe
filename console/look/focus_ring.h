// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace eraflazz::look {

/// Draws the accent ring around whatever control has the focus. A control cannot paint outside itself, so the ring is a
/// transparent widget of the window that follows the control; it takes no mouse and no focus. Made by Theme.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent = nullptr);
    ~FocusRing() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focused);
    void place();
    void forget();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
    QList<QPointer<QWidget>> m_watched;
};

} // namespace eraflazz::look

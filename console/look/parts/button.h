// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/style/button_paint.h"

#include <QPushButton>

namespace eraflazz::look {

/// A push button that knows how loud it is and which key presses it. The words are verbs; an ellipsis means another
/// step follows.
class Button final : public QPushButton {
    Q_OBJECT

public:
    Button(ButtonKind kind, const QString& text, QWidget* parent = nullptr);

    /// Shown small after the word. Showing only: the action owns the shortcut.
    void setKeyCap(const QString& key);
    /// 28 in bars, 32 (default), 40 for the one main button of a panel.
    void setTall(int height);
    void setKind(ButtonKind kind);
    [[nodiscard]] ButtonKind kind() const { return m_kind; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ButtonKind m_kind;
    QString m_keyCap;
    int m_height;
};

} // namespace eraflazz::look

// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/button.h"

#include "look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace eraflazz::look {

Button::Button(ButtonKind kind, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind), m_height(size::kButton)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void Button::setKeyCap(const QString& key)
{
    m_keyCap = key;
    updateGeometry();
    update();
}

void Button::setTall(int height)
{
    m_height = height;
    updateGeometry();
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    // In bars the words stand closer to the edges.
    const int closer = m_height <= size::kButtonInBar && !text().isEmpty() ? 8 : 0;
    return {buttonWidth(option, m_kind, m_keyCap) - closer, m_height};
}

/// Enter presses the button that has the keyboard, as the space bar does: outside of forms Qt leaves that out.
void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || autoDefault() || isDefault())
        return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

void Button::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    paintButton(painter, option, m_kind, m_keyCap);
}

} // namespace eraflazz::look

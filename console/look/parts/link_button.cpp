// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/link_button.h"

#include "look/paint.h"

#include <QPainter>

namespace eraflazz::look {

LinkButton::LinkButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringed", true);
}

void LinkButton::setRole(TypeRole role)
{
    m_role = role;
    updateGeometry();
}

void LinkButton::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize LinkButton::sizeHint() const
{
    return {textWidth(m_role, text()), font().pixelSize() + 8};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor& ink = inkColor(isEnabled() ? m_ink : Ink::Off);
    paintText(painter, rect(), m_role, ink, text(), Qt::AlignLeft, Qt::ElideNone);
    if (isEnabled() && underMouse())
        lineAcross(painter, 0, width(), height() / 2 + look::font(m_role).pixelSize() / 2 + 1, ink);
}

} // namespace eraflazz::look

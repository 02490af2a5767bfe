// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/surface.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::console {

Surface::Surface(Qt::Edges lines, QWidget* parent) : QWidget(parent), m_lines(lines) {}

void Surface::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    if (m_lines.testFlag(Qt::LeftEdge))
        look::lineDown(painter, 0, 0, height(), t.line);
    if (m_lines.testFlag(Qt::RightEdge))
        look::lineDown(painter, width() - 1, 0, height(), t.line);
    if (m_lines.testFlag(Qt::TopEdge))
        look::lineAcross(painter, 0, width(), 0, t.line);
    if (m_lines.testFlag(Qt::BottomEdge))
        look::lineAcross(painter, 0, width(), height() - 1, t.line);
}

} // namespace eraflazz::console

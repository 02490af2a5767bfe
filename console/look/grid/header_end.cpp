// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/header_end.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

HeaderEnd::HeaderEnd(const GridLayout& layout, QWidget* parent) : QWidget(parent), m_layout(layout)
{
    setHeights(0, 0);
}

void HeaderEnd::setHeights(int band, int bandTitle)
{
    m_band = band;
    m_bandTitle = bandTitle;
    setFixedHeight(size::kTableHeader + band);
    update();
}

QSize HeaderEnd::sizeHint() const
{
    return {8, size::kTableHeader + m_band};
}

void HeaderEnd::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QRect head(0, 0, width(), size::kTableHeader);
    painter.fillRect(rect(), m_layout.isStale ? t.stale : t.surface);
    painter.fillRect(head, t.sunken);
    if (m_layout.isStale)
        paintHatching(painter, head, t.line2);
    lineAcross(painter, 0, width(), head.bottom(), t.line);
    if (m_band > 0) {
        painter.fillRect(0, head.bottom() + 1, width(), m_bandTitle, t.doubtBox.ground);
        painter.fillRect(0, head.bottom() + 1 + m_bandTitle, width(), m_band - m_bandTitle, t.doubtRow.ground);
        lineAcross(painter, 0, width(), height() - 1, t.line2);
    }
}

} // namespace eraflazz::look

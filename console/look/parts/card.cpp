// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/card.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

Card::Card(const QString& title, QWidget* parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
}

void Card::setAside(const QString& text, bool bold)
{
    m_aside = text;
    m_boldAside = bold;
    update();
}

void Card::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    fillAndStroke(painter, rect(), size::kRadiusCard, m_isStale ? t.stale : t.surface, t.line);
    const QRect head(size::kCardPadding, 2, width() - 2 * size::kCardPadding, titleHeight() - 2);
    paintText(painter, head, TypeRole::BodyBold, t.ink, m_title);
    const TypeRole role = m_boldAside ? TypeRole::CellBold : TypeRole::Small;
    paintText(painter, head, role, t.ink3, m_aside, Qt::AlignRight);
}

} // namespace eraflazz::look

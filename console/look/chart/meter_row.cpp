// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/meter_row.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

MeterRow::MeterRow(Meter meter, QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setMeter(std::move(meter));
}

void MeterRow::setMeter(Meter meter)
{
    m_meter = std::move(meter);
    update();
    setAccessibleName(m_meter.name + QStringLiteral(": ") + m_meter.amount + QStringLiteral(", ") + m_meter.lasts);
}

void MeterRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (underMouse())
        fillRound(painter, rect().adjusted(0, 1, 0, -1), size::kRadiusTag, t.hover);
    const QRect words(0, 4, width(), 18);
    paintText(painter, words, TypeRole::Body, t.ink, m_meter.name);
    paintText(
        painter, words.adjusted(0, 0, -(width() * 40 / 100), 0), TypeRole::Body, t.ink, m_meter.amount, Qt::AlignRight);
    paintText(painter,
              words,
              m_meter.isLow ? TypeRole::CellBold : TypeRole::Cell,
              m_meter.isLow ? t.attention.ink : t.ink3,
              m_meter.lasts,
              Qt::AlignRight);
    const QRect bar(0, words.bottom() + 6, width(), 4);
    fillRound(painter, bar, 2, t.idle.ground);
    const int filled = qMax(4, static_cast<int>(m_meter.share * bar.width()));
    fillRound(painter, QRect(bar.x(), bar.y(), filled, 4), 2, m_meter.isLow ? t.cDoubt : t.s5);
}

} // namespace eraflazz::look

// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/stat_tile.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

struct TileCut {
    TypeRole label, value;
    int labelTop, valueTop, valueHeight, footTop;
};

TileCut cutOf(StatSize statSize)
{
    return statSize == StatSize::Dashboard ? TileCut{TypeRole::Cell, TypeRole::DashboardNumber, 12, 31, 34, 66}
                                           : TileCut{TypeRole::Cell, TypeRole::PriceStrip, 11, 29, 26, 56};
}

} // namespace

StatTile::StatTile(Stat stat, StatSize statSize, QWidget* parent) : QWidget(parent), m_size(statSize)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStat(std::move(stat));
}

void StatTile::setStat(Stat stat)
{
    m_stat = std::move(stat);
    setAccessibleName(QStringList{m_stat.label + u':', m_stat.value, m_stat.unit, m_stat.change, m_stat.since}
                          .join(u' ')
                          .simplified());
    setToolTip(m_stat.tip);
    update();
}

QSize StatTile::sizeHint() const
{
    return {150, m_size == StatSize::Dashboard ? 96 : 66};
}

QSize StatTile::minimumSizeHint() const
{
    return {90, sizeHint().height()};
}

QString StatTile::sinceIn(int width) const
{
    QString words = m_stat.since;
    for (const QString& shorter : m_stat.sinceShorter) {
        if (textWidth(TypeRole::Cell, words) <= width)
            break;
        words = shorter;
    }
    return words;
}

void StatTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const TileCut cut = cutOf(m_size);
    paintText(painter, QRect(0, cut.labelTop, width(), 18), cut.label, t.ink3, m_stat.label);
    const QRect value(0, cut.valueTop, width(), cut.valueHeight);
    paintText(painter, value, cut.value, t.ink, m_stat.value);
    if (!m_stat.unit.isEmpty()) {
        // Number and unit stand on one line of writing.
        const int left = textWidth(cut.value, m_stat.value) + (m_size == StatSize::Dashboard ? 4 : 8);
        const QFontMetrics big(look::font(cut.value));
        const int baseline = value.y() + (value.height() - big.height()) / 2 + big.ascent();
        const TypeRole role = m_size == StatSize::Dashboard ? TypeRole::Body : TypeRole::Cell;
        painter.setFont(look::font(role));
        painter.setPen(m_size == StatSize::Dashboard ? t.ink2 : inkColor(m_stat.changeInk));
        painter.drawText(left, baseline, m_stat.unit);
    }
    int left = 0;
    const QRect foot(0, cut.footTop, width(), 18);
    if (m_stat.arrow) {
        paintIcon(painter, QRect(0, foot.y() + 1, 12, 18), *m_stat.arrow, 12, inkColor(m_stat.changeInk));
        left = 14;
    }
    if (m_size == StatSize::Strip)
        return;
    paintText(painter, foot.adjusted(left, 0, 0, 0), TypeRole::Cell, inkColor(m_stat.changeInk), m_stat.change);
    if (!m_stat.since.isEmpty()) {
        left += textWidth(TypeRole::Cell, m_stat.change) + 5;
        paintText(painter, foot.adjusted(left, 0, 0, 0), TypeRole::Cell, t.ink3, sinceIn(width() - left));
    }
}

StatRow::StatRow(bool framed, QWidget* parent) : QWidget(parent), m_framed(framed)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(framed ? 18 : 24, 0, framed ? 8 : 24, 0);
    row->setSpacing(32);
}

void StatRow::addTile(StatTile* tile)
{
    m_tiles.append(tile);
    layout()->addWidget(tile);
}

void StatRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (m_framed)
        fillAndStroke(painter, rect(), size::kRadiusCard, t.surface, t.line);
    for (qsizetype i = 1; i < m_tiles.size(); ++i) {
        if (m_tiles.at(i)->isHidden())
            continue;
        lineDown(painter, m_tiles.at(i)->x() - 18, 15, height() - 15, t.line);
    }
}

} // namespace eraflazz::look

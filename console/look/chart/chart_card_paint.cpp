// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"
#include "look/paint.h"

#include <QPainter>

#include <cmath>

namespace eraflazz::look {

// What the card paints around and over its series.

namespace {

constexpr int kSwatch = 9, kLegendGap = 14, kTipPad = 11, kTipRow = 18, kTipWidth = 152, kTipLeast = 4;
constexpr int kTipName = 16, kTipGap = 12;
constexpr int kBesideButton = 28; ///< What the button at the end of the head takes.

/// Names and values stand beside each other, however long they are.
int tipWidth(const std::vector<TipRow>& rows)
{
    int width = kTipWidth;
    for (const TipRow& row : rows) {
        const int words = textWidth(TypeRole::Cell, row.name) + kTipGap + textWidth(TypeRole::CellBold, row.value);
        width = qMax(width, kTipName + words + 2 * kTipPad);
    }
    return width;
}

} // namespace

void ChartCard::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    const Tokens& t = tokens();
    painter->fillRect(viewport()->rect(), t.window);
    fillAndStroke(*painter, viewport()->rect(), size::kRadiusCard, m_isStale ? t.stale : t.surface, t.line);
    paintHead(*painter);
    paintAxes(*painter);
    painter->restore();
}

void ChartCard::paintHead(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRect head(size::kCardPadding, 2, width() - 2 * size::kCardPadding - kBesideButton, 42);
    const QRect words = head.adjusted(0, 0, paintLegend(painter, head) - head.right(), 0);
    if (m_plot.about.isEmpty()) {
        paintText(painter, words, TypeRole::BodyBold, t.ink, m_plot.title);
        return;
    }
    paintText(painter, QRect(words.x(), head.y() + 4, words.width(), 18), TypeRole::BodyBold, t.ink, m_plot.title);
    paintText(painter, QRect(words.x(), head.y() + 22, words.width(), 16), TypeRole::Small, t.ink3, m_plot.about);
}

/// From the right; where it begins.
int ChartCard::paintLegend(QPainter& painter, const QRect& head) const
{
    const Tokens& t = tokens();
    int right = head.right() + 1;
    for (auto series = m_plot.series.rbegin(); series != m_plot.series.rend(); ++series) {
        if (!series->inLegend)
            continue;
        const bool isBar = series->kind == SeriesKind::Bars;
        const QString words =
            series->latest.isEmpty() ? series->name : series->name + QStringLiteral("  ") + series->latest;
        right -= textWidth(TypeRole::Cell, words);
        paintText(painter,
                  QRect(right, head.y(), width() - right, head.height()),
                  TypeRole::Cell,
                  t.ink2,
                  words,
                  Qt::AlignLeft,
                  Qt::ElideNone);
        const int swatch = isBar ? kSwatch : series->kind == SeriesKind::Comparison ? 15 : 11;
        right -= swatch + 6;
        const int middle = head.center().y() + 1;
        if (isBar) {
            fillRound(painter, QRect(right, middle - 4, kSwatch, kSwatch), 2, t.*series->color);
        } else if (series->kind == SeriesKind::Comparison) {
            painter.setPen(linePen(*series));
            painter.drawLine(right, middle, right + swatch, middle);
        } else {
            fillRound(painter, QRect(right, middle - 1, swatch, 3), 1.5, t.*series->color);
        }
        right -= kLegendGap;
    }
    return right;
}

void ChartCard::paintAxes(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRect plot = plotRect().toRect();
    for (int line = 0; line <= m_plot.scale.steps; ++line) {
        const double value = m_plot.scale.valueAt(line);
        const int y = static_cast<int>(std::lround(yOf(value)));
        lineAcross(painter, plot.left(), plot.right() + 1, y, value == 0 ? t.line2 : t.chartGrid);
        if (m_plot.format)
            paintText(painter,
                      QRect(0, y - 9, kLeft - 9, 18),
                      TypeRole::Small,
                      t.ink3,
                      m_plot.format(value),
                      Qt::AlignRight,
                      Qt::ElideNone);
    }
    for (const AxisMark& mark : m_plot.times) {
        const int half = textWidth(TypeRole::Small, mark.text) / 2 + 1;
        const int middle = qMin(static_cast<int>(std::lround(xOf(mark.bucket))), width() - 8 - half);
        paintText(painter,
                  QRect(middle - half, plot.bottom() + 6, 2 * half, 18),
                  TypeRole::Small,
                  t.ink3,
                  mark.text,
                  Qt::AlignHCenter,
                  Qt::ElideNone);
    }
}

void ChartCard::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    if (hasNothing())
        paintText(*painter, plotRect().toRect(), TypeRole::Body, tokens().ink3, m_plot.whenEmpty, Qt::AlignHCenter);
    paintZero(*painter);
    paintLimit(*painter);
    paintCrosshair(*painter);
    if (hasFocus())
        strokeRound(*painter, viewport()->rect().adjusted(1, 1, -1, -1), size::kRadiusCard, tokens().accent);
    painter->restore();
}

/// Where bars hang below it, zero is told from the other lines over the bars too.
void ChartCard::paintZero(QPainter& painter) const
{
    const QRect plot = plotRect().toRect();
    if (m_plot.scale.bottom < 0)
        lineAcross(painter, plot.left(), plot.right() + 1, static_cast<int>(std::lround(yOf(0))), tokens().ink3);
}

void ChartCard::paintLimit(QPainter& painter) const
{
    if (!m_plot.limit)
        return;
    const Tokens& t = tokens();
    const QRectF plot = plotRect();
    const int y = static_cast<int>(std::lround(yOf(m_plot.limit->value)));
    QPen pen(t.isDark ? t.cDoubt : t.doubt.ground, 1);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(static_cast<int>(plot.left()), y, static_cast<int>(plot.right()), y);
    const QRect words(static_cast<int>(plot.left()), y - 18, static_cast<int>(plot.width()) - 3, 16);
    paintText(painter, words, TypeRole::Small, t.doubtBox.ink, m_plot.limit->words, Qt::AlignRight);
}

void ChartCard::paintCrosshair(QPainter& painter) const
{
    if (!m_crosshair || !m_crosshair->bucket() || *m_crosshair->bucket() >= m_plot.buckets)
        return;
    const Tokens& t = tokens();
    const int bucket = *m_crosshair->bucket();
    const int x = static_cast<int>(std::lround(xOf(bucket)));
    lineDown(painter, x, kTop, height() - kBottom, t.ink3);
    for (const PlotSeries& series : m_plot.series) {
        const auto value = series.at(bucket);
        if (series.kind != SeriesKind::Line || !value)
            continue;
        const int y = static_cast<int>(std::lround(yOf(*value)));
        const QRect dot(x - 3, y - 4, 8, 8);
        fillRound(painter, dot, 4, t.surface);
        strokeRound(painter, dot, 4, t.*series.color, 2);
    }
    if (m_crosshair->owner() == this)
        paintTip(painter, x);
}

void ChartCard::paintTip(QPainter& painter, int x) const
{
    const Tokens& t = tokens();
    const std::vector<TipRow> rows = m_crosshair->rows();
    const int tall = 2 * kTipPad - 4 + kTipRow + static_cast<int>(rows.size()) * kTipRow;
    // To the side that hides less: away from the nearer edge.
    const bool isRight = x < width() / 2;
    const int top = qMax(kTipLeast, qMin(kTop + 2, height() - kTipLeast - tall));
    const int wide = tipWidth(rows);
    const QRect tip(isRight ? x + 11 : x - 11 - wide, top, wide, tall);
    if (t.shadow.alpha() > 0)
        paintShadow(painter, tip.adjusted(4, 0, -4, -4), size::kRadiusControl);
    fillRound(painter, tip, size::kRadiusControl, t.tip);
    QRect row(tip.x() + kTipPad, tip.y() + kTipPad - 4, tip.width() - 2 * kTipPad, kTipRow);
    const QString head = m_plot.bucketName ? m_plot.bucketName(*m_crosshair->bucket()) : QString();
    paintText(painter, row, TypeRole::SmallBold, t.tipInk, head);
    for (const TipRow& fact : rows) {
        row.translate(0, kTipRow);
        fillRound(painter, QRect(row.x(), row.center().y() - 4, kSwatch, kSwatch), 2, fact.color);
        paintText(painter, row.adjusted(kTipName, 0, 0, 0), TypeRole::Cell, t.tipInk, fact.name);
        paintText(painter, row, TypeRole::CellBold, t.tipInk, fact.value, Qt::AlignRight);
    }
}

} // namespace eraflazz::look

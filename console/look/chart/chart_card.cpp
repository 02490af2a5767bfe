// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"

#include "look/paint.h"

#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace eraflazz::look {

namespace {

constexpr int kSwatch = 9, kLegendGap = 14, kTipPad = 11, kTipRow = 18, kTipWidth = 152;

QPen linePen(const PlotSeries& series)
{
    QPen pen(tokens().*series.color, series.kind == SeriesKind::Comparison ? 1.5 : series.thickness);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (series.kind == SeriesKind::Comparison)
        pen.setDashPattern({3.5, 2.5});
    return pen;
}

/// The parts of a line between its gaps. A value alone gets the width of half a bucket, else nobody would see it.
QList<QList<QPointF>> stretchesOf(const std::vector<double>& values)
{
    QList<QList<QPointF>> all;
    bool isOpen = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            all.append(QList<QPointF>());
        isOpen = true;
        all.last().append(QPointF(static_cast<qreal>(i), values[i]));
    }
    for (QList<QPointF>& points : all) {
        if (points.size() > 1)
            continue;
        const QPointF only = points.first();
        points = {only - QPointF(0.25, 0), only + QPointF(0.25, 0)};
    }
    return all;
}

/// NaN where there is no value, which is no loss.
bool isLoss(const PlotSeries& series, double value)
{
    return series.kind == SeriesKind::Bars && value < 0;
}

QBarSet* barsOf(const PlotSeries& series, const QColor& color, bool ofLosses)
{
    auto* set = new QBarSet(series.name);
    for (const double value : series.values)
        set->append(!std::isnan(value) && isLoss(series, value) == ofLosses ? value : 0);
    set->setColor(color);
    set->setPen(Qt::NoPen);
    return set;
}

std::vector<double> knownOf(const std::vector<double>& values)
{
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double one) { return !std::isnan(one); });
    return known;
}

} // namespace

ChartCard::ChartCard(QWidget* parent) : QChartView(parent), m_x(new QValueAxis(this)), m_y(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::TextAntialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setCacheMode(QGraphicsView::CacheNone);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->legend()->hide();
    chart()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_x, m_y}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_x ? Qt::AlignBottom : Qt::AlignLeft);
    }
}

void ChartCard::setCrosshair(Crosshair* crosshair)
{
    m_crosshair = crosshair;
    connect(crosshair, &Crosshair::moved, viewport(), qOverload<>(&QWidget::update));
    const QPointer<ChartCard> self(this);
    crosshair->addSource([self](int bucket) { return self ? self->tipRows(bucket) : std::vector<TipRow>(); });
}

void ChartCard::setPlot(Plot plot)
{
    m_plot = std::move(plot);
    rebuild();
    describe();
}

void ChartCard::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void ChartCard::addLine(const PlotSeries& series)
{
    for (const QList<QPointF>& points : stretchesOf(series.values)) {
        auto* line = new QLineSeries;
        line->replace(points);
        line->setPen(linePen(series));
        line->setPointsVisible(false);
        attach(line);
    }
}

void ChartCard::addBars()
{
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(m_plot.barShare);
    for (const PlotSeries& series : m_plot.series) {
        if (series.kind != SeriesKind::Bars)
            continue;
        bars->append(barsOf(series, tokens().*series.color, false));
        const auto isLost = [&series](double value) { return isLoss(series, value); };
        if (std::any_of(series.values.begin(), series.values.end(), isLost))
            bars->append(barsOf(series, tokens().cBad, true));
    }
    if (bars->count() == 0)
        delete bars;
    else
        attach(bars);
}

void ChartCard::rebuild()
{
    chart()->removeAllSeries();
    m_x->setRange(-0.5, m_plot.buckets - 0.5);
    m_y->setRange(m_plot.scale.bottom, m_plot.scale.top);
    addBars();
    bool hasLines = false;
    for (const PlotSeries& series : m_plot.series) {
        if (series.kind == SeriesKind::Bars)
            continue;
        addLine(series);
        hasLines = true;
    }
    // Slanted lines need smoothing; upright bars are crisper without.
    setRenderHint(QPainter::Antialiasing, hasLines);
    viewport()->update();
}

void ChartCard::describe()
{
    setAccessibleName(m_plot.title);
    QStringList said;
    for (const PlotSeries& series : m_plot.series) {
        const std::vector<double> known = knownOf(series.values);
        if (known.empty())
            continue;
        const auto [low, high] = std::minmax_element(known.begin(), known.end());
        said << tr("%1: now %2, lowest %3, highest %4")
                    .arg(series.name, m_plot.said(known.back()), m_plot.said(*low), m_plot.said(*high));
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

void ChartCard::setStale(bool isStale)
{
    m_isStale = isStale;
    viewport()->update();
}

QRectF ChartCard::plotRect() const
{
    return QRectF(kLeft, kTop, qMax(10, width() - kLeft - kRight), qMax(10, height() - kTop - kBottom));
}

qreal ChartCard::xOf(double bucket) const
{
    const QRectF plot = plotRect();
    return plot.left() + (bucket + 0.5) / qMax(1, m_plot.buckets) * plot.width();
}

qreal ChartCard::yOf(double value) const
{
    const QRectF plot = plotRect();
    const Scale& scale = m_plot.scale;
    return plot.bottom() - (value - scale.bottom) / (scale.top - scale.bottom) * plot.height();
}

int ChartCard::bucketAt(int x) const
{
    const QRectF plot = plotRect();
    return static_cast<int>(std::floor((x - plot.left()) / plot.width() * m_plot.buckets));
}

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
    const QRect head(size::kCardPadding, 2, width() - 2 * size::kCardPadding, 42);
    int right = head.right() + 1;
    for (auto series = m_plot.series.rbegin(); series != m_plot.series.rend(); ++series) {
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
    paintText(painter, head.adjusted(0, 0, right - head.right(), 0), TypeRole::BodyBold, t.ink, m_plot.title);
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
        if (series.kind != SeriesKind::Line || static_cast<std::size_t>(bucket) >= series.values.size())
            continue;
        const double value = series.values[static_cast<std::size_t>(bucket)];
        if (std::isnan(value))
            continue;
        const int y = static_cast<int>(std::lround(yOf(value)));
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
    const QRect tip(isRight ? x + 11 : x - 11 - kTipWidth, kTop + 2, kTipWidth, tall);
    if (t.shadow.alpha() > 0)
        paintShadow(painter, tip.adjusted(4, 0, -4, -4), size::kRadiusControl);
    fillRound(painter, tip, size::kRadiusControl, t.tip);
    QRect row(tip.x() + kTipPad, tip.y() + kTipPad - 4, tip.width() - 2 * kTipPad, kTipRow);
    const QString head = m_plot.bucketName ? m_plot.bucketName(*m_crosshair->bucket()) : QString();
    paintText(painter, row, TypeRole::SmallBold, t.tipInk, head);
    for (const TipRow& fact : rows) {
        row.translate(0, kTipRow);
        fillRound(painter, QRect(row.x(), row.center().y() - 4, kSwatch, kSwatch), 2, fact.color);
        paintText(painter, row.adjusted(16, 0, 0, 0), TypeRole::Cell, t.tipInk, fact.name);
        paintText(painter, row, TypeRole::CellBold, t.tipInk, fact.value, Qt::AlignRight);
    }
}

std::vector<TipRow> ChartCard::tipRows(int bucket) const
{
    std::vector<TipRow> rows;
    const auto at = static_cast<std::size_t>(bucket);
    for (const PlotSeries& series : m_plot.series) {
        if (!series.inTip || bucket < 0 || at >= series.values.size())
            continue;
        const double value = series.values[at];
        if (std::isnan(value) || value == 0)
            continue;
        const QColor color = isLoss(series, value) ? tokens().cBad : tokens().*series.color;
        rows.push_back({color, series.name, m_plot.said(value)});
    }
    return rows;
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(plotRect());
}

void ChartCard::mouseMoveEvent(QMouseEvent* event)
{
    const int bucket = bucketAt(event->pos().x());
    if (m_crosshair && bucket >= 0 && bucket < m_plot.buckets)
        m_crosshair->point(this, bucket);
    else if (m_crosshair)
        m_crosshair->leave();
}

void ChartCard::mousePressEvent(QMouseEvent* event)
{
    const int bucket = bucketAt(event->pos().x());
    if (event->button() == Qt::LeftButton && bucket >= 0 && bucket < m_plot.buckets)
        Q_EMIT bucketClicked(bucket);
}

void ChartCard::leaveEvent(QEvent* event)
{
    if (m_crosshair)
        m_crosshair->leave();
    QChartView::leaveEvent(event);
}

void ChartCard::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_plot.buckets > 0)
        rebuild();
}

} // namespace eraflazz::look

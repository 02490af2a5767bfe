// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"

#include "look/chart/chart_table.h"
#include "look/grid/grid_view.h"
#include "look/parts/icon_button.h"

#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace eraflazz::look {

namespace {

constexpr int kTableTop = 44, kTableInset = 8;

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

QBarSet* barsOf(const PlotSeries& series, const QColor& color, bool ofLosses)
{
    auto* set = new QBarSet(series.name);
    for (const double value : series.values)
        set->append(!std::isnan(value) && series.isLoss(value) == ofLosses ? value : 0);
    set->setColor(color);
    set->setPen(Qt::NoPen);
    return set;
}

} // namespace

ChartCard::ChartCard(QWidget* parent)
    : QChartView(parent), m_own(new Crosshair(this)), m_x(new QValueAxis(this)), m_y(new QValueAxis(this)),
      m_tableButton(new IconButton(Icon::Columns, tr("Show as a table"), this)), m_rows(new ChartTable(this))
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
    m_tableButton->setObjectName(QStringLiteral("chartTable"));
    connect(m_tableButton, &QAbstractButton::clicked, this, [this] { showTable(!isTableShown()); });
    setCrosshair(nullptr);
}

void ChartCard::setCrosshair(Crosshair* shared)
{
    Crosshair* crosshair = shared != nullptr ? shared : m_own;
    if (m_crosshair == crosshair)
        return;
    if (m_crosshair) {
        m_crosshair->removeSource(this);
        disconnect(m_crosshair, nullptr, viewport(), nullptr);
    }
    m_crosshair = crosshair;
    connect(crosshair, &Crosshair::moved, viewport(), qOverload<>(&QWidget::update));
    const QPointer<ChartCard> self(this);
    crosshair->addSource(this, [self](int bucket) { return self ? self->tipRows(bucket) : std::vector<TipRow>(); });
}

void ChartCard::setPlot(Plot plot)
{
    m_plot = std::move(plot);
    rebuild();
    describe();
    if (isTableShown())
        fillTable();
}

bool ChartCard::isTableShown() const
{
    return m_table != nullptr && !m_table->isHidden();
}

void ChartCard::showTable(bool isShown)
{
    if (isShown == isTableShown())
        return;
    if (m_table == nullptr) {
        m_table = new GridView(m_plot.title, this);
        m_table->setObjectName(QStringLiteral("chartFigures"));
        m_table->setStale(m_isStale);
        placeParts();
    }
    if (isShown)
        fillTable();
    m_table->setVisible(isShown);
    if (isShown)
        m_table->scrollTo(m_rows->index(newest(), 0), QAbstractItemView::PositionAtBottom);
    // What lies under the table takes no keys.
    setFocusPolicy(isShown ? Qt::NoFocus : Qt::TabFocus);
    m_tableButton->setGlyph(isShown ? Icon::Chart : Icon::Columns);
    m_tableButton->setWord(isShown ? tr("Show as a chart") : tr("Show as a table"));
}

void ChartCard::fillTable()
{
    if (m_rows->setPlot(m_plot) || m_table->model() == nullptr)
        m_table->setModel(m_rows);
}

void ChartCard::placeParts()
{
    // The glyph ends where the plot does.
    const int inset = (m_tableButton->sizeHint().width() - size::kIcon) / 2;
    m_tableButton->setGeometry(
        QRect(QPoint(width() - kRight + inset - m_tableButton->sizeHint().width(), 11), m_tableButton->sizeHint()));
    if (m_table != nullptr)
        m_table->setGeometry(rect().adjusted(kTableInset, kTableTop, -kTableInset, -kTableInset));
}

QPen ChartCard::linePen(const PlotSeries& series)
{
    QPen pen(tokens().*series.color, series.kind == SeriesKind::Comparison ? 1.5 : series.thickness);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (series.kind == SeriesKind::Comparison)
        pen.setDashPattern({3.5, 2.5});
    return pen;
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
        const auto isLost = [&series](double value) { return series.isLoss(value); };
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

void ChartCard::setStale(bool isStale)
{
    m_isStale = isStale;
    if (m_table != nullptr)
        m_table->setStale(isStale);
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

void ChartCard::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(plotRect());
    placeParts();
}

void ChartCard::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_plot.buckets > 0)
        rebuild();
}

} // namespace eraflazz::look

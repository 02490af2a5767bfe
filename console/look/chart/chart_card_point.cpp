// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"
#include "look/grid/grid_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace eraflazz::look {

// Where somebody points with mouse or keyboard, and what the card says of it.

bool ChartCard::hasNothing() const
{
    const auto isDrawn = [](const PlotSeries& series) {
        return std::any_of(series.values.begin(), series.values.end(), [&series](double value) {
            return !std::isnan(value) && (series.kind != SeriesKind::Bars || value != 0);
        });
    };
    return std::none_of(m_plot.series.begin(), m_plot.series.end(), isDrawn);
}

/// A screen reader speaks when these words change: while somebody is on the chart only their keys change them.
void ChartCard::describe()
{
    setAccessibleName(m_plot.title);
    if (m_table != nullptr)
        m_table->setAccessibleName(m_plot.title);
    if (!hasFocus())
        setAccessibleDescription(summary());
}

QString ChartCard::summary() const
{
    QStringList said;
    if (!m_plot.about.isEmpty())
        said << m_plot.about;
    if (hasNothing() && !m_plot.whenEmpty.isEmpty())
        return (said << m_plot.whenEmpty).join(QStringLiteral("; "));
    for (const PlotSeries& series : m_plot.series) {
        std::vector<double> known;
        std::copy_if(series.values.begin(), series.values.end(), std::back_inserter(known), [](double one) {
            return !std::isnan(one);
        });
        if (known.empty())
            continue;
        const auto [low, high] = std::minmax_element(known.begin(), known.end());
        said << tr("%1: now %2, lowest %3, highest %4")
                    .arg(series.name, m_plot.said(known.back()), m_plot.said(*low), m_plot.said(*high));
    }
    return said.join(QStringLiteral("; "));
}

QString ChartCard::wordsAt(int bucket) const
{
    QStringList said;
    for (const PlotSeries& series : m_plot.series) {
        if (const auto value = series.at(bucket))
            said << series.name + QLatin1Char(' ') + m_plot.said(*value);
    }
    const QString head = m_plot.bucketName ? m_plot.bucketName(bucket) : QString::number(bucket + 1);
    return head + QStringLiteral(": ") + (said.isEmpty() ? tr("no value") : said.join(QStringLiteral(", ")));
}

std::vector<TipRow> ChartCard::tipRows(int bucket) const
{
    std::vector<TipRow> rows;
    for (const PlotSeries& series : m_plot.series) {
        const auto value = series.at(bucket);
        if (!series.inTip || !value || *value == 0)
            continue;
        const QColor color = series.isLoss(*value) ? tokens().cBad : tokens().*series.color;
        rows.push_back({color, series.name, m_plot.said(*value)});
    }
    return rows;
}

bool ChartCard::isPointing() const
{
    return m_crosshair && m_crosshair->bucket() && m_crosshair->owner() == this;
}

/// The last moment the main series has a value of.
int ChartCard::newest() const
{
    for (int bucket = m_plot.buckets - 1; !m_plot.series.empty() && bucket >= 0; --bucket) {
        if (m_plot.series.front().at(bucket))
            return bucket;
    }
    return m_plot.buckets - 1;
}

std::optional<int> ChartCard::pointedBy(int key) const
{
    if (!m_crosshair || m_plot.buckets <= 0)
        return std::nullopt;
    const int last = m_plot.buckets - 1;
    const std::optional<int> at = m_crosshair->bucket();
    switch (key) {
    case Qt::Key_Left:
        return at ? std::clamp(*at - 1, 0, last) : newest();
    case Qt::Key_Right:
        return at ? std::clamp(*at + 1, 0, last) : newest();
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return newest();
    default:
        return std::nullopt;
    }
}

bool ChartCard::isOurs(const QKeyEvent& key) const
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || isTableShown())
        return false;
    const bool isAnswer = key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isAnswer ? isPointing() : pointedBy(key.key()).has_value();
}

bool ChartCard::event(QEvent* event)
{
    // The window has keys of its own; here these are the chart's.
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QChartView::event(event);
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    if (!isOurs(*event)) {
        event->ignore();
        return;
    }
    if (const auto bucket = pointedBy(event->key())) {
        m_crosshair->point(this, *bucket);
        setAccessibleDescription(wordsAt(*bucket));
    } else if (event->key() == Qt::Key_Escape) {
        m_crosshair->leave();
        setAccessibleDescription(summary());
    } else {
        Q_EMIT bucketClicked(*m_crosshair->bucket());
    }
}

void ChartCard::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartCard::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    if (isPointing())
        m_crosshair->leave();
    describe();
    viewport()->update();
}

int ChartCard::bucketAt(int x) const
{
    const QRectF plot = plotRect();
    return static_cast<int>(std::floor((x - plot.left()) / plot.width() * m_plot.buckets));
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

} // namespace eraflazz::look

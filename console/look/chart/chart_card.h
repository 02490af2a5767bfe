// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/crosshair.h"
#include "look/chart/plot.h"

#include <QChartView>
#include <QPointer>

class QValueAxis;

namespace eraflazz::look {

/// A chart on a card: title and legend on top, a plot whose insets are the same in every chart so that time stands
/// under time, axes painted here, no animation. Costs a few milliseconds a repaint at 300 points a series; pages stop
/// feeding it while hidden.
class ChartCard final : public QChartView {
    Q_OBJECT

public:
    static constexpr int kLeft = 48, kRight = 16, kTop = 50, kBottom = 32;

    explicit ChartCard(QWidget* parent = nullptr);

    void setPlot(Plot plot);
    /// Before setPlot(): the crosshair lives at least as long as the page.
    void setCrosshair(Crosshair* crosshair);
    /// Old figures: the ground says so, the text stays as it is.
    void setStale(bool isStale);
    [[nodiscard]] QRectF plotRect() const;
    /// Middle of a bucket in the card's coordinates.
    [[nodiscard]] qreal xOf(double bucket) const;
    [[nodiscard]] qreal yOf(double value) const;

Q_SIGNALS:
    /// A click asks for the sales of that moment.
    void bucketClicked(int bucket);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addLine(const PlotSeries& series);
    void addBars();
    void attach(QAbstractSeries* series);
    void describe();
    void paintHead(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintZero(QPainter& painter) const;
    void paintLimit(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintTip(QPainter& painter, int x) const;
    [[nodiscard]] int bucketAt(int x) const;
    [[nodiscard]] std::vector<TipRow> tipRows(int bucket) const;

    Plot m_plot;
    bool m_isStale = false;
    QPointer<Crosshair> m_crosshair;
    QValueAxis* m_x;
    QValueAxis* m_y;
};

} // namespace eraflazz::look

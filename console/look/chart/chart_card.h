// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/crosshair.h"
#include "look/chart/plot.h"

#include <QChartView>
#include <QPointer>

class QValueAxis;

namespace eraflazz::look {

class ChartTable;
class GridView;
class IconButton;

/// A chart on a card: title and legend on top, a plot whose insets are the same in every chart so that time stands
/// under time, axes painted here, no animation. Costs a few milliseconds a repaint at 300 points a series; pages stop
/// feeding it while hidden. With the keyboard arrows, Home and End point at a moment, whose values are its description
/// then, Enter is the click and Escape leaves; a button shows the same figures as a table in place of the plot.
class ChartCard final : public QChartView {
    Q_OBJECT

public:
    static constexpr int kLeft = 48, kRight = 16, kTop = 50, kBottom = 32;

    explicit ChartCard(QWidget* parent = nullptr);

    void setPlot(Plot plot);
    /// Of charts whose buckets are the same moments; it lives at least as long as the page. Without one: its own.
    void setCrosshair(Crosshair* shared);
    void showTable(bool isShown);
    [[nodiscard]] bool isTableShown() const;
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
    bool event(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addLine(const PlotSeries& series);
    void addBars();
    void attach(QAbstractSeries* series);
    void fillTable();
    void placeParts();
    [[nodiscard]] static QPen linePen(const PlotSeries& series);
    [[nodiscard]] bool hasNothing() const;

    // What it says.
    void describe();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString wordsAt(int bucket) const;
    [[nodiscard]] std::vector<TipRow> tipRows(int bucket) const;

    // Where it points.
    [[nodiscard]] bool isPointing() const;
    [[nodiscard]] std::optional<int> pointedBy(int key) const;
    [[nodiscard]] bool isOurs(const QKeyEvent& key) const;
    [[nodiscard]] int newest() const;
    [[nodiscard]] int bucketAt(int x) const;

    // What it paints.
    void paintHead(QPainter& painter) const;
    [[nodiscard]] int paintLegend(QPainter& painter, const QRect& head) const;
    void paintAxes(QPainter& painter) const;
    void paintZero(QPainter& painter) const;
    void paintLimit(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintTip(QPainter& painter, int x) const;

    Plot m_plot;
    bool m_isStale = false;
    QPointer<Crosshair> m_crosshair;
    Crosshair* m_own; ///< Where no other is shared.
    QValueAxis* m_x;
    QValueAxis* m_y;
    IconButton* m_tableButton;
    ChartTable* m_rows;
    GridView* m_table = nullptr; ///< Made when somebody asks for it.
};

} // namespace eraflazz::look

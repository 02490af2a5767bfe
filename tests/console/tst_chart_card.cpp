// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"
#include "ui_main.h"

#include <QChart>
#include <QSignalSpy>

using namespace eraflazz::look;

namespace {

Plot plotOf(const QString& name, SeriesKind kind, std::vector<double> values)
{
    Plot plot;
    plot.title = name;
    plot.buckets = static_cast<int>(values.size());
    plot.top = 100;
    plot.format = [](double value) { return QString::number(value); };
    plot.series = {{name, kind, &Tokens::s1, std::move(values), {}, 2.0, true}};
    return plot;
}

} // namespace

class TestChartCard final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void timeStandsUnderTimeInAllCharts()
    {
        ChartCard bars;
        ChartCard lines;
        bars.setPlot(plotOf(QStringLiteral("a"), SeriesKind::Bars, {1, 2, 3, 4}));
        lines.setPlot(plotOf(QStringLiteral("b"), SeriesKind::Line, {1, 2, 3, 4}));
        for (ChartCard* card : {&bars, &lines}) {
            card->resize(500, 300);
            card->show();
            QCOMPARE(card->chart()->plotArea(), QRectF(48, 50, 500 - 64, 300 - 82));
        }
        QCOMPARE(bars.xOf(2), lines.xOf(2));
        QCOMPARE(bars.yOf(0), 300.0 - 32);
    }

    void pointingAtOneChartPointsAtAll()
    {
        Crosshair crosshair;
        ChartCard bars;
        ChartCard lines;
        bars.setCrosshair(&crosshair);
        lines.setCrosshair(&crosshair);
        bars.setPlot(plotOf(QStringLiteral("sukses"), SeriesKind::Bars, {10, 20, 30}));
        lines.setPlot(plotOf(QStringLiteral("p95"), SeriesKind::Line, {1, 2, 3}));
        bars.resize(400, 240);
        bars.show();
        QTest::mouseMove(bars.viewport(), QPoint(static_cast<int>(bars.xOf(1)), 120));
        QTRY_COMPARE(crosshair.bucket(), std::optional(1));
        const auto rows = crosshair.rows();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].value, QStringLiteral("20"));
        QCOMPARE(rows[1].value, QStringLiteral("2"));
    }

    void aClickAsksForThatBucket()
    {
        ChartCard card;
        card.setPlot(plotOf(QStringLiteral("a"), SeriesKind::Bars, {1, 2, 3, 4}));
        card.resize(400, 240);
        card.show();
        QSignalSpy clicked(&card, &ChartCard::bucketClicked);
        QTest::mouseClick(card.viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(card.xOf(3)), 100));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toInt(), 3);
    }

    void saysItsValuesToThoseWhoCannotSeeThem()
    {
        ChartCard card;
        card.setPlot(plotOf(QStringLiteral("p95"), SeriesKind::Line, {4, 9, 6}));
        QCOMPARE(card.accessibleDescription(), QStringLiteral("p95: sekarang 6, terendah 4, tertinggi 9"));
    }

    void nothingMoves()
    {
        const ChartCard card;
        QCOMPARE(card.chart()->animationOptions(), QChart::NoAnimation);
    }
};

ERAFLAZZ_UI_TEST(TestChartCard)
#include "tst_chart_card.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"
#include "look/grid/grid_view.h"
#include "ui_main.h"

#include <QAbstractButton>
#include <QChart>
#include <QKeyEvent>
#include <QSignalSpy>

#include <cmath>

using namespace eraflazz::look;

namespace {

Plot plotOf(const QString& name, SeriesKind kind, std::vector<double> values)
{
    Plot plot;
    plot.title = name;
    plot.buckets = static_cast<int>(values.size());
    plot.scale.top = 100;
    plot.format = [](double value) { return QString::number(value); };
    plot.series = {{name, kind, &Tokens::s1, std::move(values), {}, 2.0, true}};
    return plot;
}

void focus(QWidget& widget)
{
    widget.show();
    widget.activateWindow();
    widget.setFocus();
    if (!QTest::qWaitForWindowActive(&widget))
        qFatal("not active");
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

    void aLossHangsFromZeroInTheColourOfWhatIsBad()
    {
        Crosshair crosshair;
        ChartCard card;
        card.setCrosshair(&crosshair);
        Plot plot = plotOf(QStringLiteral("laba"), SeriesKind::Bars, {30, -20, 0});
        plot.scale = scaleOf(plot.series);
        card.setPlot(plot);
        card.resize(400, 300);
        card.show();
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            theme->choose(choice);
            QCoreApplication::processEvents(); // Widgets are told of the palette by and by.
            const QImage image = card.grab().toImage();
            const auto at = [&](double bucket, double value) {
                return image.pixelColor(static_cast<int>(card.xOf(bucket)),
                                        static_cast<int>(std::lround(card.yOf(value))));
            };
            QCOMPARE(at(0, 15), tokens().s1);
            QCOMPARE(at(1, -12), tokens().cBad);
            QCOMPARE(at(1, 12), tokens().surface);
            QCOMPARE(at(0.5, 0), tokens().ink3);
        }
        crosshair.point(&card, 1);
        QCOMPARE(crosshair.rows().size(), std::size_t(1));
        QCOMPARE(crosshair.rows().front().value, QStringLiteral("-20"));
        QCOMPARE(crosshair.rows().front().color, tokens().cBad);
        crosshair.point(&card, 2);
        QVERIFY(crosshair.rows().empty()); // Nothing was earned or lost.
        QCOMPARE(card.accessibleDescription(), QStringLiteral("laba: sekarang 0, terendah -20, tertinggi 30"));
    }

    void anAxisHoldsEverythingOnRoundLinesAndZeroIsOneOfThem_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("gains") << 0.0 << 361.0;
        QTest::newRow("a small loss") << -12.0 << 860.0;
        QTest::newRow("as much lost as won") << -5.0 << 5.0;
        QTest::newRow("losses only") << -7.3 << 0.0;
        QTest::newRow("tenths") << -0.2 << 0.3;
        QTest::newRow("a great loss") << -9'999'999.0 << 3.0;
        QTest::newRow("nothing") << 0.0 << 0.0;
    }
    void anAxisHoldsEverythingOnRoundLinesAndZeroIsOneOfThem()
    {
        QFETCH(const double, least);
        QFETCH(const double, most);
        for (const double finest : {0.1, 1.0}) {
            const Scale scale = scaleFor(least, most, finest);
            QVERIFY(scale.bottom <= least && scale.top >= most && scale.top > 0);
            QCOMPARE(scale.bottom < 0, least < 0);
            QVERIFY(scale.steps >= 1 && scale.steps <= 5);
            QCOMPARE(scale.valueAt(scale.zeroAt()), 0.0);
            for (int line = 0; line <= scale.steps; ++line) {
                const double times = scale.valueAt(line) / finest;
                QVERIFY(std::abs(times - std::round(times)) < 1e-6);
            }
            QVERIFY(scale.top - scale.bottom <= 4 * (most - least) + 5); // And little more.
        }
    }

    void barsStandOnEachOtherAndHangFromEachOther()
    {
        std::vector<PlotSeries> series = plotOf({}, SeriesKind::Bars, {6, -2}).series;
        series.push_back(series.front());
        series.push_back(plotOf({}, SeriesKind::Comparison, {1, 1}).series.front());
        const Scale scale = scaleOf(series);
        QVERIFY(scale.top >= 12 && scale.top < 20);
        QVERIFY(scale.bottom <= -4 && scale.bottom > -10);
    }

    void keysPointAtAMomentAndSayWhatWasThere()
    {
        Crosshair crosshair;
        ChartCard card;
        card.setCrosshair(&crosshair);
        Plot plot = plotOf(QStringLiteral("sukses"), SeriesKind::Bars, {30, 0, 20, 10});
        plot.buckets = 6; // The last two are to come.
        plot.unit = QStringLiteral(" trx");
        plot.bucketName = [](int bucket) { return QStringLiteral("%1:00").arg(bucket); };
        card.setPlot(plot);
        card.resize(400, 240);
        focus(card);
        const QString before = card.accessibleDescription();
        const auto after = [&card](int key) {
            QTest::keyClick(&card, static_cast<Qt::Key>(key));
            return card.accessibleDescription();
        };
        QCOMPARE(after(Qt::Key_Left), QStringLiteral("3:00: sukses 10 trx")); // Begins with what is newest.
        QCOMPARE(after(Qt::Key_Left), QStringLiteral("2:00: sukses 20 trx"));
        QCOMPARE(after(Qt::Key_Left), QStringLiteral("1:00: sukses 0 trx"));
        QCOMPARE(after(Qt::Key_Home), QStringLiteral("0:00: sukses 30 trx"));
        QCOMPARE(after(Qt::Key_Left), QStringLiteral("0:00: sukses 30 trx"));
        QCOMPARE(after(Qt::Key_End), QStringLiteral("3:00: sukses 10 trx"));
        QCOMPARE(after(Qt::Key_Right), QStringLiteral("4:00: tidak ada nilai"));
        QCOMPARE(crosshair.bucket(), std::optional(4));
        QCOMPARE(crosshair.owner(), &card);
        // Figures that come meanwhile do not talk into it.
        plot.series.front().values[0] = 99;
        card.setPlot(plot);
        QCOMPARE(card.accessibleDescription(), QStringLiteral("4:00: tidak ada nilai"));
        QSignalSpy clicked(&card, &ChartCard::bucketClicked);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toInt(), 4);
        QVERIFY(after(Qt::Key_Escape) != before && card.accessibleDescription().contains(QStringLiteral("99")));
        QVERIFY(!crosshair.bucket());
    }

    void keysThatMeanNothingHereAreLeftToTheWindow()
    {
        ChartCard card;
        card.setPlot(plotOf(QStringLiteral("a"), SeriesKind::Bars, {1, 2, 3}));
        focus(card);
        const auto isTaken = [&card](int key, Qt::KeyboardModifiers modifiers = {}) {
            QKeyEvent override(QEvent::ShortcutOverride, key, modifiers);
            override.ignore();
            QApplication::sendEvent(&card, &override);
            return override.isAccepted();
        };
        QVERIFY(!isTaken(Qt::Key_Escape) && !isTaken(Qt::Key_Return)); // It points at nothing yet.
        QVERIFY(isTaken(Qt::Key_Left) && !isTaken(Qt::Key_Left, Qt::AltModifier) && !isTaken(Qt::Key_Down));
        QTest::keyClick(&card, Qt::Key_Home);
        QVERIFY(isTaken(Qt::Key_Escape) && isTaken(Qt::Key_Return));
        card.clearFocus();
        QVERIFY(!isTaken(Qt::Key_Escape)); // Who goes away points no more.
    }

    void aTableShowsTheSameFigures()
    {
        ChartCard card;
        Plot plot = plotOf(QStringLiteral("hari ini"), SeriesKind::Bars, {1200, -40});
        plot.series.push_back(plotOf(QStringLiteral("15 Nov"), SeriesKind::Comparison, {5, 6, 7}).series.front());
        plot.buckets = 3;
        plot.exact = [](double value) { return QStringLiteral("Rp %1").arg(value); };
        plot.bucketName = [](int bucket) { return QStringLiteral("0%1:00").arg(bucket); };
        card.setPlot(plot);
        card.resize(400, 240);
        card.show();
        QVERIFY(!card.isTableShown());
        auto* button = card.findChild<QAbstractButton*>(QStringLiteral("chartTable"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Lihat tabel"));
        button->click();
        QVERIFY(card.isTableShown());
        QCOMPARE(button->accessibleName(), QStringLiteral("Lihat grafik"));
        QCOMPARE(card.focusPolicy(), Qt::NoFocus); // The figures have the keys now.
        auto* grid = card.findChild<GridView*>(QStringLiteral("chartFigures"));
        QCOMPARE(grid->accessibleName(), card.accessibleName());
        const auto said = [grid](int row, int column) { return grid->model()->index(row, column).data().toString(); };
        QCOMPARE(grid->model()->rowCount(), 3);
        QCOMPARE(grid->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("15 Nov"));
        QCOMPARE(said(0, 0), QStringLiteral("00:00"));
        QCOMPARE(said(0, 1), QStringLiteral("Rp 1200"));
        QCOMPARE(said(1, 1), QStringLiteral("Rp -40"));
        QCOMPARE(said(2, 1), QStringLiteral("–"));
        QCOMPARE(said(2, 2), QStringLiteral("Rp 7"));
        QCOMPARE(grid->model()->index(1, 1).data(ToneRole).toInt(), static_cast<int>(CellTone::BadStrong));
        // Figures go on, and whoever reads stays where they are.
        grid->selectRow(1);
        plot.series.front().values = {1200, -40, 55};
        card.setPlot(plot);
        QCOMPARE(said(2, 1), QStringLiteral("Rp 55"));
        QCOMPARE(grid->currentIndex().row(), 1);
        QVERIFY(grid->selectedText().contains(QStringLiteral("Rp -40")));
        button->click();
        QVERIFY(!card.isTableShown());
        QCOMPARE(card.focusPolicy(), Qt::TabFocus);
    }

    void aChartWithoutFiguresSaysSo()
    {
        ChartCard card;
        Plot plot = plotOf(QStringLiteral("a"), SeriesKind::Line, {std::nan(""), std::nan("")});
        plot.whenEmpty = QStringLiteral("Belum ada");
        plot.about = QStringLiteral("hari ini");
        card.resize(400, 240);
        card.setPlot(plot);
        const QImage empty = card.grab().toImage();
        QCOMPARE(card.accessibleDescription(), QStringLiteral("hari ini; Belum ada"));
        plot.whenEmpty.clear();
        card.setPlot(plot);
        QVERIFY(card.grab().toImage() != empty); // The words were painted.
    }

    void aChartThatPointsAlonePointsAtNoOther()
    {
        Crosshair shared;
        ChartCard first, second;
        for (ChartCard* card : {&first, &second}) {
            card->setPlot(plotOf(QStringLiteral("a"), SeriesKind::Bars, {1, 2, 3}));
            card->setCrosshair(&shared);
        }
        shared.point(&first, 1);
        QCOMPARE(shared.rows().size(), std::size_t(2));
        second.setCrosshair(nullptr);
        QCOMPARE(shared.rows().size(), std::size_t(1));
        second.setCrosshair(&shared);
        second.setCrosshair(&shared);
        QCOMPARE(shared.rows().size(), std::size_t(2));
    }

    void nothingMoves()
    {
        const ChartCard card;
        QCOMPARE(card.chart()->animationOptions(), QChart::NoAnimation);
    }
};

ERAFLAZZ_UI_TEST(TestChartCard)
#include "tst_chart_card.moc"

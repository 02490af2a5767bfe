// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/series_store.h"
#include "desk/alarm_words.h"
#include "desk/failure_words.h"
#include "look/chart/chart_card.h"
#include "look/chart/sparkline_row.h"
#include "look/parts/action_row.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/stat_tile.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "look/type.h"
#include "page_bench.h"
#include "pages/home/bucket_grid.h"
#include "pages/home/home_page.h"
#include "pages/home/home_plots.h"
#include "pages/home/home_tasks.h"
#include "pages/home/home_tiles.h"
#include "pages/home/supplier_floats.h"
#include "pages/home/supplier_pulses.h"
#include "ui_main.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute;

std::string todayJson(int sales, qint64 atMs)
{
    return R"({"day":"2026-11-18","at":)" + std::to_string(atMs) + R"(,"partial":false,"sales":)" +
           std::to_string(sales) +
           R"(,"success":18052,"failed":347,"pending":23,"doubtful":3,"success_permille":981,"revenue":612400000,)"
           R"("margin":9184250,"duration_avg_ms":2800,"duration_p95_ms":6200,"deposits_waiting":5,)"
           R"("deposit_amount":12500000,"lines_waiting":2,"requests_waiting":1,"cases_open":2,)"
           R"("floats":[{"supplier":"DIGI","name":"Digi","float":4212900,"open":true},)"
           R"({"supplier":"PORT","name":"Portal","float":22731550,"open":true}]})";
}

/// Twice as much as a week ago in every hour; money was lost from one to two.
std::string hoursJson(qint64 firstMs)
{
    std::string rows;
    for (int hour = 0; hour < 24; ++hour) {
        const auto at = [&](qint64 back) { return std::to_string(firstMs + hour * kHour - back); };
        const int sales = 400 + 300 * (hour % 12);
        const auto figures = [&](const std::string& time, int many) {
            return R"("time":)" + time + R"(,"duration_p50_ms":2300,"duration_p95_ms":)" + std::to_string(many * 10) +
                   R"(,"sales":)" + std::to_string(many) + R"(,"success":)" + std::to_string(many) +
                   R"(,"failed":0,"revenue":)" + std::to_string(many * 1000) + R"(,"margin":)" +
                   std::to_string(many * (hour == 1 ? -150 : 500));
        };
        rows += (rows.empty() ? "{" : ",{") + (R"("hour":)" + std::to_string(hour)) + "," + figures(at(0), sales) +
                R"(,"week_ago":{)" + figures(at(7 * 24 * kHour), sales / 2) + "}}";
    }
    return R"({"day":"2026-11-18","week_ago":"2026-11-11","partial":false,"rows":[)" + rows + "]}";
}

using Rows = std::vector<std::pair<std::string, PageSeat::Cells>>;

Rows minutes(qint64 nowMs, int count)
{
    Rows rows;
    for (int i = 0; i < count; ++i) {
        const qint64 time = nowMs - nowMs % kMinute - (count - 1 - i) * kMinute;
        const double swing = std::sin(i / 7.0);
        const auto number = [](double value) { return std::to_string(std::llround(value)); };
        rows.push_back({"1m:" + std::to_string(time),
                        {{"time", std::to_string(time)},
                         {"step", "\"1m\""},
                         {"accepted", number(330 + 60 * swing)},
                         {"success", number(320 + 60 * swing)},
                         {"failed", number(i == count / 2 ? 90 : 6 + 3 * swing)},
                         {"refunded", number(i % 9 == 0 ? 4 : 0)},
                         {"duration_avg_ms", "2600"},
                         {"duration_p50_ms", number(2400 + 300 * swing)},
                         {"duration_p95_ms", number(i == count / 2 ? 16700 : 5900 + 700 * swing)},
                         {"revenue", "1000000"},
                         {"margin", "20000"}}});
    }
    return rows;
}

Rows supplierMinutes(qint64 nowMs)
{
    Rows rows;
    struct One {
        const char* name;
        int good, bad;
    };
    for (const One one : {One{"PORT", 99, 1}, One{"DIGI", 98, 2}, One{"VIPX", 97, 3}, One{"ISIM", 80, 20}}) {
        for (int i = 0; i < 60; ++i) {
            const qint64 time = nowMs - nowMs % kMinute - i * kMinute;
            rows.push_back({std::string(one.name) + std::to_string(time),
                            {{"time", std::to_string(time)},
                             {"step", "\"1m\""},
                             {"supplier", '"' + std::string(one.name) + '"'},
                             {"delivered", std::to_string(one.good - i % 3)},
                             {"refused", std::to_string(one.bad + i % 3)},
                             {"success_permille", "980"}}});
        }
    }
    return rows;
}

Rows supplierStates(int digiFloat)
{
    const auto state = [](const char* code, qint64 amount, const char* lasts = "null") {
        return std::pair<std::string, PageSeat::Cells>{code,
                                                       {{"code", '"' + std::string(code) + '"'},
                                                        {"name", "\"x\""},
                                                        {"open", "true"},
                                                        {"float", std::to_string(amount)},
                                                        {"lasts_s", lasts},
                                                        {"latency_us", "3900000"}}};
    };
    return {state("DIGI", digiFloat, "7800"),
            state("ISIM", 6905000, "68400"),
            state("PORT", 22731550),
            state("VIPX", 11480200)};
}

Rows alarms(qint64 nowMs)
{
    return {{"float:DIGI",
             {{"time", std::to_string(nowMs - 20 * kMinute)},
              {"kind", "\"float_low\""},
              {"subject", "\"DIGI\""},
              {"text", "\"\""},
              {"acknowledged_by", "\"\""},
              {"severity", "\"critical\""},
              {"value", "4212900"},
              {"threshold", "5000000"},
              {"note", "\"\""}}},
            {"success:ISIM",
             {{"time", std::to_string(nowMs - 30 * kMinute)},
              {"kind", "\"success_low\""},
              {"subject", "\"ISIM\""},
              {"text", "\"\""},
              {"acknowledged_by", "\"dewi\""},
              {"severity", "\"warning\""},
              {"note", "\"\""}}}};
}

struct Bench : PageBench {
    explicit Bench(std::vector<std::string> scopes = {}, bool isQuiet = false) : PageBench(std::move(scopes))
    {
        const qint64 now = seat.clock.unixMs();
        seat.answer("shop.today", todayJson(isQuiet ? 0 : 18402, now));
        seat.answer("metrics.hours", hoursJson(now - now % (24 * kHour) - 7 * kHour));
        seat.answer("alarm.rules", R"({"rows":[{"rule":"success_low","unit":"permille","value":950}]})");
        if (!isQuiet) {
            seat.setRows("metrics.series", minutes(now, 60));
            seat.setRows("metrics.suppliers", supplierMinutes(now));
        }
        seat.setRows("supplier.state", supplierStates(4212900));
        if (!isQuiet)
            seat.setRows("alarm", alarms(now));
        show(makeHomePage, 14);
    }

    [[nodiscard]] QString said(const char* object)
    {
        const auto* widget = page->findChild<QWidget*>(QLatin1String(object));
        return widget == nullptr ? u"-"_s : widget->accessibleName() + u' ' + widget->accessibleDescription();
    }
};

} // namespace

class TestHomePage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void tilesSayTheDayAgainstTheSameDayOfTheWeekBefore()
    {
        Bench bench;
        bench.seat.shoot(*bench.page, u"home"_s);
        QVERIFY(bench.said("tileSales").contains(u"18.402"));
        QVERIFY(bench.said("tileSales").contains(u"+100,0 %"));
        const QString tip = bench.find<QWidget>("tileSales")->toolTip();
        const QString hour =
            u"%1.00"_s.arg((bench.seat.clock.unixMs() + 7 * kHour) % (24 * kHour) / kHour, 2, 10, QChar(u'0'));
        QVERIFY2(bench.said("tileSales").contains(u"dibanding 11 Nov s.d. "_s + hour),
                 qPrintable(bench.said("tileSales")));
        QVERIFY2(tip.contains(u"s.d. "_s + hour) && tip.contains(u"hari ini"), qPrintable(tip));
        QVERIFY(bench.said("tileSuccess").contains(u"98,1 %"));
        QVERIFY(bench.said("tileRevenue").contains(u"612,4 jt"));
        QVERIFY(bench.said("tileMargin").contains(u"9.184.250"));
        QVERIFY(bench.said("tileTime").contains(u"2,8 · 6,2"));
        QVERIFY(bench.said("tilePending").contains(u"23"));
        QVERIFY(bench.said("tileDeposits").contains(u"12.500.000"));
    }

    void moneyIsOnlyThereForThoseWhoMaySeeIt()
    {
        Bench bench({"system.read", "trx.read", "supplier.read"});
        QVERIFY(bench.find<QWidget>("tileSales")->isVisible());
        QVERIFY(!bench.find<QWidget>("tileRevenue")->isVisible());
        QVERIFY(!bench.find<QWidget>("tileMargin")->isVisible());
        QCOMPARE(bench.find<QWidget>("chartHours")->accessibleName(), u"Transaksi per jam"_s);
        QCOMPARE(bench.seat.count("alarm.rules"), 0);
    }

    void chartsShowWhatTheDaemonCounted()
    {
        Bench bench;
        QCOMPARE(bench.find<QWidget>("chartSales")->accessibleName(), u"Transaksi per menit"_s);
        QVERIFY2(bench.said("chartSales").contains(u"tertinggi 90"), qPrintable(bench.said("chartSales")));
        QVERIFY2(bench.said("chartDurations").contains(u"tertinggi 16,7"), qPrintable(bench.said("chartDurations")));
        QVERIFY2(bench.said("chartHours").contains(u"terendah -Rp\u00a0105.000"), qPrintable(bench.said("chartHours")));
        const auto rows = bench.page->findChildren<look::SparklineRow*>();
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows.first()->accessibleName().startsWith(u"ISIM"));
        QVERIFY2(rows.first()->accessibleName().contains(u"di bawah batas"),
                 qPrintable(rows.first()->accessibleName()));
        QVERIFY(!rows.last()->accessibleName().contains(u"di bawah batas"));
    }

    void everyChartIsATableToo()
    {
        Bench bench;
        for (const char* name : {"chartSales", "chartDurations", "chartHours"}) {
            auto* chart = bench.find<look::ChartCard>(name);
            chart->findChild<QAbstractButton*>(u"chartTable"_s)->click();
            const auto* figures = chart->findChild<QTableView*>(u"chartFigures"_s);
            QVERIFY(figures->isVisible());
            QCOMPARE(figures->model()->rowCount(), qstrcmp(name, "chartHours") == 0 ? 24 : 60);
        }
        bench.seat.shoot(*bench.page, u"home-tables"_s);
        const auto* hours = bench.find<QWidget>("chartHours")->findChild<QTableView*>(u"chartFigures"_s);
        QCOMPARE(hours->model()->index(1, 1).data().toString(), u"-Rp\u00a0105.000"_s);
    }

    void anHourWithALossIsShownAsOne()
    {
        DayHours day;
        for (std::size_t hour = 0; hour < day.hours.size(); ++hour) {
            day.hours[hour].timeMs = static_cast<qint64>(hour + 1) * kHour;
            day.hours[hour].margin = hour == 3 ? -12'480 : 50'000;
            day.before[hour].margin = hour == 5 ? -7'000 : 0;
        }
        BookDays today;
        today.days.push_back(day);
        const look::Plot plot = hoursPlot(today, true, 25 * kHour);
        QCOMPARE(plot.series.front().values.at(3), -12.48);
        QCOMPARE(plot.said(-12.48), u"-Rp\u00a012.480"_s);
        QCOMPARE(plot.series.back().values.at(5), -7.0);
        QVERIFY(plot.scale.bottom <= -12.48 && plot.scale.bottom > -60);
    }

    void anHourThatEndedAfterTheQuestionIsNotCompared()
    {
        DayHours day;
        for (std::size_t hour = 0; hour < day.hours.size(); ++hour) {
            day.hours[hour].timeMs = static_cast<qint64>(hour + 1) * kHour;
            day.hours[hour].sales = 10;
            day.before[hour].sales = 8;
        }
        const auto sales = [](const HourFigures& hour) { return hour.sales; };
        const Compared sums = finishedHours(day, 4 * kHour - 1, sales);
        QCOMPARE(sums.untilHour, 2);
        QCOMPARE(sums.now, 20);
        QCOMPARE(sums.before, 16);
        QCOMPARE(finishedHours(day, 4 * kHour, sales).untilHour, 3);
    }

    void suppliersWithoutRoomAreCountedAndOneClickAway()
    {
        SupplierPulses pulses;
        std::vector<look::SupplierPulse> all(8);
        pulses.setPulses(u"Sukses"_s, all, 6);
        auto* rest = pulses.findChild<QAbstractButton*>(u"restOfPulses"_s);
        QVERIFY(!rest->isHidden());
        QCOMPARE(rest->text(), u"+ 2 lagi"_s);
        QCOMPARE(pulses.findChildren<look::SparklineRow*>().size(), 6);
        bool isAsked = false;
        connect(&pulses, &SupplierPulses::restAsked, this, [&isAsked] { isAsked = true; });
        rest->click();
        QVERIFY(isAsked);
        pulses.setPulses(u"Sukses"_s, all, 8);
        QVERIFY(rest->isHidden());

        SupplierFloats floats;
        floats.setMost(1);
        floats.setFloats({{u"DIGI"_s, 5, std::nullopt, false}, {u"PORT"_s, 7, std::nullopt, false}}, u"1 dtk"_s);
        QCOMPARE(floats.findChild<QAbstractButton*>(u"restOfFloats"_s)->text(), u"+ 1 lagi"_s);
    }

    void anotherRangeAsksForOtherBuckets()
    {
        Bench bench;
        QCOMPARE(bench.seat.said("sub.open", "topic"), std::string("metrics.suppliers"));
        bench.find<look::Segmented>("homeRange")->choose(0);
        bench.seat.settle(12);
        const auto& requests = bench.seat.daemon.requests;
        const auto asked = std::find_if(requests.rbegin(), requests.rend(), [](const protocol::Message& one) {
            return one.method == "sub.open" && one.params["topic"].asString() == "metrics.series";
        });
        QVERIFY(asked != requests.rend());
        QCOMPARE(asked->params["filter"].asText().value_or(""), std::string("step:10s"));
    }

    void aWeekComesFromTheBooks()
    {
        Bench bench;
        const int before = bench.seat.count("metrics.hours");
        bench.find<look::Segmented>("homeRange")->choose(4);
        bench.seat.settle(8);
        QCOMPARE(bench.seat.count("metrics.hours") - before, HomePage::kWeekDays);
        QCOMPARE(bench.find<QWidget>("chartSales")->accessibleName(), u"Transaksi per jam"_s);
        QVERIFY2(bench.said("chartDurations").contains(u"p95: sekarang 22 dtk"),
                 qPrintable(bench.said("chartDurations")));
        QVERIFY2(bench.said("chartHours").contains(u"laba: sekarang Rp\u00a01.100.000, terendah -Rp\u00a0105.000"),
                 qPrintable(bench.said("chartHours")));
        QVERIFY2(bench.said("chartHours").contains(u"7 hari sebelumnya: sekarang Rp\u00a0550.000"),
                 qPrintable(bench.said("chartHours")));
        QCOMPARE(bench.find<QWidget>("supplierPulses")->accessibleName(), u"Sukses per supplier, 7 hari"_s);
        const auto* asked = bench.seat.last("sub.open");
        QCOMPARE(asked->params["topic"].asText().value_or(""), std::string("metrics.suppliers"));
        QCOMPARE(asked->params["filter"].asText().value_or(""), std::string("step:1h"));
        bench.seat.shoot(*bench.page, u"home-week"_s);
    }

    void chartsOfTheSameTimePointTogether_data()
    {
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("buckets");
        QTest::newRow("a day") << 3 << 96;
        QTest::newRow("a week") << 4 << 168;
    }
    void chartsOfTheSameTimePointTogether()
    {
        QFETCH(const int, range);
        QFETCH(const int, buckets);
        Bench bench;
        bench.find<look::Segmented>("homeRange")->choose(range);
        bench.seat.settle(8);
        auto* sales = bench.find<look::ChartCard>("chartSales");
        auto* margins = bench.find<look::ChartCard>("chartHours");
        const QImage before = margins->grab().toImage();
        QTest::mouseMove(sales->viewport(), QPoint(static_cast<int>(sales->xOf(buckets - 2)), 100));
        QTRY_VERIFY(margins->grab().toImage() != before); // The line stands in both.
        bench.seat.shoot(*bench.page, u"home-together-%1"_s.arg(buckets));
        QVERIFY(bench.said("chartHours").contains(u"laba: sekarang Rp"));
        QVERIFY(bench.said("chartHours").contains(u"7 hari sebelumnya"));
        // And a moment of the margins is a moment of the range.
        const auto clicked = [&bench, buckets](look::ChartCard* chart) {
            const QPoint at(static_cast<int>(chart->xOf(buckets - 2)), 100);
            QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, at);
            return bench.seat.places.back();
        };
        QCOMPARE(clicked(margins), clicked(sales));
    }

    void aShorterRangeSaysThatItsMarginIsOfTheDay()
    {
        Bench bench;
        for (const int range : {0, 1, 2}) {
            bench.find<look::Segmented>("homeRange")->choose(range);
            bench.seat.settle(4);
            QVERIFY2(bench.said("chartHours").contains(u"seluruh hari ini, bukan rentang di atas"),
                     qPrintable(bench.said("chartHours")));
        }
    }

    void aWeekThatCannotBeReadSaysWhy()
    {
        Bench bench;
        bench.seat.refuse("metrics.hours", "unavailable");
        bench.find<look::Segmented>("homeRange")->choose(4);
        bench.seat.settle(8);
        const QString why = failureWords(protocol::failure("unavailable"));
        QVERIFY(!why.isEmpty());
        for (const char* chart : {"chartSales", "chartDurations", "chartHours"})
            QVERIFY2(bench.said(chart).contains(why), qPrintable(bench.said(chart)));
        // It is asked for again before long.
        const int before = bench.seat.count("metrics.hours");
        bench.seat.answer("metrics.hours", hoursJson(bench.seat.clock.unixMs() - 12 * kHour));
        bench.seat.settle(20, 1000);
        QVERIFY(bench.seat.count("metrics.hours") >= before + HomePage::kWeekDays);
        QVERIFY(!bench.said("chartSales").contains(why));
    }

    void aQuietTimeSaysThatItIsQuiet()
    {
        FakeClock clock;
        const SeriesStore store(clock);
        const BucketGrid grid = gridOf(HomeRange::Hour, clock.unixMs());
        QCOMPARE(salesPlot(store, grid).whenEmpty, u"Tidak ada transaksi pada waktu ini."_s);
        QCOMPARE(durationPlot(store, grid).whenEmpty, u"Tidak ada transaksi selesai pada waktu ini."_s);
        QCOMPARE(weekPlot({}, grid).whenEmpty, u"Sedang dibaca dari buku besar"_s);
    }

    void aClickOnAMomentLeadsToItsSales()
    {
        Bench bench;
        auto* chart = bench.find<look::ChartCard>("chartSales");
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(chart->xOf(59)), 100));
        QCOMPARE(bench.seat.places.size(), std::size_t{1});
        const Place place = bench.seat.places.front();
        QCOMPARE(place.page, u"page.sales"_s);
        const qint64 now = bench.seat.clock.unixMs();
        const qint64 from = now - now % kMinute;
        QCOMPARE(place.filter, u"waktu>=%1 waktu<%2"_s.arg(from).arg(from + kMinute));
    }

    void aBarOfAnHourLeadsToItsSales()
    {
        Bench bench;
        const qint64 now = bench.seat.clock.unixMs(), first = now - now % (24 * kHour) - 7 * kHour;
        auto* chart = bench.find<look::ChartCard>("chartHours");
        const auto click = [chart](int hour) {
            QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(chart->xOf(hour)), 100));
        };
        const int running = static_cast<int>((now - first) / kHour);
        QVERIFY(running >= 2 && running < 23);
        click(running - 2);
        const qint64 from = first + (running - 2) * kHour;
        QCOMPARE(bench.seat.places.back(),
                 (Place{u"page.history"_s, {}, u"waktu>=%1 waktu<%2"_s.arg(from).arg(from + kHour)}));
        click(running);
        QCOMPARE(bench.seat.places.back().page, u"page.sales"_s); // What is young stands in the live grid.
        const std::size_t before = bench.seat.places.size();
        click(running + 1);
        QCOMPARE(bench.seat.places.size(), before); // Nothing was sold in an hour to come.
    }

    void cardsBesideTheChartsAreAsTallAsTheyAre_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("drawn for") << QSize(1364, 800);
        QTest::newRow("between") << QSize(1364, 740);
        QTest::newRow("small") << QSize(1290, 640);
    }
    void cardsBesideTheChartsAreAsTallAsTheyAre()
    {
        QFETCH(const QSize, size);
        Bench bench;
        bench.page->resize(size);
        bench.seat.settle(3);
        const auto span = [&bench](const QWidget* card) {
            const int top = card->mapTo(bench.page.get(), QPoint()).y();
            return std::pair(top, top + card->height());
        };
        QCOMPARE(span(bench.page->findChild<HomeTasks*>()), span(bench.find<QWidget>("chartSales")));
        QCOMPARE(span(bench.page->findChild<SupplierFloats*>()), span(bench.find<QWidget>("chartHours")));
        for (const auto* row : bench.page->findChildren<look::MeterRow*>())
            QVERIFY2(row->height() >= row->minimumSizeHint().height(), qPrintable(row->accessibleName()));
    }

    void aCourseBeginsBehindTheLongestName()
    {
        look::SupplierPulse pulse;
        pulse.name = u"CENDANA"_s;
        const int healthy = look::SparklineRow::nameRoom(pulse);
        QVERIFY(healthy > look::textWidth(look::TypeRole::BodyBold, pulse.name));
        pulse.isBelowLimit = true;
        QVERIFY(look::SparklineRow::nameRoom(pulse) >= healthy + look::size::kIconRail);
        pulse.name = QString(200, u'W');
        QVERIFY(look::SparklineRow::nameRoom(pulse) < 200);
    }

    void whatWaitsForSomebodyLeadsThere()
    {
        Bench bench;
        const auto rows = bench.page->findChildren<look::ActionRow*>();
        QVERIFY(rows.size() >= 4);
        QCOMPARE(rows.first()->text(), u"3 transaksi meragukan"_s);
        QVERIFY2(rows.at(1)->text().contains(u"DIGI"), qPrintable(rows.at(1)->text()));
        // What somebody took note of does not wait any more.
        QVERIFY(std::none_of(
            rows.begin(), rows.end(), [](const look::ActionRow* row) { return row->text().contains(u"ISIM"); }));
        rows.first()->click();
        QCOMPARE(bench.seat.places.front().page, u"page.sales"_s);
        QCOMPARE(bench.seat.places.front().filter, u"status:meragukan"_s);
    }

    void alarmsOfOneKindAreOneThingToLookAt()
    {
        const auto alarm = [](const char* kind, const char* subject, qint64 sinceMs) {
            AlarmFacts one;
            one.kind = kind;
            one.subject = QString::fromLatin1(subject);
            one.sinceMs = sinceMs;
            return one;
        };
        const qint64 now = 100 * kMinute;
        const auto tasks = tasksFrom(std::nullopt,
                                     {alarm("supplier_down", "VIPX", now - 10'000),
                                      alarm("success_low", "ISIM", now),
                                      alarm("success_low", "PORT", now),
                                      alarm("not_ready", "", now - 5 * kMinute)},
                                     now);
        QCOMPARE(tasks.size(), std::size_t{3});
        QCOMPARE(tasks[0].detail, u"baru saja"_s); // Not "0 mnt".
        QCOMPARE(tasks[1].title, u"Sukses rendah: 2"_s);
        QCOMPARE(tasks[1].detail, u"ISIM, PORT"_s);
        QCOMPARE(tasks[1].place.page, u"page.alarms"_s);
        QCOMPARE(tasks[2].detail, u"sudah 5 mnt"_s);
    }

    void whatHasNoRoomIsOneClickAway()
    {
        HomeTasks card;
        card.setMost(1);
        card.setTasks(
            {{.title = u"Satu"_s, .detail = {}, .place = {.page = u"page.cases"_s, .subject = {}, .filter = {}}},
             {.title = u"Dua"_s, .detail = {}, .place = {.page = u"page.alarms"_s, .subject = {}, .filter = {}}}});
        QString led;
        connect(&card, &HomeTasks::placeAsked, this, [&led](const Place& place) { led = place.page; });
        card.show();
        card.findChild<QAbstractButton*>(u"restOfTasks"_s)->click();
        auto* menu = card.findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().front()->trigger();
        QCOMPARE(led, u"page.alarms"_s);
    }

    void anEmptyDaySaysSoAndKeepsTheBalances()
    {
        Bench bench({}, true);
        const auto* empty = bench.page->findChild<look::EmptyState*>();
        QVERIFY(empty != nullptr && empty->isVisible());
        QVERIFY(!bench.find<QWidget>("chartSales")->isVisible());
        QVERIFY(!bench.page->findChildren<look::MeterRow*>().isEmpty());
        bench.seat.shoot(*bench.page, u"home-empty"_s);
    }

    void aLostLinkKeepsEverythingAndSaysHowOldItIs()
    {
        Bench bench;
        bench.seat.daemon.stop();
        QTRY_VERIFY(bench.page->isStale());
        bench.seat.settle(10, 1000);
        QVERIFY(bench.said("tileSales").contains(u"18.402"));
        QVERIFY(bench.find<QWidget>("chartSales")->isVisible());
        QVERIFY2(bench.find<look::TextLine>("homeAge")->text().contains(u"umur"),
                 qPrintable(bench.find<look::TextLine>("homeAge")->text()));
        bench.seat.shoot(*bench.page, u"home-stale"_s);
    }

    void aRefusedDaySaysWhy()
    {
        Bench bench;
        bench.seat.refuse("shop.today", "unavailable");
        bench.seat.settle(20, 1000);
        QVERIFY(bench.find<look::TextLine>("homeAge")->text().contains(u"Angka hari ini"));
        QVERIFY(bench.said("tileSales").contains(u"18.402")); // The old figure stays.
    }

    void nothingIsAskedOrDrawnWhileNobodyLooks()
    {
        Bench bench;
        bench.page->stepBack();
        bench.seat.settle(4);
        const int today = bench.seat.count("shop.today"), hours = bench.seat.count("metrics.hours");
        bench.seat.settle(60, 1000);
        QCOMPARE(bench.seat.count("shop.today"), today);
        QCOMPARE(bench.seat.count("metrics.hours"), hours);
        QVERIFY(bench.seat.count("sub.pause") >= 3);
        bench.page->comeForward();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.count("shop.today"), today + 1);
    }

    void aBalanceLastsAsLongAsTheDaemonSays()
    {
        Bench bench;
        const auto rows = bench.page->findChildren<look::MeterRow*>();
        QCOMPARE(rows.size(), 4);
        // At once, what ends first on top; of those without a rate nothing is claimed.
        QVERIFY2(rows.at(0)->accessibleName().contains(u"DIGI"), qPrintable(rows.at(0)->accessibleName()));
        QVERIFY2(rows.at(0)->accessibleName().contains(u"2 j 10 mnt"), qPrintable(rows.at(0)->accessibleName()));
        QVERIFY2(rows.at(1)->accessibleName().contains(u"19 j"), qPrintable(rows.at(1)->accessibleName()));
        QVERIFY2(rows.at(2)->accessibleName().contains(u"–"), qPrintable(rows.at(2)->accessibleName()));
        QCOMPARE(lastingWords(2 * kHour + 10 * kMinute), u"2 j 10 mnt"_s);
        QCOMPARE(lastingWords(28 * kHour), u"1 hari 4 j"_s);
    }

    void bucketsKeepTheirSumsAndGaps()
    {
        const BucketGrid grid = gridOf(HomeRange::SixHours, 1'795'000'000'000);
        QCOMPARE(grid.count, 72);
        QCOMPARE(grid.startMs % grid.stepMs, qint64{0});
        const std::vector<std::int64_t> times{
            grid.startMs, grid.startMs + kMinute, grid.startMs + 10 * kMinute, grid.startMs - 1};
        const auto sums = summed(grid, times, {5, 7, 11, 100});
        QCOMPARE(sums[0], 12.0);
        QCOMPARE(sums[2], 11.0);
        QCOMPARE(std::accumulate(sums.begin(), sums.end(), 0.0), 23.0);
        const auto means = averaged(grid, times, {100, 400, 50, 1}, {3, 1, 0, 1});
        QCOMPARE(means[0], 175.0);
        QVERIFY(std::isnan(means[2])); // Nothing ended there.
        QCOMPARE(timeMarks(grid).size(), std::size_t{5});
    }

    void amountsFitATile()
    {
        QCOMPARE(shortAmount(612'400'000).first + shortAmount(612'400'000).second, u"612,4jt"_s);
        QCOMPARE(shortAmount(9'184'250).first, u"9.184.250"_s);
        QCOMPARE(shortAmount(2'500'000'000).second, u"M"_s);
    }

    void allChartsTogetherArePaintedInTime()
    {
        Bench bench;
        qint64 best = 1'000'000;
        QPixmap canvas(bench.page->size());
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(bench.page->findChildren<look::ChartCard*>().size(), 3);
            for (auto* chart : bench.page->findChildren<look::ChartCard*>())
                canvas = chart->grab();
            best = std::min(best, timer.nsecsElapsed() / 1000);
        }
        qInfo("three charts: %lld us", static_cast<long long>(best));
        QVERIFY(best > 0 && best <= 60'000);
    }
};

ERAFLAZZ_UI_TEST(TestHomePage)
#include "tst_home_page.moc"

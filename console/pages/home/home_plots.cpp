// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/home_plots.h"

#include "core/rows/series_store.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr double kWhole = 1, kTenth = 0.1; ///< What the labels of an axis can say.

QString words(const char* source)
{
    return QCoreApplication::translate("Home", source);
}

QString whole(double value)
{
    return text::countText(std::llround(value));
}

/// "2,8", and "15" for a whole number.
QString seconds(double value)
{
    const QLocale indonesian(QLocale::Indonesian);
    return std::abs(value - std::round(value)) < 1e-9 ? whole(value) : indonesian.toString(value, 'f', 1);
}

PlotSeries bars(const char* name, QColor Tokens::*color, std::vector<double> values)
{
    return {words(name), SeriesKind::Bars, color, std::move(values), {}, 2.0, true};
}

void standOn(Plot& plot, const BucketGrid& grid, double finest)
{
    plot.buckets = grid.count;
    plot.times = timeMarks(grid);
    plot.bucketName = [grid](int bucket) { return bucketName(grid, bucket); };
    plot.scale = scaleOf(plot.series, finest);
}

std::vector<double> inSeconds(std::vector<double> milliseconds)
{
    for (double& one : milliseconds)
        one /= 1000;
    return milliseconds;
}

QString latestOf(const std::vector<double>& values)
{
    const auto known = std::find_if(values.rbegin(), values.rend(), [](double one) { return !std::isnan(one); });
    return known == values.rend() ? QString() : QLocale(QLocale::Indonesian).toString(*known, 'f', 1);
}

} // namespace

QString dayWords(const QString& day)
{
    return QLocale().toString(QDate::fromString(day, Qt::ISODate), QStringLiteral("d MMM"));
}

Plot salesPlot(const SeriesStore& store, const BucketGrid& grid)
{
    const auto times = store.times();
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "Sales per %1")).arg(perWords(grid.stepMs));
    plot.format = whole;
    plot.barShare = 0.72;
    const auto sums = [&](std::string_view column) { return summed(grid, times, store.values(column)); };
    plot.series = {bars(QT_TRANSLATE_NOOP("Home", "success"), &Tokens::cOk, sums("success")),
                   bars(QT_TRANSLATE_NOOP("Home", "returned"), &Tokens::cRun, sums("refunded")),
                   bars(QT_TRANSLATE_NOOP("Home", "failed"), &Tokens::cBad, sums("failed"))};
    standOn(plot, grid, kWhole);
    return plot;
}

Plot durationPlot(const SeriesStore& store, const BucketGrid& grid)
{
    const auto times = store.times();
    const auto success = store.values("success");
    const auto failed = store.values("failed");
    std::vector<double> ended;
    for (std::size_t i = 0; i < success.size() && i < failed.size(); ++i)
        ended.push_back(static_cast<double>(success[i].value_or(0) + failed[i].value_or(0)));
    const auto course = [&](std::string_view column) {
        return inSeconds(averaged(grid, times, store.values(column), ended));
    };
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "How long sales take (seconds)"));
    plot.format = seconds;
    plot.unit = words(QT_TRANSLATE_NOOP("Home", " s"));
    auto half = course("duration_p50_ms");
    auto most = course("duration_p95_ms");
    const QString halfNow = latestOf(half), mostNow = latestOf(most);
    plot.series = {{QStringLiteral("p50"), SeriesKind::Line, &Tokens::s1, std::move(half), halfNow, 2.0, true},
                   {QStringLiteral("p95"), SeriesKind::Line, &Tokens::s2, std::move(most), mostNow, 1.75, true}};
    standOn(plot, grid, kTenth);
    return plot;
}

Plot weekPlot(const std::vector<DayHours>& days, const BucketGrid& grid)
{
    const std::size_t count = static_cast<std::size_t>(grid.count);
    std::vector<double> success(count, 0), open(count, 0), failed(count, 0);
    for (const DayHours& day : days) {
        for (const HourFigures& hour : day.hours) {
            const int at = hour.timeMs > 0 ? grid.at(hour.timeMs) : -1;
            if (at < 0)
                continue;
            const auto bucket = static_cast<std::size_t>(at);
            success[bucket] = static_cast<double>(hour.success);
            failed[bucket] = static_cast<double>(hour.failed);
            open[bucket] = static_cast<double>(std::max<std::int64_t>(0, hour.sales - hour.success - hour.failed));
        }
    }
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "Sales per %1")).arg(perWords(grid.stepMs));
    plot.format = whole;
    plot.barShare = 0.72;
    plot.series = {bars(QT_TRANSLATE_NOOP("Home", "success"), &Tokens::cOk, std::move(success)),
                   bars(QT_TRANSLATE_NOOP("Home", "open"), &Tokens::cRun, std::move(open)),
                   bars(QT_TRANSLATE_NOOP("Home", "failed"), &Tokens::cBad, std::move(failed))};
    standOn(plot, grid, kWhole);
    return plot;
}

Plot noDurationPlot(const BucketGrid& grid)
{
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "How long sales take: kept for 24 hours"));
    plot.format = seconds;
    standOn(plot, grid, kTenth);
    return plot;
}

Plot hoursPlot(const DayHours& day, bool hasMargin, std::int64_t nowMs)
{
    Plot plot;
    const auto value = [hasMargin](const HourFigures& hour) {
        return hasMargin ? static_cast<double>(hour.margin.value_or(0)) / 1000 : static_cast<double>(hour.sales);
    };
    plot.title = words(hasMargin ? QT_TRANSLATE_NOOP("Home", "Margin per hour (thousand Rp)")
                                 : QT_TRANSLATE_NOOP("Home", "Sales per hour"));
    plot.buckets = 24;
    plot.format = [](double amount) { return std::abs(amount) < 10 ? seconds(amount) : whole(amount); };
    if (hasMargin)
        plot.exact = [](double thousands) { return text::rupiahText(Money::rupiah(std::llround(thousands * 1000))); };
    plot.barShare = 0.66;
    for (const int hour : {0, 6, 12, 18, 23})
        plot.times.push_back({static_cast<double>(hour), QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))});
    plot.bucketName = [](int hour) {
        return QStringLiteral("%1:00 · %2").arg(hour, 2, 10, QLatin1Char('0')).arg(stepWords(kHourMs));
    };
    std::vector<double> now, before;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        if (day.hours[hour].timeMs <= nowMs)
            now.push_back(value(day.hours[hour]));
        before.push_back(value(day.before[hour]));
    }
    plot.series = {bars(QT_TRANSLATE_NOOP("Home", "today"), &Tokens::cS1, std::move(now))};
    // A shop that is younger than a week has nothing to compare with.
    if (std::any_of(before.begin(), before.end(), [](double one) { return one != 0; }))
        plot.series.push_back(
            {dayWords(day.weekAgo), SeriesKind::Comparison, &Tokens::s5, std::move(before), {}, 1.5, true});
    plot.scale = scaleOf(plot.series, hasMargin ? kTenth : kWhole);
    return plot;
}

} // namespace eraflazz::console

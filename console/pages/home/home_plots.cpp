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
#include <limits>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr double kWhole = 1, kTenth = 0.1; ///< What the labels of an axis can say.
constexpr double kThousand = 1000;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kNoSales = QT_TRANSLATE_NOOP("Home", "No sales in this time.");
constexpr const char* kNoneEnded = QT_TRANSLATE_NOOP("Home", "No sale ended in this time.");

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

Plot timesPlot(std::vector<double> half, std::vector<double> most, const BucketGrid& grid)
{
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "How long sales take (seconds)"));
    plot.format = seconds;
    plot.unit = words(QT_TRANSLATE_NOOP("Home", " s"));
    const QString halfNow = latestOf(half), mostNow = latestOf(most);
    plot.series = {{QStringLiteral("p50"), SeriesKind::Line, &Tokens::s1, std::move(half), halfNow, 2.0, true},
                   {QStringLiteral("p95"), SeriesKind::Line, &Tokens::s2, std::move(most), mostNow, 1.75, true}};
    standOn(plot, grid, kTenth);
    return plot;
}

/// What there is to say of figures from the books: that they come, that some are missing, or that there are none.
void tellOf(Plot& plot, const BookDays& books, const char* none)
{
    if (!books.days.empty())
        plot.whenEmpty = words(none);
    else
        plot.whenEmpty =
            books.problem.isEmpty() ? words(QT_TRANSLATE_NOOP("Home", "Being read from the books")) : books.problem;
    if (!books.days.empty() && !books.isWhole())
        plot.about = books.problem.isEmpty() ? words(QT_TRANSLATE_NOOP("Home", "still being counted")) : books.problem;
}

template <typename Value>
std::vector<double> byHour(const BookDays& books, const BucketGrid& grid, double otherwise, Value value)
{
    std::vector<double> values(static_cast<std::size_t>(grid.count), otherwise);
    for (const DayHours& day : books.days) {
        for (const HourFigures& hour : day.hours) {
            if (const int at = hour.timeMs > 0 ? grid.at(hour.timeMs) : -1; at >= 0)
                values[static_cast<std::size_t>(at)] = value(hour);
        }
    }
    return values;
}

double figureOf(const HourFigures& hour, bool hasMargin)
{
    return hasMargin ? static_cast<double>(hour.margin.value_or(0)) / kThousand : static_cast<double>(hour.sales);
}

/// Seven days before. An hour of then is spread over the buckets it holds.
std::vector<double> weekBefore(const BookDays& books, const BucketGrid& grid, bool hasMargin)
{
    std::vector<double> values(static_cast<std::size_t>(grid.count), kNone);
    for (const DayHours& day : books.days) {
        for (std::size_t i = 0; i < day.hours.size(); ++i) {
            const std::int64_t start = day.hours[i].timeMs;
            const double share = static_cast<double>(grid.stepMs) / static_cast<double>(kHourMs);
            for (std::int64_t at = start; start > 0 && at < start + kHourMs; at += grid.stepMs) {
                if (const int bucket = grid.at(at); bucket >= 0)
                    values[static_cast<std::size_t>(bucket)] = figureOf(day.before[i], hasMargin) * share;
            }
        }
    }
    return values;
}

/// A shop that is younger than a week has nothing to compare with.
void compareWith(Plot& plot, const QString& name, std::vector<double> before)
{
    if (std::any_of(before.begin(), before.end(), [](double one) { return !std::isnan(one) && one != 0; }))
        plot.series.push_back({name, SeriesKind::Comparison, &Tokens::s5, std::move(before), {}, 1.5, true});
}

/// Amounts stand in thousands at the axis, and to the rupiah where somebody points.
void countMargin(Plot& plot, bool hasMargin)
{
    plot.format = [](double amount) { return std::abs(amount) < 10 ? seconds(amount) : whole(amount); };
    if (hasMargin)
        plot.exact = [](double amount) { return text::rupiahText(Money::rupiah(std::llround(amount * kThousand))); };
    plot.barShare = 0.66;
}

const char* noneOf(bool hasMargin)
{
    return hasMargin ? QT_TRANSLATE_NOOP("Home", "Nothing was earned or lost in this time.") : kNoSales;
}

Plot marginPlot(std::vector<double> now, const BookDays& books, const BucketGrid& grid, bool hasMargin)
{
    Plot plot;
    plot.title = words(hasMargin ? QT_TRANSLATE_NOOP("Home", "Margin per %1 (thousand Rp)")
                                 : QT_TRANSLATE_NOOP("Home", "Sales per %1"))
                     .arg(perWords(grid.stepMs));
    countMargin(plot, hasMargin);
    plot.series = {bars(hasMargin ? QT_TRANSLATE_NOOP("Home", "margin") : QT_TRANSLATE_NOOP("Home", "sales"),
                        &Tokens::cS1,
                        std::move(now))};
    plot.series.front().inLegend = false;
    compareWith(plot, words(QT_TRANSLATE_NOOP("Home", "7 days before")), weekBefore(books, grid, hasMargin));
    standOn(plot, grid, hasMargin ? kTenth : kWhole);
    tellOf(plot, books, noneOf(hasMargin));
    return plot;
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
    plot.whenEmpty = words(kNoSales);
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
    Plot plot = timesPlot(course("duration_p50_ms"), course("duration_p95_ms"), grid);
    plot.whenEmpty = words(kNoneEnded);
    return plot;
}

Plot weekPlot(const BookDays& week, const BucketGrid& grid)
{
    const auto counts = [&](auto count) {
        return byHour(week, grid, 0, [count](const HourFigures& hour) { return static_cast<double>(count(hour)); });
    };
    const auto open = [](const HourFigures& hour) {
        return std::max<std::int64_t>(0, hour.sales - hour.success - hour.failed);
    };
    Plot plot;
    plot.title = words(QT_TRANSLATE_NOOP("Home", "Sales per %1")).arg(perWords(grid.stepMs));
    plot.format = whole;
    plot.barShare = 0.72;
    plot.series = {bars(QT_TRANSLATE_NOOP("Home", "success"), &Tokens::cOk, counts([](const HourFigures& hour) {
                            return hour.success;
                        })),
                   bars(QT_TRANSLATE_NOOP("Home", "open"), &Tokens::cRun, counts(open)),
                   bars(QT_TRANSLATE_NOOP("Home", "failed"), &Tokens::cBad, counts([](const HourFigures& hour) {
                            return hour.failed;
                        }))};
    standOn(plot, grid, kWhole);
    tellOf(plot, week, kNoSales);
    return plot;
}

Plot weekDurationPlot(const BookDays& week, const BucketGrid& grid)
{
    const auto course = [&](std::optional<std::int64_t> HourFigures::*duration) {
        return inSeconds(byHour(week, grid, kNone, [duration](const HourFigures& hour) {
            return hour.*duration ? static_cast<double>(*(hour.*duration)) : kNone;
        }));
    };
    Plot plot = timesPlot(course(&HourFigures::durationP50Ms), course(&HourFigures::durationP95Ms), grid);
    tellOf(plot, week, kNoneEnded);
    return plot;
}

Plot hoursPlot(const BookDays& today, bool hasMargin, std::int64_t nowMs)
{
    Plot plot;
    plot.title = words(hasMargin ? QT_TRANSLATE_NOOP("Home", "Margin per hour (thousand Rp)")
                                 : QT_TRANSLATE_NOOP("Home", "Sales per hour"));
    countMargin(plot, hasMargin);
    plot.buckets = 24;
    for (const int hour : {0, 6, 12, 18, 23})
        plot.times.push_back({static_cast<double>(hour), QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))});
    plot.bucketName = [](int hour) {
        return QStringLiteral("%1:00 · %2").arg(hour, 2, 10, QLatin1Char('0')).arg(stepWords(kHourMs));
    };
    for (const DayHours& day : today.days) {
        std::vector<double> now, before;
        for (std::size_t hour = 0; hour < day.hours.size(); ++hour) {
            if (day.hours[hour].timeMs <= nowMs)
                now.push_back(figureOf(day.hours[hour], hasMargin));
            before.push_back(figureOf(day.before[hour], hasMargin));
        }
        plot.series = {bars(QT_TRANSLATE_NOOP("Home", "today"), &Tokens::cS1, std::move(now))};
        compareWith(plot, dayWords(day.weekAgo), std::move(before));
    }
    plot.scale = scaleOf(plot.series, hasMargin ? kTenth : kWhole);
    tellOf(plot, today, noneOf(hasMargin));
    const QString which = words(QT_TRANSLATE_NOOP("Home", "all of today, not the range above"));
    plot.about = plot.about.isEmpty() ? which : which + QStringLiteral(" · ") + plot.about;
    return plot;
}

Plot dayMarginPlot(const SeriesStore& store, const BookDays& books, const BucketGrid& grid, bool hasMargin)
{
    auto now = summed(grid, store.times(), store.values(hasMargin ? "margin" : "accepted"));
    for (double& one : now)
        one /= hasMargin ? kThousand : 1;
    Plot plot = marginPlot(std::move(now), books, grid, hasMargin);
    plot.whenEmpty = words(noneOf(hasMargin)); // The books only hold what is compared with.
    if (plot.series.size() > 1 && plot.about.isEmpty())
        plot.about = words(QT_TRANSLATE_NOOP("Home", "7 days before: mean of each hour"));
    return plot;
}

Plot weekMarginPlot(const BookDays& week, const BucketGrid& grid, bool hasMargin)
{
    const auto figure = [hasMargin](const HourFigures& hour) { return figureOf(hour, hasMargin); };
    return marginPlot(byHour(week, grid, 0, figure), week, grid, hasMargin);
}

} // namespace eraflazz::console

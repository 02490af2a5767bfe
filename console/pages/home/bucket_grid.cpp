// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/bucket_grid.h"

#include "text/shown_time.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace eraflazz::console {

namespace {

constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;

struct Cut {
    std::int64_t stepMs;
    int count;
};

Cut cutOf(HomeRange range)
{
    switch (range) {
    case HomeRange::QuarterHour:
        return {10 * kSecond, 90};
    case HomeRange::Hour:
        return {kMinute, 60};
    case HomeRange::SixHours:
        return {5 * kMinute, 72};
    case HomeRange::Day:
        return {15 * kMinute, 96};
    case HomeRange::Week:
        return {kHour, 7 * 24};
    }
    Q_UNREACHABLE();
}

} // namespace

int BucketGrid::at(std::int64_t timeMs) const
{
    if (timeMs < startMs || timeMs >= startMs + count * stepMs)
        return -1;
    return static_cast<int>((timeMs - startMs) / stepMs);
}

BucketGrid gridOf(HomeRange range, std::int64_t nowMs)
{
    const Cut cut = cutOf(range);
    // All steps divide an hour and the zone is whole hours off, so buckets begin on the shop's round times.
    const std::int64_t running = nowMs - nowMs % cut.stepMs;
    return {running - (cut.count - 1) * cut.stepMs, cut.stepMs, cut.count};
}

QString seriesFilter(HomeRange range)
{
    return range == HomeRange::QuarterHour ? QStringLiteral("step:10s") : QStringLiteral("step:1m");
}

QString supplierFilter(HomeRange range)
{
    if (range == HomeRange::QuarterHour || range == HomeRange::Hour)
        return QStringLiteral("step:1m");
    return range == HomeRange::Week ? QStringLiteral("step:1h") : QStringLiteral("step:10m");
}

std::vector<double> summed(const BucketGrid& grid, const std::vector<std::int64_t>& times, const Values& values)
{
    std::vector<double> sums(static_cast<std::size_t>(grid.count), 0.0);
    for (std::size_t i = 0; i < times.size() && i < values.size(); ++i) {
        if (const int at = grid.at(times[i]); at >= 0)
            sums[static_cast<std::size_t>(at)] += static_cast<double>(values[i].value_or(0));
    }
    return sums;
}

std::vector<double> averaged(const BucketGrid& grid,
                             const std::vector<std::int64_t>& times,
                             const Values& values,
                             const std::vector<double>& weights)
{
    std::vector<double> sums(static_cast<std::size_t>(grid.count), 0.0);
    std::vector<double> whole(sums.size(), 0.0);
    for (std::size_t i = 0; i < times.size() && i < values.size() && i < weights.size(); ++i) {
        const int at = grid.at(times[i]);
        if (at < 0 || !values[i] || weights[i] <= 0)
            continue;
        sums[static_cast<std::size_t>(at)] += static_cast<double>(*values[i]) * weights[i];
        whole[static_cast<std::size_t>(at)] += weights[i];
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = whole[i] > 0 ? sums[i] / whole[i] : std::numeric_limits<double>::quiet_NaN();
    return sums;
}

std::vector<look::AxisMark> timeMarks(const BucketGrid& grid)
{
    const bool isLong = grid.count * grid.stepMs > 24 * kHour;
    std::vector<look::AxisMark> marks;
    constexpr int kParts = 4;
    for (int part = 0; part <= kParts; ++part) {
        const int bucket = (grid.count - 1) * part / kParts;
        const QDateTime time = text::shownTime(grid.timeOf(bucket));
        const QString text =
            isLong ? QLocale().toString(time.date(), QStringLiteral("d MMM")) : time.toString(QStringLiteral("HH:mm"));
        // The first words begin at the edge of the plot instead of hanging over it.
        marks.push_back({part == 0 ? bucket + grid.count * 0.012 : bucket, text});
    }
    return marks;
}

QString stepWords(std::int64_t stepMs)
{
    const auto words = [](const char* source, std::int64_t count) {
        return QCoreApplication::translate("Home", source, nullptr, static_cast<int>(count));
    };
    if (stepMs < kMinute)
        return words(QT_TRANSLATE_N_NOOP("Home", "%n second(s)"), stepMs / kSecond);
    if (stepMs < kHour)
        return words(QT_TRANSLATE_N_NOOP("Home", "%n minute(s)"), stepMs / kMinute);
    return words(QT_TRANSLATE_N_NOOP("Home", "%n hour(s)"), stepMs / kHour);
}

QString perWords(std::int64_t stepMs)
{
    if (stepMs == kMinute)
        return QCoreApplication::translate("Home", "minute");
    return stepMs == kHour ? QCoreApplication::translate("Home", "hour") : stepWords(stepMs);
}

QString bucketName(const BucketGrid& grid, int bucket)
{
    const QDateTime time = text::shownTime(grid.timeOf(bucket));
    const bool isLong = grid.count * grid.stepMs > 24 * kHour;
    const QString clock = time.toString(grid.stepMs < kMinute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    const QString day =
        isLong ? QLocale().toString(time.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') : QString();
    return QStringLiteral("%1%2 · %3").arg(day, clock, stepWords(grid.stepMs));
}

} // namespace eraflazz::console

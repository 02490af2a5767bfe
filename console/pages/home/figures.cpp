// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/home/figures.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::size_t kFloatsMax = 500;

QString text(const Json& value)
{
    return QString::fromStdString(std::string(value.asString().value_or("")));
}

std::int64_t number(const Json& value)
{
    return value.asInteger().value_or(0);
}

HourFigures hourFrom(const Json& one)
{
    return {number(one["time"]),
            number(one["sales"]),
            number(one["success"]),
            number(one["failed"]),
            one["revenue"].asInteger(),
            one["margin"].asInteger(),
            one["duration_p50_ms"].asInteger(),
            one["duration_p95_ms"].asInteger()};
}

} // namespace

std::optional<ShopToday> shopTodayFrom(const Json& result)
{
    const auto sales = result["sales"].asInteger();
    const auto at = result["at"].asInteger();
    const auto& floats = result["floats"].items();
    if (!sales || !at || floats.size() > kFloatsMax)
        return std::nullopt;
    ShopToday today;
    today.day = text(result["day"]);
    today.atMs = *at;
    today.isPartial = result["partial"].asBool().value_or(false);
    today.sales = *sales;
    today.success = number(result["success"]);
    today.failed = number(result["failed"]);
    today.pending = number(result["pending"]);
    today.doubtful = number(result["doubtful"]);
    if (today.success + today.failed > 0)
        today.successPermille = result["success_permille"].asInteger();
    today.revenue = result["revenue"].asInteger();
    today.margin = result["margin"].asInteger();
    today.durationAvgMs = result["duration_avg_ms"].asInteger();
    today.durationP95Ms = result["duration_p95_ms"].asInteger();
    today.depositsWaiting = number(result["deposits_waiting"]);
    today.depositAmount = number(result["deposit_amount"]);
    today.linesWaiting = number(result["lines_waiting"]);
    today.requestsWaiting = number(result["requests_waiting"]);
    today.casesOpen = number(result["cases_open"]);
    for (const Json& one : floats)
        today.floats.push_back(
            {text(one["supplier"]), text(one["name"]), number(one["float"]), one["open"].asBool().value_or(true)});
    return today;
}

std::optional<DayHours> dayHoursFrom(const Json& result)
{
    DayHours day;
    day.day = text(result["day"]);
    day.weekAgo = text(result["week_ago"]);
    day.isPartial = result["partial"].asBool().value_or(false);
    if (day.day.isEmpty() || !result["rows"].isArray())
        return std::nullopt;
    for (const Json& one : result["rows"].items()) {
        const auto hour = one["hour"].asInteger().value_or(-1);
        if (hour < 0 || hour > 23)
            return std::nullopt;
        day.hours[static_cast<std::size_t>(hour)] = hourFrom(one);
        day.before[static_cast<std::size_t>(hour)] = hourFrom(one["week_ago"]);
    }
    return day;
}

bool BookDays::isWhole() const
{
    return missing == 0 && problem.isEmpty() &&
           std::none_of(days.begin(), days.end(), [](const DayHours& day) { return day.isPartial; });
}

Compared finishedHours(const DayHours& day, std::int64_t askedMs, HourValue value)
{
    Compared sums;
    for (std::size_t hour = 0; hour < day.hours.size(); ++hour) {
        if (day.hours[hour].timeMs <= 0 || day.hours[hour].timeMs + kHourMs > askedMs)
            continue;
        sums.now += value(day.hours[hour]);
        sums.before += value(day.before[hour]);
        sums.untilHour = static_cast<int>(hour) + 1;
    }
    return sums;
}

} // namespace eraflazz::console

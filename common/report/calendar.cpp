// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/calendar.h"

#include "kernel/text.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace eraflazz::report {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kJakartaMs = 7 * 3'600'000;

/// Exactly `length` digits at `from`.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length)
{
    if (text.size() < from + length)
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(from, length)) {
        if (!isDigitAscii(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::int64_t startOfDay(BusinessDay day)
{
    return std::int64_t{day.days} * kDayMs - kJakartaMs;
}

std::optional<BusinessDay> parseDay(std::string_view text)
{
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (text.size() != 10 || !year || !month || !day || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return BusinessDay{static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}

std::optional<std::int64_t> parseMoment(std::string_view text)
{
    const auto day = text.size() >= 10 ? parseDay(text.substr(0, 10)) : std::nullopt;
    const bool hasSeconds = text.size() == 19;
    if (!day || (text.size() != 16 && !hasSeconds) || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
        return std::nullopt;
    if (hasSeconds && text[16] != ':')
        return std::nullopt;
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = hasSeconds ? digits(text, 17, 2) : std::optional(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return startOfDay(*day) + (*hour * 3600 + *minute * 60 + *second) * std::int64_t{1000};
}

std::string momentText(std::int64_t unixMs)
{
    const BusinessDay day = BusinessDay::at(unixMs);
    const auto second = static_cast<int>((unixMs - startOfDay(day)) / 1000);
    std::array<char, 40> clock{};
    std::snprintf(clock.data(), clock.size(), " %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return day.toString() + clock.data();
}

} // namespace eraflazz::report

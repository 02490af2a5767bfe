// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/query_values.h"

#include "kernel/text.h"

#include <algorithm>
#include <chrono>

namespace eraflazz::access {

namespace {

constexpr std::int64_t kPageMax = 100;
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kJakartaOffsetMs = 7 * 3'600'000;

std::optional<int> digits(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), isDigitAscii))
        return std::nullopt;
    const auto number = parseInt(text);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

} // namespace

std::optional<int> pageLimit(const net::HttpRequest& request, int otherwise)
{
    const auto given = request.query("limit");
    if (!given)
        return otherwise;
    const auto limit = parseInt(*given);
    if (!limit || *limit < 1 || *limit > kPageMax)
        return std::nullopt;
    return static_cast<int>(*limit);
}

Result<PageAsked, FieldFault> pageAsked(const net::HttpRequest& request, int otherwise)
{
    PageAsked asked;
    if (const auto cursor = request.query("cursor")) {
        asked.before = Uuid::parse(*cursor);
        if (!asked.before)
            return Err(FieldFault{"cursor", kCursorRule});
    }
    const auto limit = pageLimit(request, otherwise);
    if (!limit)
        return Err(FieldFault{"limit", kLimitRule});
    asked.limit = *limit;
    return asked;
}

std::optional<std::int64_t> jakartaDayStartMs(std::string_view day)
{
    if (day.size() != 10 || day[4] != '-' || day[7] != '-')
        return std::nullopt;
    const auto year = digits(day.substr(0, 4));
    const auto month = digits(day.substr(5, 2));
    const auto dayOfMonth = digits(day.substr(8, 2));
    if (!year || !month || !dayOfMonth || *year < 2020 || *year > 2199)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*dayOfMonth))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count() * kDayMs - kJakartaOffsetMs;
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/clock.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace eraflazz {

namespace {

constexpr std::int64_t kDayMs = 86400000;
constexpr std::int64_t kJakartaMs = 7 * 3600000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::chrono::year_month_day dateOf(std::int64_t days)
{
    return std::chrono::sys_days(std::chrono::days(days));
}

} // namespace

std::int64_t unixMsNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::int64_t monotonicMsNow()
{
    return monotonicUsNow() / 1000;
}

std::int64_t monotonicUsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

BusinessDay BusinessDay::at(std::int64_t unixMs)
{
    return {static_cast<std::int32_t>(floorDiv(unixMs + kJakartaMs, kDayMs))};
}

std::string BusinessDay::toString() const
{
    const auto date = dateOf(days);
    std::array<char, 32> text{};
    std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text.data();
}

int jakartaMinuteOfDay(std::int64_t unixMs)
{
    const std::int64_t local = unixMs + kJakartaMs;
    return static_cast<int>((local - floorDiv(local, kDayMs) * kDayMs) / 60000);
}

std::string toIsoUtc(std::int64_t unixMs)
{
    const std::int64_t days = floorDiv(unixMs, kDayMs);
    const auto date = dateOf(days);
    const auto ms = static_cast<int>(unixMs - days * kDayMs);
    std::array<char, 48> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  int(date.year()),
                  unsigned(date.month()),
                  unsigned(date.day()),
                  ms / 3600000,
                  ms / 60000 % 60,
                  ms / 1000 % 60,
                  ms % 1000);
    return text.data();
}

} // namespace eraflazz

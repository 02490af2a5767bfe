// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/supplier_figures.h"

#include <algorithm>
#include <numeric>

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kSpanMinMs = 5 * kMinuteMs;
constexpr std::int64_t kHourSeconds = 3600;

} // namespace

void LatencyWindow::record(std::int64_t latencyUs)
{
    if (m_latest.size() < kLength) {
        m_latest.push_back(latencyUs);
        return;
    }
    m_latest[m_at] = latencyUs;
    m_at = (m_at + 1) % kLength;
}

std::int64_t LatencyWindow::average() const
{
    if (m_latest.empty())
        return 0;
    return std::accumulate(m_latest.begin(), m_latest.end(), std::int64_t{0}) /
           static_cast<std::int64_t>(m_latest.size());
}

std::int64_t LatencyWindow::p95() const
{
    if (m_latest.empty())
        return 0;
    auto sorted = m_latest;
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() * 95 + 99) / 100 - 1);
    std::nth_element(sorted.begin(), place, sorted.end());
    return *place;
}

void SpendWindow::record(Money spent, std::int64_t nowMs)
{
    const std::int64_t number = nowMs / kMinuteMs;
    auto& minute = m_minutes[static_cast<std::size_t>(number) % kMinutes];
    if (minute.number != number)
        minute = {number, Money()};
    minute.spent += spent;
}

Money SpendWindow::perHour(std::int64_t nowMs) const
{
    const std::int64_t latest = nowMs / kMinuteMs;
    Money spent;
    for (const auto& minute : m_minutes) {
        if (minute.number > latest - static_cast<std::int64_t>(kMinutes) && minute.number <= latest)
            spent += minute.spent;
    }
    const std::int64_t span = std::clamp(nowMs - m_sinceMs, kSpanMinMs, kHourMs);
    return Money::rupiah(spent.value() * kHourMs / span);
}

std::optional<std::int64_t> secondsLeft(Money available, Money perHour)
{
    if (perHour <= Money())
        return std::nullopt;
    return std::max(Money(), available).value() * kHourSeconds / perHour.value();
}

} // namespace eraflazz::engine

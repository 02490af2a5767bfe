// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/day_figures.h"

#include "control/core/duration_slots.h"

#include <algorithm>
#include <string>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kJakartaMs = 7 * DayFigures::kHourMs;

/// How long what was read of a stretch that old may be used: most sales end within seconds, some hours later.
std::int64_t goodForMs(std::int64_t ageMs)
{
    if (ageMs < DayFigures::kStretchMs)
        return 10'000;
    if (ageMs < DayFigures::kHourMs)
        return 60'000;
    return ageMs < DayFigures::kDayMs ? 900'000 : DayFigures::kDayMs / 2;
}

} // namespace

void SalesFigures::add(const SalesFigures& other)
{
    sales += other.sales;
    success += other.success;
    failed += other.failed;
    revenue += other.revenue;
    margin += other.margin;
    ended += other.ended;
    durationSumMs += other.durationSumMs;
    for (std::size_t i = 0; i < durations.size(); ++i)
        durations[i] += other.durations[i];
}

void SalesFigures::add(const Row& row)
{
    const auto status = textIn(row, 0);
    const auto count = numberIn(row, 2);
    sales += count;
    if (status.empty() || status == "PENDING" || status == "PROCESSING")
        return;
    const bool isSuccess = status == "SUCCESS";
    (isSuccess ? success : failed) += count;
    if (isSuccess) {
        revenue += numberIn(row, 3);
        margin += numberIn(row, 4);
    }
    ended += count;
    durationSumMs += numberIn(row, 5);
    const auto slot = std::clamp<std::int64_t>(numberIn(row, 1), 0, static_cast<std::int64_t>(durations.size()) - 1);
    durations[static_cast<std::size_t>(slot)] += count;
}

std::int64_t SalesFigures::durationMs(int percent) const
{
    return durationQuantile<std::int64_t>(durations, ended, percent);
}

std::vector<std::int64_t> DayFigures::stale(std::int64_t fromMs, std::int64_t toMs, std::int64_t nowMs) const
{
    std::vector<std::int64_t> starts;
    for (std::int64_t start = fromMs - fromMs % kStretchMs; start < std::min(toMs, nowMs); start += kStretchMs) {
        const auto found = m_known.find(start);
        if (found == m_known.end() || nowMs - found->second.readMs >= goodForMs(nowMs - start))
            starts.push_back(start);
    }
    std::reverse(starts.begin(), starts.end());
    return starts;
}

void DayFigures::put(std::int64_t startMs, const SalesFigures& figures, std::int64_t nowMs)
{
    m_known[startMs] = {figures, nowMs};
    while (m_known.size() > kKnownMax)
        m_known.erase(m_known.begin());
}

SalesFigures DayFigures::sum(std::int64_t fromMs, std::int64_t toMs) const
{
    SalesFigures all;
    for (auto it = m_known.lower_bound(fromMs); it != m_known.end() && it->first < toMs; ++it)
        all.add(it->second.figures);
    return all;
}

bool DayFigures::isWhole(std::int64_t fromMs, std::int64_t toMs) const
{
    for (std::int64_t start = fromMs - fromMs % kStretchMs; start < toMs; start += kStretchMs) {
        if (m_known.count(start) == 0)
            return false;
    }
    return true;
}

std::int64_t DayFigures::dayStartMs(std::int64_t ms)
{
    return ms - (ms + kJakartaMs) % kDayMs;
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/rate_limit.h"

#include <algorithm>

namespace eraflazz::access {

namespace {

constexpr std::int64_t kMinuteNs = 60'000'000'000;
constexpr std::int64_t kSecondNs = 1'000'000'000;

/// Rounded up, so that the rate is never above the limit.
constexpr std::int64_t intervalNs(std::int64_t perMinute)
{
    return (kMinuteNs + perMinute - 1) / perMinute;
}

RateVerdict judge(std::int64_t arrivalNs, std::int64_t perMinute, std::int64_t nowNs)
{
    const std::int64_t allowanceNs = intervalNs(perMinute) * (perMinute - 1);
    const std::int64_t tooEarlyNs = arrivalNs - allowanceNs - nowNs;
    if (tooEarlyNs <= 0)
        return {};
    return {false, (tooEarlyNs + 999'999) / 1'000'000};
}

} // namespace

RateVerdict RateLimiter::peek(std::uint64_t key, std::int64_t perMinute, std::int64_t nowUs) const
{
    const auto found = m_arrivalNs.find(key);
    if (perMinute <= 0 || found == m_arrivalNs.end())
        return {};
    return judge(found->second, perMinute, nowUs * 1000);
}

RateVerdict RateLimiter::consume(std::uint64_t key, std::int64_t perMinute, std::int64_t nowUs)
{
    if (perMinute <= 0)
        return {};
    const std::int64_t nowNs = nowUs * 1000;
    const auto found = m_arrivalNs.find(key);
    if (found != m_arrivalNs.end()) {
        const RateVerdict verdict = judge(found->second, perMinute, nowNs);
        if (verdict.isAllowed)
            found->second = std::max(found->second, nowNs) + intervalNs(perMinute);
        return verdict;
    }
    if (m_arrivalNs.size() >= m_keysMax)
        dropIdle(nowNs);
    if (m_arrivalNs.size() < m_keysMax)
        m_arrivalNs.emplace(key, nowNs + intervalNs(perMinute));
    return {};
}

void RateLimiter::giveBack(std::uint64_t key, std::int64_t perMinute)
{
    const auto found = m_arrivalNs.find(key);
    if (perMinute > 0 && found != m_arrivalNs.end())
        found->second -= intervalNs(perMinute);
}

void RateLimiter::dropIdle(std::int64_t nowNs)
{
    if (nowNs < m_nextDropNs)
        return;
    m_nextDropNs = nowNs + kSecondNs;
    std::erase_if(m_arrivalNs, [nowNs](const auto& entry) { return entry.second <= nowNs; });
}

} // namespace eraflazz::access

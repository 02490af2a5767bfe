// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/rate_limit.h"
#include "kernel/clock.h"

#include <mutex>

namespace eraflazz::access {

/// A RateLimiter on the monotonic clock, for any thread: tokens come back from engine threads.
class SharedLimiter final {
public:
    explicit SharedLimiter(std::size_t keysMax) : m_limiter(keysMax) {}

    [[nodiscard]] RateVerdict consume(std::uint64_t key, std::int64_t perMinute)
    {
        if (perMinute <= 0)
            return {};
        const std::lock_guard lock(m_mutex);
        return m_limiter.consume(key, perMinute, monotonicUsNow());
    }
    void giveBack(std::uint64_t key, std::int64_t perMinute)
    {
        const std::lock_guard lock(m_mutex);
        m_limiter.giveBack(key, perMinute);
    }

private:
    std::mutex m_mutex;
    RateLimiter m_limiter;
};

} // namespace eraflazz::access

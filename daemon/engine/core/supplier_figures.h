// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/breaker.h"
#include "kernel/money.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::engine {

/// The latest durations of answered exchanges, and what most of them stayed below.
class LatencyWindow final {
public:
    void record(std::int64_t latencyUs);
    [[nodiscard]] std::int64_t average() const; ///< 0 while there is none.
    /// 95 of 100 were not slower; 0 while there is none.
    [[nodiscard]] std::int64_t p95() const;

private:
    static constexpr std::size_t kLength = 200;
    std::vector<std::int64_t> m_latest;
    std::size_t m_at = 0;
};

/// What was spent in the last hour, by the minute. Times are monotonic milliseconds and do not go back.
class SpendWindow final {
public:
    explicit SpendWindow(std::int64_t nowMs = 0) : m_sinceMs(nowMs) {}

    void record(Money spent, std::int64_t nowMs);
    /// Rupiah an hour at the pace of the last hour; of the time since the beginning, but never less than five minutes,
    /// when that is shorter.
    [[nodiscard]] Money perHour(std::int64_t nowMs) const;

private:
    struct Minute final {
        std::int64_t number = -1;
        Money spent;
    };
    static constexpr std::size_t kMinutes = 60;
    std::int64_t m_sinceMs = 0;
    std::array<Minute, kMinutes> m_minutes{};
};

/// How long the money lasts at that pace; nothing when nothing is spent. 0 when there is none left.
[[nodiscard]] std::optional<std::int64_t> secondsLeft(Money available, Money perHour);

/// What this daemon has seen of one mapping.
struct MappingFigures final {
    SuccessWindow success;
    LatencyWindow latency;
    std::int64_t lastUsedUnixMs = 0;
};

} // namespace eraflazz::engine

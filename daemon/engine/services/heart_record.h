// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace eraflazz::engine {

/// What this daemon may believe about its leases, from the beats the database confirmed. All times are monotonic
/// milliseconds. Others count a daemon dead 15 s after its last beat and take its leases; one that slept longer keeps
/// its slot and beats on, but what it had leased before the gap may be somebody else's by now.
class HeartRecord final {
public:
    /// A beat that was sent at one moment and confirmed at the other. One thread at a time.
    void beat(std::int64_t sentMs, std::int64_t confirmedMs);
    void stop(); ///< The slot is lost.

    /// The last beat is young enough: nobody can have taken anything yet. Any thread.
    [[nodiscard]] bool isFresh(std::int64_t nowMs) const;
    /// The heart is fresh and has never been otherwise since the lease was written. Any thread.
    [[nodiscard]] bool holds(std::int64_t leasedAtMs, std::int64_t nowMs) const;

private:
    static constexpr std::int64_t kFreshMs = 8000;
    static constexpr std::int64_t kNever = INT64_MIN / 2;

    std::atomic<std::int64_t> m_lastSentMs{kNever};
    std::atomic<std::int64_t> m_unbrokenSinceMs{kNever};
};

} // namespace eraflazz::engine

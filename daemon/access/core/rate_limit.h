// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace eraflazz::access {

struct RateVerdict final {
    bool isAllowed = true;
    std::int64_t retryAfterMs = 0; ///< When refused: after so long one token is there again.
};

/// GCRA: one theoretical arrival time per key. A key may spend one minute's worth at once and then goes on at the even
/// rate. A value without lock or clock; the caller hands the monotonic time in. A limit of 0 or less is no limit.
///
/// Memory is bounded: keys that are back at rest are dropped when `keysMax` is reached; while more keys than that are
/// busy, further ones pass uncounted.
class RateLimiter final {
public:
    explicit RateLimiter(std::size_t keysMax) : m_keysMax(keysMax) {}

    [[nodiscard]] RateVerdict peek(std::uint64_t key, std::int64_t perMinute, std::int64_t nowUs) const;
    /// Takes a token when there is one; a refused call costs nothing.
    [[nodiscard]] RateVerdict consume(std::uint64_t key, std::int64_t perMinute, std::int64_t nowUs);
    /// Returns a token taken before, as though it had never been.
    void giveBack(std::uint64_t key, std::int64_t perMinute);

    [[nodiscard]] std::size_t size() const { return m_arrivalNs.size(); }

private:
    void dropIdle(std::int64_t nowNs);

    std::size_t m_keysMax;
    std::unordered_map<std::uint64_t, std::int64_t> m_arrivalNs;
    std::int64_t m_nextDropNs = 0; ///< A full table is searched for idle keys at most once a second.
};

} // namespace eraflazz::access

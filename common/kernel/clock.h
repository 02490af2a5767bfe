// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace eraflazz {

[[nodiscard]] std::int64_t unixMsNow();      ///< Host clock: ids, signatures, business day. Never durations.
[[nodiscard]] std::int64_t monotonicMsNow(); ///< Durations and deadlines. Never shown, never stored.
[[nodiscard]] std::int64_t monotonicUsNow();

/// A day of trade in Asia/Jakarta (UTC+7, no summer time), as days since 1970-01-01.
struct BusinessDay final {
    std::int32_t days = 0;
    constexpr auto operator<=>(const BusinessDay&) const = default;
    [[nodiscard]] static BusinessDay at(std::int64_t unixMs);
    [[nodiscard]] std::string toString() const; ///< "2026-11-22"
};

/// Minute of the Jakarta day, 0 to 1439.
[[nodiscard]] int jakartaMinuteOfDay(std::int64_t unixMs);

/// ISO 8601 in UTC with milliseconds: "2026-11-22T07:52:00.123Z".
[[nodiscard]] std::string toIsoUtc(std::int64_t unixMs);

} // namespace eraflazz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/plot.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// How far back the charts look.
enum class HomeRange { QuarterHour, Hour, SixHours, Day, Week };
inline constexpr int kHomeRanges = 5;

/// The buckets of a range: so many, so long, the last one is running now. Times are Unix milliseconds.
struct BucketGrid final {
    std::int64_t startMs = 0;
    std::int64_t stepMs = 60'000;
    int count = 0;

    /// -1 outside.
    [[nodiscard]] int at(std::int64_t timeMs) const;
    [[nodiscard]] std::int64_t timeOf(int bucket) const { return startMs + bucket * stepMs; }
};
[[nodiscard]] BucketGrid gridOf(HomeRange range, std::int64_t nowMs);

/// The daemon's buckets that serve a range best: the filter of the topic.
[[nodiscard]] QString seriesFilter(HomeRange range);
[[nodiscard]] QString supplierFilter(HomeRange range);

using Values = std::vector<std::optional<std::int64_t>>;
/// Sums of what falls into each bucket; 0 where nothing was told.
[[nodiscard]] std::vector<double>
summed(const BucketGrid& grid, const std::vector<std::int64_t>& times, const Values& values);
/// Means weighted by how much there was of each, which for percentiles is as near as one comes without the single
/// values; NaN where nothing ended.
[[nodiscard]] std::vector<double> averaged(const BucketGrid& grid,
                                           const std::vector<std::int64_t>& times,
                                           const Values& values,
                                           const std::vector<double>& weights);

/// At most five, the last at the running bucket; days from a day on.
[[nodiscard]] std::vector<look::AxisMark> timeMarks(const BucketGrid& grid);
/// "20:51 · 1 menit"
[[nodiscard]] QString bucketName(const BucketGrid& grid, int bucket);
/// "10 seconds", "2 minutes", "1 hour"
[[nodiscard]] QString stepWords(std::int64_t stepMs);
/// The same after "per": "10 seconds", "minute", "hour".
[[nodiscard]] QString perWords(std::int64_t stepMs);

} // namespace eraflazz::console

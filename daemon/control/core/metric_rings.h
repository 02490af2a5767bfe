// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace eraflazz::control {

/// What one sale did, as the figures count it.
struct SaleFigure final {
    enum class Kind { Accepted, Succeeded, Failed, Refunded };
    Kind kind = Kind::Accepted;
    std::int64_t durationMs = 0; ///< From its acceptance to its end.
    std::int64_t revenue = 0;    ///< Succeeded only.
    std::int64_t margin = 0;
};

/// What happened in one stretch of time.
struct Bucket final {
    std::int64_t accepted = 0, success = 0, failed = 0, refunded = 0;
    std::int64_t durationSumMs = 0, revenue = 0, margin = 0;
    std::array<std::int32_t, 80> durations{}; ///< See duration_slots.h; a quarter of an hour and more is the last.

    void add(const SaleFigure& figure);
    void add(const Row& past);                                ///< See MetricRings::remember().
    [[nodiscard]] std::int64_t quantileMs(int percent) const; ///< 0 while nothing has ended.
};

/// Figures at three steps: 1 s for 15 minutes, 10 s for 2 hours, 1 min for a day. Times are Unix milliseconds.
class MetricRings final {
public:
    void add(const SaleFigure& figure, std::int64_t nowMs);
    /// What the books know of the time before this daemon, for one step: a row of the statement "past_figures", with
    /// start, event, slot of durations, count, revenue, margin and sum of durations. Each at most once.
    void remember(std::size_t step, const Row& past);
    /// All buckets as rows of the topic metrics.series, key "1s:<start>". Changed ones have a newer version.
    [[nodiscard]] std::vector<Row> rows(std::int64_t nowMs);

    struct Step final {
        const char* name;
        std::int64_t stepMs;
        std::int64_t most;
    };
    static constexpr std::array<Step, 3> kSteps{{{"1s", 1000, 900}, {"10s", 10'000, 720}, {"1m", 60'000, 1440}}};

private:
    using Ring = std::map<std::int64_t, Bucket>; // By start.
    static Bucket& bucketAt(Ring& ring, const Step& step, std::int64_t ms);

    std::array<Ring, kSteps.size()> m_rings;
};

} // namespace eraflazz::control

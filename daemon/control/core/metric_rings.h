// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <deque>
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
    std::int64_t startMs = 0;
    std::int64_t accepted = 0, success = 0, failed = 0, refunded = 0;
    std::int64_t durationSumMs = 0, revenue = 0, margin = 0;
    std::array<std::int32_t, 64> durations{}; ///< Four steps for each doubling of milliseconds.

    void add(const SaleFigure& figure);
    [[nodiscard]] std::int64_t quantileMs(int percent) const; ///< 0 while nothing has ended.
};

/// Figures at three steps: 1 s for 15 minutes, 10 s for 2 hours, 1 min for a day. Times are Unix milliseconds.
class MetricRings final {
public:
    void add(const SaleFigure& figure, std::int64_t nowMs);
    /// All buckets as rows of the topic metrics.series, key "1s:<start>". Changed ones have a newer version.
    [[nodiscard]] std::vector<Row> rows(std::int64_t nowMs);

private:
    struct Ring final {
        const char* name;
        std::int64_t stepMs;
        std::size_t most;
        std::deque<Bucket> buckets;
    };
    static Bucket& current(Ring& ring, std::int64_t nowMs);
    std::array<Ring, 3> m_rings{{{"1s", 1000, 900, {}}, {"10s", 10'000, 720, {}}, {"1m", 60'000, 1440, {}}}};
};

} // namespace eraflazz::control

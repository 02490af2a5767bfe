// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::control {

/// How orders ended at each supplier, at three steps: 1 min for 3 hours, 10 min for a day, 1 h for a week. Times are
/// Unix milliseconds.
class SupplierRings final {
public:
    void add(const std::string& supplier, bool isDelivered, std::int64_t nowMs);
    /// What the books know of the time before this daemon, for one step: a row of the statement "past_attempts", with
    /// start, supplier, delivered and refused. Each at most once.
    void remember(std::size_t step, const Row& past);
    /// All buckets as rows of the topic metrics.suppliers, key "1m:<start>:<supplier>".
    [[nodiscard]] std::vector<Row> rows(std::int64_t nowMs);

    struct Step final {
        const char* name;
        std::int64_t stepMs;
        std::int64_t most;
    };
    static constexpr std::array<Step, 3> kSteps{{{"1m", 60'000, 180}, {"10m", 600'000, 144}, {"1h", 3'600'000, 168}}};

private:
    struct Bucket final {
        std::int64_t delivered = 0, refused = 0;
    };
    using Ring = std::map<std::int64_t, Bucket>; // By start.
    using Rings = std::array<Ring, kSteps.size()>;
    static Bucket& bucketAt(Ring& ring, const Step& step, std::int64_t ms);

    std::map<std::string, Rings> m_suppliers;
};

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::control {

/// How orders ended at each supplier, at two steps: 1 min for 3 hours, 10 min for a day. Times are Unix milliseconds.
class SupplierRings final {
public:
    void add(const std::string& supplier, bool isDelivered, std::int64_t nowMs);
    /// All buckets as rows of the topic metrics.suppliers, key "1m:<start>:<supplier>".
    [[nodiscard]] std::vector<Row> rows(std::int64_t nowMs);

private:
    struct Bucket final {
        std::int64_t startMs = 0;
        std::int64_t delivered = 0, refused = 0;
    };
    struct Step final {
        const char* name;
        std::int64_t stepMs;
        std::size_t most;
    };
    static constexpr std::array<Step, 2> kSteps{{{"1m", 60'000, 180}, {"10m", 600'000, 144}}};
    using Rings = std::array<std::deque<Bucket>, kSteps.size()>;
    static Bucket& current(std::deque<Bucket>& ring, const Step& step, std::int64_t nowMs);

    std::map<std::string, Rings> m_suppliers;
};

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/supplier_rings.h"

namespace eraflazz::control {

namespace {

std::string keyOf(const char* step, std::int64_t startMs, const std::string& supplier)
{
    const std::string digits = std::to_string(startMs);
    return std::string(step) + ":" + std::string(digits.size() < 14 ? 14 - digits.size() : 0, '0') + digits + ":" +
           supplier;
}

} // namespace

SupplierRings::Bucket& SupplierRings::current(std::deque<Bucket>& ring, const Step& step, std::int64_t nowMs)
{
    const std::int64_t start = nowMs - nowMs % step.stepMs;
    if (ring.empty() || ring.back().startMs < start) {
        ring.push_back({start, 0, 0});
        const std::int64_t oldest = start - step.stepMs * static_cast<std::int64_t>(step.most - 1);
        while (ring.front().startMs < oldest)
            ring.pop_front();
    }
    return ring.back();
}

void SupplierRings::add(const std::string& supplier, bool isDelivered, std::int64_t nowMs)
{
    auto& rings = m_suppliers[supplier];
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        auto& bucket = current(rings[i], kSteps[i], nowMs);
        ++(isDelivered ? bucket.delivered : bucket.refused);
    }
}

std::vector<Row> SupplierRings::rows(std::int64_t nowMs)
{
    std::vector<Row> rows;
    for (auto& [supplier, rings] : m_suppliers) {
        for (std::size_t i = 0; i < kSteps.size(); ++i) {
            (void)current(rings[i], kSteps[i], nowMs); // a quiet minute is a minute too
            for (const auto& bucket : rings[i]) {
                const std::int64_t ended = bucket.delivered + bucket.refused;
                const std::int64_t permille = ended == 0 ? -1 : bucket.delivered * 1000 / ended;
                rows.push_back({keyOf(kSteps[i].name, bucket.startMs, supplier),
                                0,
                                {bucket.startMs,
                                 std::string(kSteps[i].name),
                                 supplier,
                                 bucket.delivered,
                                 bucket.refused,
                                 permille}});
            }
        }
    }
    return rows;
}

} // namespace eraflazz::control

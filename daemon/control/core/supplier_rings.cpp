// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/supplier_rings.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

std::string keyOf(const char* step, std::int64_t startMs, const std::string& supplier)
{
    const std::string digits = std::to_string(startMs);
    return std::string(step) + ":" + std::string(digits.size() < 14 ? 14 - digits.size() : 0, '0') + digits + ":" +
           supplier;
}

} // namespace

/// Made when it is not there; what is too old beside the newest goes.
SupplierRings::Bucket& SupplierRings::bucketAt(Ring& ring, const Step& step, std::int64_t ms)
{
    const std::int64_t start = ms - ms % step.stepMs;
    Bucket& bucket = ring[start];
    const std::int64_t oldest = ring.rbegin()->first - step.stepMs * (step.most - 1);
    ring.erase(ring.begin(), ring.lower_bound(std::min(oldest, start)));
    return bucket;
}

void SupplierRings::add(const std::string& supplier, bool isDelivered, std::int64_t nowMs)
{
    auto& rings = m_suppliers[supplier];
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        auto& bucket = bucketAt(rings[i], kSteps[i], nowMs);
        ++(isDelivered ? bucket.delivered : bucket.refused);
    }
}

void SupplierRings::remember(std::size_t step, const Row& past)
{
    auto& bucket = bucketAt(m_suppliers[std::string(textIn(past, 1))][step], kSteps[step], numberIn(past, 0));
    bucket.delivered += numberIn(past, 2);
    bucket.refused += numberIn(past, 3);
}

std::vector<Row> SupplierRings::rows(std::int64_t nowMs)
{
    std::vector<Row> rows;
    for (auto& [supplier, rings] : m_suppliers) {
        for (std::size_t i = 0; i < kSteps.size(); ++i) {
            (void)bucketAt(rings[i], kSteps[i], nowMs); // a quiet minute is a minute too
            for (const auto& [start, bucket] : rings[i]) {
                const std::int64_t ended = bucket.delivered + bucket.refused;
                const std::int64_t permille = ended == 0 ? -1 : (bucket.delivered * 1000 + ended / 2) / ended;
                rows.push_back(
                    {keyOf(kSteps[i].name, start, supplier),
                     0,
                     {start, std::string(kSteps[i].name), supplier, bucket.delivered, bucket.refused, permille}});
            }
        }
    }
    return rows;
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/metric_rings.h"

#include <algorithm>
#include <bit>

namespace eraflazz::control {

namespace {

/// Four steps for each doubling.
std::size_t slotOf(std::int64_t ms)
{
    const auto value = static_cast<std::uint64_t>(std::clamp<std::int64_t>(ms, 0, std::int64_t{1} << 40));
    if (value < 4)
        return static_cast<std::size_t>(value);
    const auto doublings = static_cast<std::size_t>(std::bit_width(value)) - 1;
    const auto quarter = static_cast<std::size_t>(value >> (doublings - 2)) & 3;
    return std::min<std::size_t>((doublings - 1) * 4 + quarter, 63);
}

/// The middle of what a slot holds.
std::int64_t middleOf(std::size_t slot)
{
    if (slot < 4)
        return static_cast<std::int64_t>(slot);
    const std::size_t doublings = slot / 4 + 1;
    const std::int64_t low = (std::int64_t{4} + static_cast<std::int64_t>(slot % 4)) << (doublings - 2);
    const std::int64_t width = std::int64_t{1} << (doublings - 2);
    return low + width / 2;
}

std::string keyOf(const char* step, std::int64_t startMs)
{
    std::string digits = std::to_string(startMs);
    return std::string(step) + ":" + std::string(digits.size() < 14 ? 14 - digits.size() : 0, '0') + digits;
}

Row rowOf(const char* step, const Bucket& bucket)
{
    const std::int64_t ended = bucket.success + bucket.failed;
    Row row{keyOf(step, bucket.startMs), 0, {}};
    row.cells = {bucket.startMs,
                 std::string(step),
                 bucket.accepted,
                 bucket.success,
                 bucket.failed,
                 bucket.refunded,
                 ended == 0 ? 0 : bucket.durationSumMs / ended,
                 bucket.quantileMs(50),
                 bucket.quantileMs(95),
                 bucket.revenue,
                 bucket.margin};
    return row;
}

} // namespace

void Bucket::add(const SaleFigure& figure)
{
    switch (figure.kind) {
    case SaleFigure::Kind::Accepted:
        ++accepted;
        return;
    case SaleFigure::Kind::Refunded:
        ++refunded;
        return;
    case SaleFigure::Kind::Succeeded:
        ++success;
        revenue += figure.revenue;
        margin += figure.margin;
        break;
    case SaleFigure::Kind::Failed:
        ++failed;
        break;
    }
    durationSumMs += figure.durationMs;
    ++durations[slotOf(figure.durationMs)];
}

std::int64_t Bucket::quantileMs(int percent) const
{
    const std::int64_t ended = success + failed;
    if (ended == 0)
        return 0;
    const std::int64_t wanted = std::max<std::int64_t>(1, (ended * percent + 99) / 100);
    std::int64_t seen = 0;
    for (std::size_t slot = 0; slot < durations.size(); ++slot) {
        seen += durations[slot];
        if (seen >= wanted)
            return middleOf(slot);
    }
    return middleOf(durations.size() - 1);
}

Bucket& MetricRings::current(Ring& ring, std::int64_t nowMs)
{
    const std::int64_t start = nowMs - nowMs % ring.stepMs;
    if (ring.buckets.empty() || ring.buckets.back().startMs < start) {
        ring.buckets.emplace_back();
        ring.buckets.back().startMs = start;
        const std::int64_t oldest = start - ring.stepMs * static_cast<std::int64_t>(ring.most - 1);
        while (ring.buckets.front().startMs < oldest)
            ring.buckets.pop_front();
    }
    return ring.buckets.back();
}

void MetricRings::add(const SaleFigure& figure, std::int64_t nowMs)
{
    for (auto& ring : m_rings)
        current(ring, nowMs).add(figure);
}

std::vector<Row> MetricRings::rows(std::int64_t nowMs)
{
    std::vector<Row> rows;
    for (auto& ring : m_rings) {
        (void)current(ring, nowMs); // a second without a sale is a second too
        for (const auto& bucket : ring.buckets)
            rows.push_back(rowOf(ring.name, bucket));
    }
    return rows;
}

} // namespace eraflazz::control

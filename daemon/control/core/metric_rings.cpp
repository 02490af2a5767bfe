// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/metric_rings.h"

#include "control/core/duration_slots.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

std::string keyOf(const char* step, std::int64_t startMs)
{
    std::string digits = std::to_string(startMs);
    return std::string(step) + ":" + std::string(digits.size() < 14 ? 14 - digits.size() : 0, '0') + digits;
}

Row rowOf(const char* step, std::int64_t startMs, const Bucket& bucket)
{
    const std::int64_t ended = bucket.success + bucket.failed;
    Row row{keyOf(step, startMs), 0, {}};
    row.cells = {startMs,
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
    ++durations[durationSlotOf(figure.durationMs, durations.size())];
}

void Bucket::add(const Row& past)
{
    const auto event = textIn(past, 1);
    const auto count = numberIn(past, 3);
    if (event == "accepted")
        accepted += count;
    else if (event == "refunded")
        refunded += count;
    else {
        (event == "success" ? success : failed) += count;
        revenue += numberIn(past, 4);
        margin += numberIn(past, 5);
        durationSumMs += numberIn(past, 6);
        const auto slot = std::clamp<std::int64_t>(numberIn(past, 2), 0, std::ssize(durations) - 1);
        durations[static_cast<std::size_t>(slot)] += static_cast<std::int32_t>(count);
    }
}

std::int64_t Bucket::quantileMs(int percent) const
{
    return durationQuantile<std::int32_t>(durations, success + failed, percent);
}

/// Made when it is not there; what is too old beside the newest goes.
Bucket& MetricRings::bucketAt(Ring& ring, const Step& step, std::int64_t ms)
{
    const std::int64_t start = ms - ms % step.stepMs;
    Bucket& bucket = ring[start];
    const std::int64_t oldest = ring.rbegin()->first - step.stepMs * (step.most - 1);
    ring.erase(ring.begin(), ring.lower_bound(std::min(oldest, start)));
    return bucket;
}

void MetricRings::add(const SaleFigure& figure, std::int64_t nowMs)
{
    for (std::size_t i = 0; i < kSteps.size(); ++i)
        bucketAt(m_rings[i], kSteps[i], nowMs).add(figure);
}

void MetricRings::remember(std::size_t step, const Row& past)
{
    bucketAt(m_rings[step], kSteps[step], numberIn(past, 0)).add(past);
}

std::vector<Row> MetricRings::rows(std::int64_t nowMs)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        (void)bucketAt(m_rings[i], kSteps[i], nowMs); // a second without a sale is a second too
        for (const auto& [start, bucket] : m_rings[i])
            rows.push_back(rowOf(kSteps[i].name, start, bucket));
    }
    return rows;
}

} // namespace eraflazz::control

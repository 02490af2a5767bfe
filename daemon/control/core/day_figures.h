// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace eraflazz::control {

/// What became of the sales that were accepted in one stretch of time.
struct SalesFigures final {
    std::int64_t sales = 0, success = 0, failed = 0; ///< failed: the agent has the money back.
    std::int64_t revenue = 0, margin = 0;            ///< Of what succeeded; rupiah.
    std::int64_t ended = 0, durationSumMs = 0;
    std::array<std::int64_t, 128> durations{}; ///< See duration_slots.h.

    void add(const SalesFigures& other);
    /// A row of the statement "sales_figures": status, slot of durations, count, revenue, margin, sum of durations.
    void add(const Row& row);
    [[nodiscard]] std::int64_t durationMs(int percent) const; ///< 0 while nothing has ended.
};

/// Figures of the books in stretches of ten minutes, each read again as often as it may still change, so that a figure
/// of a day costs one short read now and then. Pure; times are Unix milliseconds. One thread.
class DayFigures final {
public:
    static constexpr std::int64_t kStretchMs = 600'000;
    static constexpr std::int64_t kHourMs = 3'600'000;
    static constexpr std::int64_t kDayMs = 86'400'000;

    /// The stretches of that time that are not known, or no longer surely right; the newest first.
    [[nodiscard]] std::vector<std::int64_t> stale(std::int64_t fromMs, std::int64_t toMs, std::int64_t nowMs) const;
    void put(std::int64_t startMs, const SalesFigures& figures, std::int64_t nowMs);
    /// What is known of that time.
    [[nodiscard]] SalesFigures sum(std::int64_t fromMs, std::int64_t toMs) const;
    /// False when part of it has never been read.
    [[nodiscard]] bool isWhole(std::int64_t fromMs, std::int64_t toMs) const;

    /// Midnight in Jakarta before that moment.
    [[nodiscard]] static std::int64_t dayStartMs(std::int64_t ms);

private:
    struct Known final {
        SalesFigures figures;
        std::int64_t readMs = 0;
    };
    static constexpr std::size_t kKnownMax = 3'000; // three weeks
    std::map<std::int64_t, Known> m_known;
};

} // namespace eraflazz::control

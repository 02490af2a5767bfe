// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/control_reads.h"
#include "kernel/clock.h"

#include <functional>
#include <optional>
#include <vector>

namespace eraflazz::control {

/// Sales as far as they were found in time.
struct SalePage final {
    std::vector<Row> rows;                    ///< Newest first.
    std::optional<Uuid> next;                 ///< What follows is before it; nothing: that was all.
    std::optional<std::int64_t> searchedToMs; ///< Time was over first: every sale from then on was looked at.
    std::int64_t stretchMs = 0;               ///< For the question about what follows.
};

/// How long somebody waits for an answer; milliseconds.
struct WalkTimes final {
    int whole = 60;   ///< For the whole time of the question at once.
    int answer = 180; ///< For everything.
    int piece = 60;   ///< What looking through one stretch should take.
};

/// Answers in bounded time whatever is asked: at once where an index leads to the sales, else stretch by stretch from
/// the newest on, as far as time allows. Pages together are what one endless statement would find. `stretchMs`: of the
/// page before; 0: try everything at once. Throws ReadTooSlow when not even a second of sales can be looked through.
[[nodiscard]] SalePage walkSales(ControlReads& reads,
                                 const SaleQuestion& question,
                                 std::int64_t stretchMs = 0,
                                 const WalkTimes& times = {},
                                 const std::function<std::int64_t()>& nowMs = monotonicMsNow);

} // namespace eraflazz::control

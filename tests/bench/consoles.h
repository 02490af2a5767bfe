// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

namespace eraflazz::bench {

/// What consoles cost the daemon: with nothing to do, with sales coming in, and when some of them hang. Everything is
/// of one daemon in one run.
[[nodiscard]] Line consoles(Bench& bench);

/// Manual adjustments that a second person approves, where every form is sent twice at once and connections break while
/// an answer is awaited: each must move its money once.
[[nodiscard]] Line doubleClicks(Bench& bench);

} // namespace eraflazz::bench

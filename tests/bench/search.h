// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

namespace eraflazz::bench {

/// What people wait for who look for something in a long history: every question a console asks, over the control
/// channel, of a daemon that has just begun on a cold database and of one that runs.
[[nodiscard]] Line search(Bench& bench);

} // namespace eraflazz::bench

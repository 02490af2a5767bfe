// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/link_fault.h"
#include "protocol/handshake.h"

namespace eraflazz::console {

inline constexpr qint64 kSkewMaxMs = 30'000;

/// Whether this console can talk to the daemon that greets so at `unixMs`: versions and, when asked, clocks. The
/// figures are in the fault also when there is none.
[[nodiscard]] LinkFault judgeGreeting(const protocol::Hello& hello, qint64 unixMs, bool judgesClock);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"

#include <poll.h>

namespace eraflazz::e2e {

constexpr int kLookAgainMs = 20;

/// For what another process does and tells nobody: looks until the condition holds. False when the time is over.
template <typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, int timeoutMs, int stepMs = kLookAgainMs)
{
    const std::int64_t until = monotonicMsNow() + timeoutMs;
    while (!condition()) {
        if (monotonicMsNow() >= until)
            return false;
        ::poll(nullptr, 0, stepMs);
    }
    return true;
}

} // namespace eraflazz::e2e

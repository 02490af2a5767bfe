// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/commissions.h"

#include <algorithm>

namespace eraflazz::wallet {

std::int64_t maturityIntervalMs(std::int64_t windowMinutes)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    constexpr std::int64_t kHourMinutes = 60;
    return std::min(windowMinutes / 100, kHourMinutes) * kMinuteMs;
}

} // namespace eraflazz::wallet

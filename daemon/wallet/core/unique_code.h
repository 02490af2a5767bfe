// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <set>

namespace eraflazz::wallet {

/// The few rupiah added to an amount so that the bank's line tells whose deposit it is: 1 to `codeMax`, such that no
/// ticket of the account holds `base` plus it (`held`, whole transfer amounts). Codes are spread by `seed`, so that
/// neighbours in time are no neighbours in amount. Nothing when every code is taken.
[[nodiscard]] std::optional<int>
pickUniqueCode(const std::set<Money>& held, Money base, int codeMax, std::uint64_t seed);

} // namespace eraflazz::wallet

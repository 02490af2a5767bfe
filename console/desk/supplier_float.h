// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace eraflazz::console {

/// A supplier's balance that ends within this is loud, wherever it is shown: a transfer takes that long when the bank
/// is slow. How long it lasts is the daemon's word (`lasts_s` of supplier.state), so that every page says the same.
inline constexpr std::int64_t kFloatSoonMs = 4 * 3'600'000;

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/chaos/dice.h"

#include <string>

namespace eraflazz::e2e {

/// How the simulated supplier treats the next order: mostly honest, else one of all the ways to lie.
[[nodiscard]] std::string nextBehaviour(Dice& dice);

/// The only behaviour after which a sale may stay open for ever: the supplier says "in process" and never more.
inline constexpr const char* kNeverEnds = "pending_forever";

} // namespace eraflazz::e2e

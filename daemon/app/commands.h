// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <span>

namespace eraflazz::app {

/// Every command of `eraflazzd` and what it takes; eraflazz-report is its "report".
[[nodiscard]] std::span<const CommandForm> commands();

extern const char* const kUsage; ///< The same for people.

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd shop begin`: what a shop has before its first person and its first agent. Adds only: what is there
/// already stands. Levels and commissions are changed by people: runTermCommand().
int runShopCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

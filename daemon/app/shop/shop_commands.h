// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd shop begin|level|commission`: what a shop has before its first agent. Adds only: what is there already
/// stands, as prices of people depend on it.
int runShopCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

namespace eraflazz::app {

/// `eraflazzd agent explain|preview|move|level|markup|suspend|activate|pin`: an agent's price, its place in the tree,
/// its terms and its PIN. Whoever changes something is named by --as and gives the password.
int runAgentCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

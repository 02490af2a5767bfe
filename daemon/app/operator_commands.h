// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd operator add|list|role|disable|enable|password|two-step`: the people of the shop. Whoever acts is named
/// by --as and gives the password; only the very first owner adds itself.
int runOperatorCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

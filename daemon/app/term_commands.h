// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd shop level|commission`: adds a price level, or changes what the uplines at one distance get of every
/// sale, by the same rules as the console. Whoever acts is named by --as and gives the password; what one person may
/// not do alone becomes a request.
int runTermCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

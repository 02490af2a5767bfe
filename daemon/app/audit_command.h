// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

namespace eraflazz::app {

/// `eraflazzd audit`: asks the sandbox, when one is named, for what it saw on the wire, and runs every check.
int runAuditCommand(const CommandOptions& options);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace eraflazz::app {

/// `eraflazzd audit`: asks the sandbox, when one is named, for what it saw on the wire, and runs every check.
int runAuditCommand(const std::map<std::string, std::string>& options);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"
#include "wallet/core/requests.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd request propose|attach|approve|reject|reject-ticket|withdraw|list|show`: what one person asks for and
/// another agrees to, as the person named by --as.
int runRequestCommand(const std::string& verb, const CommandOptions& options);

/// What --kind and the options beside it ask for. Throws std::runtime_error that names the option it misses.
[[nodiscard]] wallet::RequestAsk askFrom(const CommandOptions& options);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_options.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd user add`: a new agent with an empty wallet.
int runUserCommand(const std::string& verb, const CommandOptions& options);
/// `eraflazzd key add|revoke`: an API key of an agent; its secret is printed once and stored sealed.
int runKeyCommand(const std::string& verb, const CommandOptions& options);
/// `eraflazzd supplier balance|prices`: asks a configured supplier, changes nothing. Needs a QCoreApplication.
int runSupplierCommand(const std::string& verb, const CommandOptions& options);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <map>
#include <optional>
#include <string>

namespace eraflazz::app {

/// What stands on a command line behind the verbs, by name: {"--agent", "AG001"}.
using CommandOptions = std::map<std::string, std::string>;

/// The option's value; throws std::runtime_error that names it when it is missing.
[[nodiscard]] const std::string& needOption(const CommandOptions& options, const std::string& name);
[[nodiscard]] std::optional<std::string> optionOf(const CommandOptions& options, const std::string& name);

/// The option as an amount; throws std::runtime_error that names it when it is missing or none.
[[nodiscard]] Money rupiahFrom(const CommandOptions& options, const std::string& name);

} // namespace eraflazz::app

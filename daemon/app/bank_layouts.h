// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/bank_layout.h"

#include <string>
#include <vector>

namespace eraflazz::app {

/// The layouts this program was built with and those of the operator's folder (*.toml, in order of their names; one
/// with the id of a shipped layout takes its place; name_patterns.toml adds or replaces sets of patterns; example.toml
/// is left out). An empty folder name: the shipped ones. Throws std::runtime_error that names the file and what is
/// wrong in it.
[[nodiscard]] std::vector<wallet::BankLayout> bankLayouts(const std::string& folder);

} // namespace eraflazz::app

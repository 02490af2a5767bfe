// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <utility>

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::protocol {

/// resources/protocol/control.json, read and checked. Throws std::runtime_error that says what is wrong with it.
[[nodiscard]] Json readContract(std::string_view text);

/// What is made from the contract: paths below the source folder, and their contents.
using GeneratedFiles = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] GeneratedFiles generate(const Json& contract);

[[nodiscard]] std::string contractSource(const Json& contract); ///< common/protocol/contract_table.cpp
[[nodiscard]] std::string contractDocs(const Json& contract);   ///< packaging/docs/CONTROL.md
[[nodiscard]] GeneratedFiles contractSeeds(const Json& contract);

/// A text member, or "".
[[nodiscard]] std::string textOf(const Json& json, std::string_view name);

inline constexpr std::string_view kContractPath = "resources/protocol/control.json";

} // namespace eraflazz::protocol

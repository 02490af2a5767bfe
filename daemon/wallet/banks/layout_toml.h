// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_layout.h"

#include <map>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

/// Why a layout cannot be used: what is wrong and in which key, for the operator who wrote it.
struct LayoutError final {
    std::string text;
};

/// Name patterns by bank ("bca", "bri", ...), from name_patterns.toml.
using NameSets = std::map<std::string, NameHints, std::less<>>;

/// Both read the text of a file; keys that are not known are refused, so that a misspelt one does not pass unnoticed.
[[nodiscard]] Result<NameSets, LayoutError> readNameSets(std::string_view toml);
[[nodiscard]] Result<BankLayout, LayoutError> readLayout(std::string_view toml, const NameSets& names);

} // namespace eraflazz::wallet

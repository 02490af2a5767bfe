// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_statement.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::engine {

/// A layout from its file (TOML, see resources/statement_layouts/digiflazz.toml), or what is wrong in it. Unknown keys
/// are refused.
[[nodiscard]] Result<StatementLayout, std::string> readStatementLayout(std::string_view toml);

/// The layout this program was built with for that adapter.
[[nodiscard]] std::optional<StatementLayout> shippedStatementLayout(std::string_view adapterName);

} // namespace eraflazz::engine

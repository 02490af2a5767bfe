// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/operator.h"

#include <string_view>
#include <vector>

namespace eraflazz::control {

/// What a role may see and do over the control channel. Made from the rights that every commit judges again; what the
/// rights do not know (columns, personal data) is decided here.
[[nodiscard]] std::vector<std::string_view> scopesOf(ops::Role role);
[[nodiscard]] bool hasScope(ops::Role role, std::string_view scope); ///< True for the empty scope.

} // namespace eraflazz::control

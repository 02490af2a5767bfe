// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/resolve_case.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::engine {

// A decision as JSON: {"case_id", "verb", "attempt", "sn", "cost_back", "resolution"}. It is the payload of its
// request, whose fingerprint covers it: what was approved is what was asked for.

[[nodiscard]] std::string decisionToJson(const Decision& decision);
/// From a request's payload. Nothing when it is no decision; a field that the verb does not use is refused as well.
[[nodiscard]] std::optional<Decision> decisionOf(std::string_view payload);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::ops {

using ConninfoFields = std::vector<std::pair<std::string, std::string>>;

/// Reads libpq's "key=value key='quoted \' value'" form as libpq does. Nothing when it is not of that form.
[[nodiscard]] std::optional<ConninfoFields> parseConninfo(std::string_view conninfo);

} // namespace eraflazz::ops

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::ops {

/// A block of audit_checks.sql: a query that returns a line of text for every offence.
struct CheckQuery final {
    std::string id;
    std::string title;
    std::string broken;
    std::string query;
};

/// Blocks begin with "-- name: a1" and carry "-- title:" and "-- broken:" lines. Throws std::logic_error for a block
/// without them, which only a mistake in our own file can cause.
[[nodiscard]] std::vector<CheckQuery> readCheckList(std::string_view sql);

} // namespace eraflazz::ops

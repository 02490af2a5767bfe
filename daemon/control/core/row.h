// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::control {

/// One value of a table that consoles watch; monostate is "there is none".
using Cell = std::variant<std::monostate, bool, std::int64_t, std::string>;

/// A row at one moment. Immutable once it is in a table: what was sent and what is now are compared.
struct Row final {
    std::string key;          ///< Sorts by itself: the greatest is the newest.
    std::int64_t version = 0; ///< Grows with every change of the row.
    std::vector<Cell> cells;  ///< In the order of the topic's columns.
};
using RowPtr = std::shared_ptr<const Row>;

/// 0 where the cell holds none.
[[nodiscard]] inline std::int64_t numberIn(const Row& row, std::size_t cell)
{
    const auto* number = std::get_if<std::int64_t>(&row.cells[cell]);
    return number != nullptr ? *number : 0;
}

/// Empty where the cell holds none.
[[nodiscard]] inline std::string_view textIn(const Row& row, std::size_t cell)
{
    const auto* text = std::get_if<std::string>(&row.cells[cell]);
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/column.h"
#include "json/json.h"

#include <QString>

#include <utility>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::console {

/// One value; monostate is "there is none". A text points into the row it came from.
using Cell = std::variant<std::monostate, bool, std::int64_t, std::string_view>;

/// The cells of a row in one block of memory: 200,000 sales fit where a table of strings would need half a gigabyte.
/// Reading walks over the cells before; rows are read when they are seen, which is a few dozen at a time.
class PackedRow final {
public:
    static constexpr std::size_t kTextMax = 16 * 1024; ///< Longer texts are cut: nobody reads them in a cell.

    using Patch = std::vector<std::pair<int, Json>>;

    PackedRow() = default;
    /// Nothing when a cell is not of its column's type, or there are more or fewer cells than columns.
    [[nodiscard]] static std::optional<PackedRow> of(const WireColumns& columns, std::span<const Json> cells);
    /// The same with some cells replaced; nothing as above, or when a column is not there.
    [[nodiscard]] std::optional<PackedRow> with(const WireColumns& columns, const Patch& patch) const;

    [[nodiscard]] Cell cell(int column) const; ///< Empty for a column that is not there.
    [[nodiscard]] std::size_t bytes() const { return m_bytes.size(); }
    bool operator==(const PackedRow&) const = default;

private:
    explicit PackedRow(std::string bytes) : m_bytes(std::move(bytes)) {}
    std::string m_bytes;
};

[[nodiscard]] std::optional<std::int64_t> numberOf(const Cell& cell); ///< Of a number; a bool is 0 or 1.
[[nodiscard]] std::string_view textOf(const Cell& cell);              ///< Of a text, else empty.
/// Foreign text fit for one line: control characters, line ends and marks that turn writing round become blanks.
[[nodiscard]] QString plainLine(std::string_view text);

} // namespace eraflazz::console

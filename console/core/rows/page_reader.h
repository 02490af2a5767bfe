// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/packed_row.h"

#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

/// One page of an answer with `rows` and perhaps `next`.
struct RowsPage final {
    struct Row final {
        std::string key;
        std::int64_t version = 0;
        PackedRow cells;
    };
    WireColumns columns;
    std::vector<Row> rows;
    std::string next;                         ///< JSON of the cursor; empty: this was the last page.
    std::optional<std::int64_t> searchedToMs; ///< The page is short: the daemon looked no further back for now.
};

/// Rows as arrays, with the columns beside them (trx.list). Nothing when the answer is malformed.
[[nodiscard]] std::optional<RowsPage> pageOfArrays(const Json& result);
/// Rows as objects: the members named by `columns`, the row's key being that of `keyMember`. A member that is missing
/// is an empty cell.
[[nodiscard]] std::optional<RowsPage>
pageOfObjects(const Json& result, const WireColumns& columns, std::string_view keyMember);
/// The `columns` of an answer: [{name, type, masked}].
[[nodiscard]] std::optional<WireColumns> columnsFrom(const Json& columns);

} // namespace eraflazz::console

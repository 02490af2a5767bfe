// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <utility>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::protocol {

/// What a subscription tells: `sub.snapshot` brings a part of its rows, `sub.delta` what has changed since.
///
/// On the wire a row is [key, version, cells...], in the order of the columns that sub.open answered; a changed row may
/// be [key, version, {"column number": value}] with only the cells that differ. `seq` counts the messages of the
/// subscription from 1 without gap. A row that is there already replaces it unless its version is older; a key that is
/// not there need not be removed.
struct Update final {
    struct Row final {
        std::string key;
        std::int64_t version = 0;
        std::vector<Json> cells;
        bool operator==(const Row& other) const { return key == other.key && version == other.version; }
    };
    struct Patch final {
        std::string key;
        std::int64_t version = 0;
        std::vector<std::pair<int, Json>> cells; ///< By column number.
    };

    std::string sub;
    std::int64_t seq = 0;
    std::int64_t change = 0; ///< With the epoch: where a resume may go on.
    bool isSnapshot = false;
    bool isFirst = false;  ///< Snapshot: forget what was there.
    bool isLast = false;   ///< Snapshot: complete.
    std::vector<Row> rows; ///< Of a snapshot; inserted or whole again in a delta.
    std::vector<Patch> patches;
    std::vector<std::string> removed;
};

/// From the params of sub.snapshot or sub.delta; nothing when they are malformed.
[[nodiscard]] std::optional<Update> updateFrom(bool isSnapshot, const Json& params);

/// Spells one update, row by row. The daemon's side; `cell` texts are JSON.
class UpdateWriter final {
public:
    UpdateWriter(std::string_view sub, std::int64_t seq);

    UpdateWriter& snapshot(bool isFirst, bool isLast);
    UpdateWriter& delta();
    UpdateWriter& beginRows(std::string_view name); ///< "rows", "ins", "upd"
    /// Cells follow with `out()`, then endRow().
    UpdateWriter& beginRow(std::string_view key, std::int64_t version);
    UpdateWriter& endRow();
    UpdateWriter& endRows();
    UpdateWriter& removed(const std::vector<std::string>& keys);
    /// The picture is complete: a resume may go on from that change. Without it `change` is 0.
    UpdateWriter& settled(std::int64_t change);
    [[nodiscard]] JsonWriter& out() { return m_out; }
    [[nodiscard]] std::size_t size() const { return m_out.text().size(); }
    [[nodiscard]] std::string take(); ///< The whole message.

private:
    JsonWriter m_out;
    bool m_isSnapshot = false;
    std::int64_t m_change = 0;
};

} // namespace eraflazz::protocol

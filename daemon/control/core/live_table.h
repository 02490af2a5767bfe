// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace eraflazz::control {

class Window;

/// The rows of one topic, and a ring of their latest changes so that a console that was away for a moment can go on.
/// One thread. Windows of consoles attach themselves and are told of every change.
class LiveTable final {
public:
    using Rows = std::map<std::string, RowPtr>;
    struct Limits final {
        std::size_t rows = 20'000;    ///< Beyond them the oldest key goes.
        std::size_t changes = 50'000; ///< Remembered at most.
        std::int64_t changesMs = 60'000;
    };

    /// Rows that stay however old they are while this says so; at most kKeptMost of them. Before the first row.
    using Keep = std::function<bool(const Row&)>;
    static constexpr std::size_t kKeptMost = 5'000;

    LiveTable() = default;
    explicit LiveTable(Limits limits) : m_limits(limits) {}
    ~LiveTable();
    LiveTable(const LiveTable&) = delete;
    LiveTable& operator=(const LiveTable&) = delete;

    void setKeep(Keep keep) { m_keep = std::move(keep); }
    /// Time has passed: windows whose filter asks for an age look at the rows that are kept again.
    void age();

    /// Nothing happens when the row is there in the same or a newer version.
    void put(Row row, std::int64_t nowMs);
    void remove(const std::string& key, std::int64_t nowMs);
    /// The whole table as it is now: differences to what is there become changes. Versions are given here.
    void replace(std::vector<Row> rows, std::int64_t nowMs);
    /// Nobody knows what is right any more: everything goes, every window begins anew, no resume reaches back.
    void clear();
    /// After clear(): what the database says. Rows that are there already have come since and stay.
    void load(std::vector<Row> rows);

    [[nodiscard]] const Rows& rows() const { return m_rows; }
    [[nodiscard]] std::int64_t change() const { return m_change; } ///< Number of the latest change, from 1.
    /// The rows as they were right after that change; nothing when that is not remembered.
    [[nodiscard]] std::optional<Rows> rowsAt(std::int64_t change, std::int64_t nowMs);

    void attach(Window& window);
    void detach(Window& window);

private:
    struct Change final {
        std::int64_t number = 0;
        std::int64_t atMs = 0;
        std::string key;
        RowPtr before; ///< Null: it was not there.
    };
    void note(const std::string& key, RowPtr before, const RowPtr& now, std::int64_t nowMs);
    void trim(std::int64_t nowMs);
    void shrink(std::int64_t nowMs);
    void noteKept(const Row& row);
    [[nodiscard]] bool isOlderThanAll(const Row& row) const;
    [[nodiscard]] Rows::const_iterator oldestLoose() const;

    Limits m_limits;
    Keep m_keep;
    Rows m_rows;
    std::set<std::string> m_kept; ///< Of the rows that are there.
    std::deque<Change> m_ring;
    std::int64_t m_change = 1;
    std::vector<Window*> m_windows;
};

} // namespace eraflazz::control

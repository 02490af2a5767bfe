// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/live_table.h"

#include <utility>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace eraflazz::control {

/// What one console sees of a table: the newest rows that match its filter. Keeps what the console has been sent and
/// what has changed since, merged per row, so that a slow console costs memory for its window and no more. One thread.
class Window final {
public:
    using Match = std::function<bool(const Row&)>;

    /// What is to be sent next. `change` is where a resume may go on, 0 while the console's picture is incomplete.
    struct Step final {
        bool isSnapshot = false;
        bool isFirst = false;
        bool isLast = false;
        std::vector<RowPtr> rows;                       ///< New to the console.
        std::vector<std::pair<RowPtr, RowPtr>> changed; ///< As the console has it, as it is.
        std::vector<std::string> removed;
        std::int64_t change = 0;
    };

    /// Begins with a snapshot; resume() right after may do without it.
    /// `isAgeing`: whether a row matches depends on the time.
    Window(LiveTable& table, Match match, std::size_t size, bool isAgeing = false);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// The console has what this window was right after that change. False: it is not known any more; a snapshot comes.
    [[nodiscard]] bool resume(std::int64_t change, std::int64_t nowMs);
    /// Forget what the console has; a snapshot comes.
    void reset();
    /// Nothing when there is nothing to send. At most `rowsMax` rows.
    [[nodiscard]] std::optional<Step> next(std::size_t rowsMax);
    [[nodiscard]] std::size_t waiting() const { return m_dirty.size() + (m_queue.size() - m_queueAt); }
    /// Nothing has to be said, but the console shall know from where a resume goes on.
    void mark();
    [[nodiscard]] bool isInSnapshot() const { return m_inSnapshot; }

    // For the table.
    void changed(const std::string& key, const RowPtr& now);
    void cleared();                     ///< All rows are others now.
    void reconsider(const RowPtr& row); ///< It is as it was, but it may match now, or no longer.
    [[nodiscard]] bool isAgeing() const { return m_isAgeing; }
    void tableGone() { m_table = nullptr; }

private:
    using Members = std::map<std::string, RowPtr, std::greater<>>; // newest first
    [[nodiscard]] Members membersOf(const LiveTable::Rows& rows) const;
    void refill(const std::string& olderThan);
    [[nodiscard]] Step snapshotPart(std::size_t rowsMax);

    LiveTable* m_table;
    Match m_match;
    std::size_t m_size;
    bool m_isAgeing;
    Members m_members;
    std::unordered_map<std::string, RowPtr> m_sent;
    std::unordered_set<std::string> m_dirty;
    std::vector<std::string> m_queue; // of the snapshot
    std::size_t m_queueAt = 0;
    bool m_inSnapshot = false;
    bool m_isFirstPart = false;
    std::int64_t m_toldChange = 0;
    bool m_owesChange = false; // the console was not told that its picture is complete
};

} // namespace eraflazz::control

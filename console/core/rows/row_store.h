// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/packed_row.h"
#include "core/rows/row_sink.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace eraflazz::console {

/// A row somebody watches. Lives in its store; the address stays while the row does.
struct StoredRow final {
    std::string key;
    std::int64_t version = 0;
    PackedRow cells;

    // The store's own marks.
    std::int64_t sequence = -1; ///< Place in the order; -1 while it waits to be placed.
    std::uint32_t filling = 0;  ///< The snapshot it was last part of.
    bool isNew = false;         ///< Since the last flush.
    bool isTouched = false;     ///< Since the last flush.
    bool isLeaving = false;     ///< The daemon has taken it out of the window.
};

/// Hears of rows in flushes. Places count from 0, the oldest row (the smallest key).
class RowWatcher {
public:
    virtual ~RowWatcher();
    /// First of a flush. What is new or has changed, and what is gone; placed or not. Pointers of `gone` end with the
    /// flush unless the row is still shown because the store is held.
    virtual void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone);
    virtual void placesChanged(int first, int last);
    virtual void placesGoing(int first, int last);
    virtual void placesGone();
    virtual void placesComing(int first, int last);
    virtual void placesCame();
    virtual void storeResetting(); ///< Other columns: everything goes.
    virtual void storeReset();
    virtual void waitingChanged(int waiting);
    virtual void heldTold(bool isHeld);
};

/// The rows of one subscription, ordered by key, oldest first. What comes is taken at once and shown in flushes 100 ms
/// apart: one burst of changes costs one repaint. Held, rows neither come nor go under the reader's eyes, only their
/// cells change. GUI thread.
class RowStore final : public RowSink {
public:
    static constexpr qint64 kFlushMs = 100;

    /// At most `rowsMax` rows; beyond them the oldest go.
    explicit RowStore(Clock& clock, std::size_t rowsMax = 200'000);
    ~RowStore() override;

    void columnsKnown(const WireColumns& columns) override;
    [[nodiscard]] Taken take(const protocol::Update& update) override;
    void flush(); ///< Normally by itself.

    void setHeld(bool isHeld); ///< Letting go shows what has waited at once.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    [[nodiscard]] int waiting() const { return static_cast<int>(m_unplaced); } ///< "37 new"

    [[nodiscard]] const WireColumns& columns() const { return m_columns; }
    [[nodiscard]] int count() const { return static_cast<int>(m_placed.size()); }
    [[nodiscard]] const StoredRow& at(int place) const { return *m_placed[static_cast<std::size_t>(place)]; }
    [[nodiscard]] const StoredRow* find(std::string_view key) const;
    [[nodiscard]] int placeOf(const StoredRow& row) const; ///< -1: not placed. Not to be asked during a flush.
    [[nodiscard]] std::size_t size() const { return m_rows.size(); } ///< With those that wait.

    void watch(RowWatcher* watcher);
    void unwatch(RowWatcher* watcher);

private:
    struct ByKey final {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
        std::size_t operator()(const std::unique_ptr<StoredRow>& row) const { return (*this)(row->key); }
        bool operator()(const std::unique_ptr<StoredRow>& a, std::string_view b) const { return a->key == b; }
        bool operator()(std::string_view a, const std::unique_ptr<StoredRow>& b) const { return a == b->key; }
        bool operator()(const std::unique_ptr<StoredRow>& a, const std::unique_ptr<StoredRow>& b) const
        {
            return a->key == b->key;
        }
    };
    using Rows = std::unordered_set<std::unique_ptr<StoredRow>, ByKey, ByKey>;

    [[nodiscard]] StoredRow* found(std::string_view key) const;
    [[nodiscard]] bool putWhole(const protocol::Update::Row& row, bool isSnapshot);
    void put(StoredRow& row, std::int64_t version, PackedRow cells);
    void touch(StoredRow& row);
    void remove(StoredRow& row);
    void endFilling();
    [[nodiscard]] std::vector<std::size_t> leavingPlaces() const;
    void armFlush();

    void tellRows();
    void tellChanged();
    void dropLeaving();
    void dropOldest();
    void placeNew();
    void renumber(std::size_t from);
    void tellWaiting();
    template <typename Say> void each(Say say);

    Clock& m_clock;
    std::size_t m_rowsMax;
    WireColumns m_columns;
    Rows m_rows;
    std::deque<StoredRow*> m_placed;
    std::int64_t m_base = 0;                          ///< Sequence of place 0: dropping the oldest renumbers nothing.
    std::vector<StoredRow*> m_touched;                ///< Since the last flush.
    std::vector<StoredRow*> m_gone;                   ///< Placed rows that left since the last flush.
    std::vector<std::unique_ptr<StoredRow>> m_graves; ///< Rows that left before they were placed.
    std::vector<StoredRow*> m_fresh;                  ///< Not placed yet; may hold some of m_graves until the flush.
    std::vector<StoredRow*> m_leavers;                ///< Placed rows that left; some may have come back.
    std::size_t m_unplaced = 0;
    std::uint32_t m_filling = 0;
    bool m_isHeld = false;
    int m_toldWaiting = 0;
    std::unique_ptr<Alarm> m_flush;
    std::vector<RowWatcher*> m_watchers;
};

} // namespace eraflazz::console

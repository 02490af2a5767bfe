// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/row_store.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kKeyMax = 200;

} // namespace

RowSink::~RowSink() = default;
RowWatcher::~RowWatcher() = default;
void RowWatcher::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>) {}
void RowWatcher::placesChanged(int, int) {}
void RowWatcher::placesGoing(int, int) {}
void RowWatcher::placesGone() {}
void RowWatcher::placesComing(int, int) {}
void RowWatcher::placesCame() {}
void RowWatcher::storeResetting() {}
void RowWatcher::storeReset() {}
void RowWatcher::waitingChanged(int) {}
void RowWatcher::heldTold(bool) {}

RowStore::RowStore(Clock& clock, std::size_t rowsMax)
    : m_clock(clock), m_rowsMax(std::max<std::size_t>(1, rowsMax)), m_flush(m_clock.alarm([this] { flush(); }))
{
}

RowStore::~RowStore() = default;

template <typename Say> void RowStore::each(Say say)
{
    for (std::size_t i = 0; i < m_watchers.size(); ++i)
        say(*m_watchers[i]);
}

void RowStore::watch(RowWatcher* watcher)
{
    m_watchers.push_back(watcher);
}

void RowStore::unwatch(RowWatcher* watcher)
{
    std::erase(m_watchers, watcher);
}

StoredRow* RowStore::found(std::string_view key) const
{
    const auto at = m_rows.find(key);
    return at == m_rows.end() ? nullptr : at->get();
}

const StoredRow* RowStore::find(std::string_view key) const
{
    const StoredRow* row = found(key);
    return row == nullptr || row->isLeaving ? nullptr : row;
}

int RowStore::placeOf(const StoredRow& row) const
{
    return row.sequence < 0 ? -1 : static_cast<int>(row.sequence - m_base);
}

void RowStore::columnsKnown(const WireColumns& columns)
{
    if (columns == m_columns)
        return;
    each([](RowWatcher& one) { one.storeResetting(); });
    m_columns = columns;
    m_placed.clear();
    m_touched.clear();
    m_gone.clear();
    m_graves.clear();
    m_fresh.clear();
    m_leavers.clear();
    m_rows.clear();
    m_unplaced = 0;
    m_base = 0;
    each([](RowWatcher& one) { one.storeReset(); });
    tellWaiting();
}

RowSink::Taken RowStore::take(const protocol::Update& update)
{
    if (update.isSnapshot && update.isFirst)
        ++m_filling;
    armFlush();
    for (const auto& row : update.rows) {
        if (!putWhole(row, update.isSnapshot))
            return Taken::Malformed;
    }
    for (const auto& patch : update.patches) {
        StoredRow* row = found(patch.key);
        if (row == nullptr || row->isLeaving)
            return Taken::Gap;
        if (patch.version < row->version)
            continue;
        auto cells = row->cells.with(m_columns, patch.cells);
        if (!cells)
            return Taken::Malformed;
        put(*row, patch.version, *std::move(cells));
    }
    for (const auto& key : update.removed) {
        if (StoredRow* row = found(key); row != nullptr)
            remove(*row);
    }
    if (update.isSnapshot && update.isLast)
        endFilling();
    return Taken::Fine;
}

bool RowStore::putWhole(const protocol::Update::Row& wire, bool isSnapshot)
{
    if (wire.key.empty() || wire.key.size() > kKeyMax)
        return false;
    auto cells = PackedRow::of(m_columns, wire.cells);
    if (!cells)
        return false;
    StoredRow* row = found(wire.key);
    // Versions of a new run of the daemon may begin anew: a snapshot is always right.
    if (row != nullptr && !isSnapshot && !row->isLeaving && wire.version < row->version)
        return true;
    if (row == nullptr) {
        auto fresh = std::make_unique<StoredRow>();
        fresh->key = wire.key;
        fresh->isNew = true;
        row = fresh.get();
        m_rows.insert(std::move(fresh));
        ++m_unplaced;
        m_fresh.push_back(row);
        touch(*row);
    }
    put(*row, wire.version, *std::move(cells));
    row->filling = m_filling;
    return true;
}

void RowStore::put(StoredRow& row, std::int64_t version, PackedRow cells)
{
    row.version = version;
    if (row.isLeaving) {
        row.isLeaving = false;
        touch(row);
    }
    if (row.cells == cells)
        return;
    row.cells = std::move(cells);
    touch(row);
}

void RowStore::touch(StoredRow& row)
{
    if (row.isTouched)
        return;
    row.isTouched = true;
    m_touched.push_back(&row);
}

void RowStore::remove(StoredRow& row)
{
    if (row.isLeaving)
        return;
    if (row.sequence < 0) {
        // Nobody has been shown it in the order; a watcher of single rows may have seen it, so it goes at the flush.
        --m_unplaced;
        auto node = m_rows.extract(m_rows.find(std::string_view(row.key)));
        row.isLeaving = true;
        m_graves.push_back(std::move(node.value()));
        return;
    }
    row.isLeaving = true;
    m_leavers.push_back(&row);
    m_gone.push_back(&row);
}

void RowStore::endFilling()
{
    std::vector<StoredRow*> old;
    for (const auto& row : m_rows) {
        if (row->filling != m_filling)
            old.push_back(row.get());
    }
    for (StoredRow* row : old)
        remove(*row);
}

void RowStore::armFlush()
{
    if (!m_flush->isRunning())
        m_flush->start(kFlushMs);
}

void RowStore::setHeld(bool isHeld)
{
    if (m_isHeld == isHeld)
        return;
    m_isHeld = isHeld;
    flush();
    each([isHeld](RowWatcher& one) { one.heldTold(isHeld); });
}

void RowStore::flush()
{
    m_flush->stop();
    tellRows();
    std::erase_if(m_fresh, [](const StoredRow* row) { return row->isLeaving; });
    if (!m_isHeld) {
        dropLeaving();
        placeNew();
        dropOldest();
    } else if (m_rows.size() > m_rowsMax * 2) {
        // Held for very long: what waits longest is the oldest and would go first anyway.
        setHeld(false);
        return;
    }
    m_graves.clear();
    tellWaiting();
}

void RowStore::tellRows()
{
    // The same row may have left, come back and left again.
    std::sort(m_gone.begin(), m_gone.end());
    m_gone.erase(std::unique(m_gone.begin(), m_gone.end()), m_gone.end());
    std::vector<const StoredRow*> gone;
    for (const StoredRow* row : m_gone) {
        if (row->isLeaving)
            gone.push_back(row);
    }
    for (const auto& grave : m_graves)
        gone.push_back(grave.get());
    std::vector<const StoredRow*> touched;
    for (StoredRow* row : m_touched) {
        if (!row->isLeaving)
            touched.push_back(row);
    }
    m_gone.clear();
    if (!touched.empty() || !gone.empty())
        each([&](RowWatcher& one) { one.rowsTold(touched, gone); });
    tellChanged();
    for (StoredRow* row : m_touched)
        row->isTouched = row->isNew = false;
    m_touched.clear();
}

/// One range for everything when more than half has changed, otherwise one for each run of neighbours.
void RowStore::tellChanged()
{
    std::vector<int> places;
    for (const StoredRow* row : m_touched) {
        if (row->sequence >= 0)
            places.push_back(placeOf(*row));
    }
    if (places.empty())
        return;
    if (places.size() * 2 > m_placed.size()) {
        each([&](RowWatcher& one) { one.placesChanged(0, count() - 1); });
        return;
    }
    std::sort(places.begin(), places.end());
    for (std::size_t i = 0; i < places.size();) {
        std::size_t end = i + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        each([&](RowWatcher& one) { one.placesChanged(places[i], places[end - 1]); });
        i = end;
    }
}

std::vector<std::size_t> RowStore::leavingPlaces() const
{
    std::vector<std::size_t> places;
    for (const StoredRow* row : m_leavers) {
        if (row->isLeaving)
            places.push_back(static_cast<std::size_t>(placeOf(*row)));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void RowStore::dropLeaving()
{
    auto places = leavingPlaces();
    m_leavers.clear();
    // From the newest to the oldest, in runs, so that the places still to come stay what they are.
    std::size_t lowest = m_placed.size();
    while (!places.empty()) {
        const std::size_t end = places.back() + 1;
        std::size_t begin = places.back();
        places.pop_back();
        for (; !places.empty() && places.back() + 1 == begin; places.pop_back())
            --begin;
        each([&](RowWatcher& one) { one.placesGoing(static_cast<int>(begin), static_cast<int>(end) - 1); });
        for (std::size_t i = begin; i < end; ++i)
            m_rows.erase(m_rows.find(std::string_view(m_placed[i]->key)));
        m_placed.erase(m_placed.begin() + static_cast<std::ptrdiff_t>(begin),
                       m_placed.begin() + static_cast<std::ptrdiff_t>(end));
        if (begin > 0) {
            lowest = begin;
        } else {
            m_base += static_cast<std::int64_t>(end); // The others keep their sequence.
            lowest -= std::min(lowest, end);
        }
        each([](RowWatcher& one) { one.placesGone(); });
    }
    renumber(lowest);
}

/// Everything from that place on.
void RowStore::renumber(std::size_t from)
{
    for (std::size_t i = from; i < m_placed.size(); ++i)
        m_placed[i]->sequence = m_base + static_cast<std::int64_t>(i);
}

void RowStore::placeNew()
{
    std::vector<StoredRow*> fresh;
    fresh.swap(m_fresh);
    std::sort(fresh.begin(), fresh.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
    std::size_t lowest = m_placed.size();
    // Newest first: almost always one run behind the last place.
    while (!fresh.empty()) {
        const auto before =
            std::lower_bound(m_placed.begin(), m_placed.end(), fresh.back()->key, [](const auto* a, const auto& b) {
                return a->key < b;
            });
        const auto place = static_cast<std::size_t>(before - m_placed.begin());
        auto begin = fresh.end() - 1;
        while (begin != fresh.begin() && (place == 0 || (*(begin - 1))->key > m_placed[place - 1]->key))
            --begin;
        const auto size = static_cast<std::size_t>(fresh.end() - begin);
        each([&](RowWatcher& one) { one.placesComing(static_cast<int>(place), static_cast<int>(place + size) - 1); });
        m_placed.insert(before, begin, fresh.end());
        each([](RowWatcher& one) { one.placesCame(); });
        fresh.erase(begin, fresh.end());
        lowest = place;
    }
    m_unplaced = 0;
    renumber(lowest);
}

void RowStore::dropOldest()
{
    if (m_placed.size() <= m_rowsMax)
        return;
    const std::size_t extra = m_placed.size() - m_rowsMax;
    std::vector<const StoredRow*> gone(m_placed.begin(), m_placed.begin() + static_cast<std::ptrdiff_t>(extra));
    each([&](RowWatcher& one) { one.rowsTold({}, gone); });
    for (std::size_t i = 0; i < extra; ++i) {
        m_placed[i]->isLeaving = true;
        m_leavers.push_back(m_placed[i]);
    }
    dropLeaving();
}

void RowStore::tellWaiting()
{
    const int now = m_isHeld ? waiting() : 0;
    if (now == m_toldWaiting)
        return;
    m_toldWaiting = now;
    each([now](RowWatcher& one) { one.waitingChanged(now); });
}

} // namespace eraflazz::console

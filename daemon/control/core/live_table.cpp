// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/live_table.h"

#include "control/core/window.h"

#include <algorithm>
#include <set>

namespace eraflazz::control {

LiveTable::~LiveTable()
{
    for (auto* window : m_windows)
        window->tableGone();
}

void LiveTable::put(Row row, std::int64_t nowMs)
{
    const auto found = m_rows.find(row.key);
    if (found != m_rows.end() && found->second->version >= row.version)
        return;
    if (found == m_rows.end() && isOlderThanAll(row))
        return;
    const auto now = std::make_shared<const Row>(std::move(row));
    RowPtr before;
    if (found != m_rows.end()) {
        before = std::move(found->second);
        found->second = now;
    } else {
        m_rows.emplace(now->key, now);
    }
    noteKept(*now);
    note(now->key, std::move(before), now, nowMs);
    shrink(nowMs);
}

void LiveTable::remove(const std::string& key, std::int64_t nowMs)
{
    const auto found = m_rows.find(key);
    if (found == m_rows.end())
        return;
    const RowPtr before = std::move(found->second);
    m_rows.erase(found);
    m_kept.erase(before->key);
    note(before->key, before, nullptr, nowMs);
}

void LiveTable::replace(std::vector<Row> rows, std::int64_t nowMs)
{
    std::set<std::string> kept;
    for (auto& row : rows) {
        kept.insert(row.key);
        const auto found = m_rows.find(row.key);
        if (found != m_rows.end() && found->second->cells == row.cells)
            continue;
        row.version = found == m_rows.end() ? m_change + 1 : std::max(m_change, found->second->version) + 1;
        put(std::move(row), nowMs);
    }
    std::vector<std::string> gone;
    for (const auto& [key, row] : m_rows) {
        if (kept.count(key) == 0)
            gone.push_back(key);
    }
    for (const auto& key : gone)
        remove(key, nowMs);
}

void LiveTable::clear()
{
    m_rows.clear();
    m_kept.clear();
    m_ring.clear();
    ++m_change; // what was handed out before reaches no further
    for (auto* window : m_windows)
        window->cleared();
}

void LiveTable::load(std::vector<Row> rows)
{
    for (auto& row : rows) {
        auto key = row.key;
        const auto [at, isNew] = m_rows.try_emplace(std::move(key), std::make_shared<const Row>(std::move(row)));
        if (isNew)
            noteKept(*at->second);
    }
    while (m_rows.size() - m_kept.size() > m_limits.rows)
        m_rows.erase(oldestLoose());
    m_ring.clear();
    ++m_change;
    for (auto* window : m_windows)
        window->cleared();
}

void LiveTable::note(const std::string& key, RowPtr before, const RowPtr& now, std::int64_t nowMs)
{
    m_ring.push_back({++m_change, nowMs, key, std::move(before)});
    trim(nowMs);
    for (auto* window : m_windows)
        window->changed(key, now);
}

void LiveTable::trim(std::int64_t nowMs)
{
    while (!m_ring.empty() && (m_ring.size() > m_limits.changes || m_ring.front().atMs + m_limits.changesMs < nowMs))
        m_ring.pop_front();
}

void LiveTable::shrink(std::int64_t nowMs)
{
    while (m_rows.size() - m_kept.size() > m_limits.rows)
        remove(std::string(oldestLoose()->first), nowMs);
}

void LiveTable::noteKept(const Row& row)
{
    if (!m_keep)
        return;
    if (!m_keep(row))
        m_kept.erase(row.key);
    else if (m_kept.size() < kKeptMost)
        m_kept.insert(row.key);
}

bool LiveTable::isOlderThanAll(const Row& row) const
{
    const bool isFull = m_rows.size() - m_kept.size() >= m_limits.rows;
    if (!isFull || (m_keep && m_keep(row)))
        return false;
    const auto oldest = oldestLoose();
    return oldest != m_rows.end() && row.key < oldest->first;
}

LiveTable::Rows::const_iterator LiveTable::oldestLoose() const
{
    auto row = m_rows.begin();
    for (auto kept = m_kept.begin(); kept != m_kept.end() && row != m_rows.end() && row->first == *kept; ++kept)
        ++row;
    return row;
}

void LiveTable::age()
{
    for (auto* window : m_windows) {
        if (!window->isAgeing())
            continue;
        for (const auto& key : m_kept)
            window->reconsider(m_rows.at(key));
    }
}

std::optional<LiveTable::Rows> LiveTable::rowsAt(std::int64_t change, std::int64_t nowMs)
{
    trim(nowMs);
    const std::int64_t reachesTo = m_ring.empty() ? m_change : m_ring.front().number - 1;
    if (change < reachesTo || change > m_change)
        return std::nullopt;
    Rows rows = m_rows;
    for (auto it = m_ring.rbegin(); it != m_ring.rend() && it->number > change; ++it) {
        if (it->before)
            rows[it->key] = it->before;
        else
            rows.erase(it->key);
    }
    return rows;
}

void LiveTable::attach(Window& window)
{
    m_windows.push_back(&window);
}

void LiveTable::detach(Window& window)
{
    std::erase(m_windows, &window);
}

} // namespace eraflazz::control

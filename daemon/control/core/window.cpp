// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/window.h"

#include <algorithm>

namespace eraflazz::control {

Window::Window(LiveTable& table, Match match, std::size_t size, bool isAgeing)
    : m_table(&table), m_match(std::move(match)), m_size(std::max<std::size_t>(1, size)), m_isAgeing(isAgeing)
{
    table.attach(*this);
    m_members = membersOf(table.rows());
    reset();
}

Window::~Window()
{
    if (m_table != nullptr)
        m_table->detach(*this);
}

Window::Members Window::membersOf(const LiveTable::Rows& rows) const
{
    Members members;
    for (auto it = rows.rbegin(); it != rows.rend() && members.size() < m_size; ++it) {
        if (m_match(*it->second))
            members.emplace_hint(members.end(), it->first, it->second);
    }
    return members;
}

bool Window::resume(std::int64_t change, std::int64_t nowMs)
{
    if (m_isAgeing)
        return false; // what matched then is not known
    const auto then = m_table != nullptr && change > 0 ? m_table->rowsAt(change, nowMs) : std::nullopt;
    if (!then)
        return false;
    m_inSnapshot = false;
    m_queue.clear();
    m_queueAt = 0;
    m_sent.clear();
    m_dirty.clear();
    for (const auto& [key, row] : membersOf(*then)) {
        m_sent.emplace(key, row);
        m_dirty.insert(key);
    }
    for (const auto& [key, row] : m_members)
        m_dirty.insert(key);
    m_owesChange = true;
    return true;
}

void Window::reset()
{
    m_sent.clear();
    m_dirty.clear();
    m_queue.clear();
    m_queueAt = 0;
    for (const auto& [key, row] : m_members)
        m_queue.push_back(key);
    m_inSnapshot = true;
    m_isFirstPart = true;
    m_owesChange = true;
}

void Window::cleared()
{
    m_members = membersOf(m_table->rows());
    reset();
}

void Window::reconsider(const RowPtr& row)
{
    if (m_match(*row) != (m_members.count(row->key) == 1))
        changed(row->key, row);
}

void Window::changed(const std::string& key, const RowPtr& now)
{
    const auto found = m_members.find(key);
    const bool isMember = found != m_members.end();
    const bool fits = now && m_match(*now);
    if (!fits && !isMember)
        return;
    if (fits && !isMember && m_members.size() >= m_size && key < m_members.rbegin()->first)
        return;
    m_dirty.insert(key);
    if (fits && isMember) {
        found->second = now;
        return;
    }
    if (fits) {
        m_members.emplace(key, now);
        if (m_members.size() > m_size) {
            const auto oldest = std::prev(m_members.end());
            m_dirty.insert(oldest->first);
            m_members.erase(oldest);
        }
        return;
    }
    const bool wasFull = m_members.size() >= m_size;
    const std::string oldest = m_members.rbegin()->first;
    m_members.erase(found);
    if (wasFull)
        refill(oldest);
}

/// An older row that matches may enter in the place of one that left.
void Window::refill(const std::string& olderThan)
{
    if (m_table == nullptr)
        return;
    const auto& rows = m_table->rows();
    for (auto it = rows.lower_bound(olderThan); it != rows.begin();) {
        --it;
        if (!m_match(*it->second))
            continue;
        m_members.emplace(it->first, it->second);
        m_dirty.insert(it->first);
        return;
    }
}

Window::Step Window::snapshotPart(std::size_t rowsMax)
{
    Step step;
    step.isSnapshot = true;
    step.isFirst = m_isFirstPart;
    m_isFirstPart = false;
    for (; m_queueAt < m_queue.size() && step.rows.size() < rowsMax; ++m_queueAt) {
        const auto found = m_members.find(m_queue[m_queueAt]);
        if (found == m_members.end())
            continue; // left meanwhile: the console never hears of it
        m_sent[found->first] = found->second;
        step.rows.push_back(found->second);
    }
    step.isLast = m_queueAt == m_queue.size();
    if (step.isLast) {
        m_inSnapshot = false;
        m_queue.clear();
        m_queueAt = 0;
        // What is as it was sent is not new any more.
        std::erase_if(m_dirty, [this](const std::string& key) {
            const auto now = m_members.find(key);
            const auto sent = m_sent.find(key);
            return now == m_members.end() ? sent == m_sent.end() : sent != m_sent.end() && sent->second == now->second;
        });
    }
    return step;
}

void Window::mark()
{
    m_owesChange = m_owesChange || (m_table != nullptr && m_table->change() != m_toldChange);
}

std::optional<Window::Step> Window::next(std::size_t rowsMax)
{
    if (m_table == nullptr)
        return std::nullopt;
    if (!m_inSnapshot && m_dirty.empty() && !m_owesChange)
        return std::nullopt;
    Step step;
    if (m_inSnapshot) {
        step = snapshotPart(rowsMax);
    } else {
        std::size_t taken = 0;
        for (auto it = m_dirty.begin(); it != m_dirty.end() && taken < rowsMax; it = m_dirty.erase(it)) {
            const auto now = m_members.find(*it);
            const auto sent = m_sent.find(*it);
            if (now == m_members.end() && sent == m_sent.end())
                continue;
            if (now == m_members.end()) {
                step.removed.push_back(*it);
                m_sent.erase(sent);
            } else if (sent == m_sent.end()) {
                step.rows.push_back(now->second);
                m_sent.emplace(now->first, now->second);
            } else if (sent->second != now->second) {
                step.changed.emplace_back(sent->second, now->second);
                sent->second = now->second;
            } else {
                continue;
            }
            ++taken;
        }
        if (taken == 0 && !m_owesChange)
            return std::nullopt;
    }
    const bool isComplete = !m_inSnapshot && m_dirty.empty();
    step.change = isComplete ? m_table->change() : 0;
    m_owesChange = !isComplete;
    m_toldChange = step.change;
    return step;
}

} // namespace eraflazz::control

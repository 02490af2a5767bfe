// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

namespace eraflazz {

/// Many producers, one consumer that takes everything waiting. Any thread. The bound is what turns a stalled consumer
/// into a refusal *before* money moves; `pushAlways` is for what must not be refused (evidence, outcomes).
template <typename T> class BoundedQueue final {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// False when full or closed; the item is then untouched.
    [[nodiscard]] bool tryPush(T&& item)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_items.size() >= m_capacity)
                return false;
            m_items.push_back(std::move(item));
        }
        m_ready.notify_one();
        return true;
    }

    /// False only when closed.
    bool pushAlways(T&& item)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return false;
            m_items.push_back(std::move(item));
        }
        m_ready.notify_one();
        return true;
    }

    /// Waits for at least one item, then takes up to `most` of what is there, oldest first. Empty only after close().
    [[nodiscard]] std::vector<T> take(std::size_t most)
    {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return m_closed || !m_items.empty(); });
        std::vector<T> taken;
        while (!m_items.empty() && taken.size() < most) {
            taken.push_back(std::move(m_items.front()));
            m_items.pop_front();
        }
        return taken;
    }

    /// Refuses new items; what is queued can still be taken.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_ready.notify_all();
    }

    [[nodiscard]] std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace eraflazz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <atomic>
#include <functional>
#include <mutex>

namespace eraflazz::report {

/// Tells whoever makes a report that nobody wants it any more. Given once, for good. Any thread.
class ReportStop final {
public:
    /// May take as long as what ends the work that is under way.
    void give()
    {
        m_isGiven = true;
        const std::lock_guard lock(m_mutex);
        if (m_ends)
            m_ends();
    }
    [[nodiscard]] bool isGiven() const { return m_isGiven; }

    /// What ends the work that is under way, from another thread; nothing when there is none. It is not called any more
    /// once another one is set.
    void setEnds(std::function<void()> ends)
    {
        const std::lock_guard lock(m_mutex);
        m_ends = std::move(ends);
    }

private:
    std::atomic<bool> m_isGiven{false};
    std::mutex m_mutex;
    std::function<void()> m_ends;
};

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace eraflazz {

/// Tells a thread to end, also while it pauses. Given once, for good. Any thread.
class StopSignal final {
public:
    void give()
    {
        m_isGiven = true;
        {
            const std::lock_guard lock(m_mutex); // so that a waiter cannot miss the notification
        }
        m_wakeUp.notify_all();
    }
    [[nodiscard]] bool isGiven() const { return m_isGiven; }

    /// Waits that long, or until the signal is given.
    void pause(std::chrono::milliseconds length)
    {
        std::unique_lock lock(m_mutex);
        m_wakeUp.wait_for(lock, length, [this] { return m_isGiven.load(); });
    }

private:
    std::atomic<bool> m_isGiven{false};
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
};

} // namespace eraflazz

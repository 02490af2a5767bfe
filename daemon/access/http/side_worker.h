// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/bounded_queue.h"

#include <functional>
#include <thread>

namespace eraflazz::access {

/// One thread for answers that take milliseconds to write (price lists), so that orders do not wait behind them on the
/// server's thread. Jobs must not throw.
class SideWorker final {
public:
    explicit SideWorker(std::size_t capacity) : m_jobs(capacity), m_thread([this] { run(); }) {}
    ~SideWorker()
    {
        m_jobs.close();
        m_thread.join();
    }
    SideWorker(const SideWorker&) = delete;
    SideWorker& operator=(const SideWorker&) = delete;

    /// False when too many are waiting; the job is then untouched.
    [[nodiscard]] bool tryPost(std::function<void()>&& job) { return m_jobs.tryPush(std::move(job)); }

private:
    void run()
    {
        for (auto jobs = m_jobs.take(1); !jobs.empty(); jobs = m_jobs.take(1))
            jobs.front()();
    }

    BoundedQueue<std::function<void()>> m_jobs;
    std::thread m_thread;
};

} // namespace eraflazz::access

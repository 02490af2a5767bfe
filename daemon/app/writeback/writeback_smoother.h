// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/writeback/changed_tables.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace eraflazz::app {

/// Keeps the disk of a PostgreSQL cluster of ours free for its log. Tables that grow leave new pages with the kernel,
/// which writes seconds of them out at once; every commit then waits behind them (accept p99 at half load 133 ms,
/// 22 without: packaging/docs/PERFORMANCE.md). This asks the kernel twenty times a second to begin writing what
/// has come. It changes nothing about what is durable when. A thread of its own; needs the right to read the cluster's
/// files, and does nothing without it.
class WritebackSmoother final {
public:
    static constexpr std::chrono::milliseconds kEvery{50};

    /// `clusterFolder` holds "base". `begin` is called from the thread, for every table that has changed.
    explicit WritebackSmoother(std::string clusterFolder,
                               std::chrono::milliseconds every = kEvery,
                               ChangedTables::Visit begin = &beginWriting);
    /// Does not wait for the next round, only for one under way.
    ~WritebackSmoother();
    WritebackSmoother(const WritebackSmoother&) = delete;
    WritebackSmoother& operator=(const WritebackSmoother&) = delete;

private:
    static void beginWriting(const std::string& path, int file);
    void loop();

    ChangedTables m_tables; ///< The thread's.
    const std::chrono::milliseconds m_every;
    const ChangedTables::Visit m_begin;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false; ///< Under m_mutex.
    std::thread m_thread;
};

} // namespace eraflazz::app

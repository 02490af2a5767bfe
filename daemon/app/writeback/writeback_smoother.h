// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace eraflazz::app {

/// Keeps the disk of a PostgreSQL cluster of ours free for its log. Tables that grow leave new pages with the kernel,
/// which writes seconds of them out at once; every commit then waits behind them (accept p99 at half load 133 ms
/// instead of 30 ms, packaging/docs/PERFORMANCE.md). This asks the kernel twenty times a second to begin writing what
/// has come. It changes nothing about what is durable when. A thread of its own; needs the right to read the cluster's
/// files, and does nothing without it.
class WritebackSmoother final {
public:
    explicit WritebackSmoother(std::string clusterFolder); ///< The folder that holds "base".
    ~WritebackSmoother();
    WritebackSmoother(const WritebackSmoother&) = delete;
    WritebackSmoother& operator=(const WritebackSmoother&) = delete;

private:
    void loop();
    void visitDatabases();
    void visitTables(const std::string& folder);

    const std::string m_base;
    std::map<std::string, std::int64_t> m_seenNs; ///< By file: when it was last changed, as last seen.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false; ///< Under m_mutex.
    std::thread m_thread;
};

} // namespace eraflazz::app

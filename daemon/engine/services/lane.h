// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/lane_batch.h"
#include "kernel/bounded_queue.h"
#include "kernel/stop_signal.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <thread>

namespace eraflazz::engine {

struct LaneCounters final {
    std::uint64_t batches = 0;
    std::uint64_t jobs = 0;
    std::uint64_t retries = 0; ///< Deadlocks and serialization failures.
    std::uint64_t splits = 0;  ///< Batches cut in halves to find the job that cannot be written.
    std::uint64_t outages = 0;
    std::size_t waiting = 0;
};

/// One thread with one database connection. Takes whatever waits (natural group commit, no timer), loads, decides,
/// writes, commits, then answers. Money moves here and nowhere else.
class Lane final {
public:
    Lane(std::unique_ptr<SaleStore> store, LaneParts parts);
    ~Lane();

    /// New orders: bounded. False when so many wait that this one must be refused before any debit.
    [[nodiscard]] bool trySubmit(OrderJob&& job);
    /// Outcomes of what has begun: never refused. False only after stop().
    bool submit(LaneJob&& job);

    void start();
    void stop(); ///< Finishes what waits (unless the database is away), then joins.

    [[nodiscard]] std::size_t waiting() const { return m_queue.size(); }
    [[nodiscard]] bool isIdle() const { return m_queue.size() == 0 && !m_busy.load(); }
    [[nodiscard]] bool isConnected() const { return m_connected.load(std::memory_order_relaxed); }
    [[nodiscard]] LaneCounters counters() const;

private:
    void loop();
    [[nodiscard]] std::vector<LaneJob> takeJobs();
    void run(std::vector<LaneJob> jobs);
    void write(LaneBatch& batch, const Uuid& id, bool& committing);
    void divide(LaneBatch& batch);
    void refuseWaiting();
    /// Blocks until the database is back; false when the lane stops first.
    [[nodiscard]] bool waitForDatabase(LaneBatch& batch, bool inDoubt);
    void rollback();

    static constexpr std::size_t kWaitingMax = 20000;

    std::unique_ptr<SaleStore> m_store;
    LaneParts m_parts;
    BoundedQueue<LaneJob> m_queue{kWaitingMax};
    std::deque<LaneJob> m_setAside; // taken out of the queue during an outage; this lane's thread only
    std::thread m_thread;
    std::atomic<bool> m_connected{true};
    StopSignal m_stop;
    std::atomic<bool> m_busy{false};
    std::atomic<std::uint64_t> m_batches{0}, m_jobs{0}, m_retries{0}, m_splits{0}, m_outages{0};
};

} // namespace eraflazz::engine

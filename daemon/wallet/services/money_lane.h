// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/bounded_queue.h"
#include "kernel/stop_signal.h"
#include "wallet/core/money_store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <thread>

namespace eraflazz::wallet {

/// Why a money command has no answer.
enum class MoneyFailure {
    Overloaded,     ///< Too many wait; nothing was written.
    OutcomeUnknown, ///< The database is away, perhaps around the commit: the same command with the same key tells.
    InternalError,  ///< The database refused what must not be refused; nothing was written and the log says why.
};

/// One thread with one database connection, for the money that people, banks and clocks move. Sales have lanes of their
/// own and never wait for this one.
class MoneyLane final {
public:
    /// The store is used on the lane's thread only.
    explicit MoneyLane(std::unique_ptr<MoneyStore> store);
    ~MoneyLane();
    MoneyLane(const MoneyLane&) = delete;
    MoneyLane& operator=(const MoneyLane&) = delete;

    void start();
    void stop(); ///< Finishes what waits, unless the database is away; then joins.

    /// Any thread. `work` runs on the lane's thread, again after a lost connection, so it must be idempotent and must
    /// answer its caller itself, last. `failed` is called instead, once, when there will be no answer.
    void submit(std::function<void(MoneyStore&)> work, std::function<void(MoneyFailure)> failed);

    [[nodiscard]] std::size_t waiting() const { return m_queue.size(); }

private:
    struct Job final {
        std::function<void(MoneyStore&)> work;
        std::function<void(MoneyFailure)> failed;
    };
    void loop();
    void run(Job& job);
    /// Blocks until the database is back, `untilMs` (monotonic) has passed or the lane stops.
    [[nodiscard]] bool waitForDatabase(std::int64_t untilMs);

    static constexpr std::size_t kWaitingMax = 5000;

    std::unique_ptr<MoneyStore> m_store;
    BoundedQueue<Job> m_queue{kWaitingMax};
    std::thread m_thread;
    StopSignal m_stop;
};

} // namespace eraflazz::wallet

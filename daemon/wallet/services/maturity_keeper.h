// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/commissions.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace eraflazz::wallet {

/// Pays matured commission into wallets, on a thread and a database connection of its own.
class MaturityKeeper final {
public:
    /// The store is used on the keeper's thread only. `newId` names each run. `intervalMs`: how often it looks whether
    /// it is time (maturityIntervalMs()).
    MaturityKeeper(std::unique_ptr<Commissions> store, std::function<Uuid()> newId, std::int64_t intervalMs = 60'000);
    ~MaturityKeeper();
    MaturityKeeper(const MaturityKeeper&) = delete;
    MaturityKeeper& operator=(const MaturityKeeper&) = delete;

    void start();
    void stop(); ///< Finishes the run at hand and joins.

private:
    void loop();
    void payAll();
    void reconnect();
    [[nodiscard]] bool isStopping();
    /// False when the keeper is to stop.
    [[nodiscard]] bool rest();

    std::unique_ptr<Commissions> m_store;
    std::function<Uuid()> m_newId;
    std::int64_t m_intervalMs;
    std::int64_t m_paidMs = 0; ///< Monotonic; 0 = not since the start.
    Uuid m_run;                ///< Of a run whose commit is in doubt: asked for again. Null otherwise.
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

} // namespace eraflazz::wallet

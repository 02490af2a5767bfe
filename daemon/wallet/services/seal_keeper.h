// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/seal_store.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace eraflazz::wallet {

/// Seals history as it grows, on a thread and a database connection of its own: no sale ever waits for it. While it has
/// a backlog it works a quarter of the time.
class SealKeeper final {
public:
    struct Settings final {
        std::string headFile; ///< Where the newest head is left every hour, for those who copy it away.
        std::int64_t intervalMs = 30'000;
        std::int64_t headFileEveryMs = 3'600'000;
    };

    /// The store is used on the keeper's thread only.
    SealKeeper(Settings settings, std::unique_ptr<SealStore> store);
    ~SealKeeper();
    SealKeeper(const SealKeeper&) = delete;
    SealKeeper& operator=(const SealKeeper&) = delete;

    void start();
    void stop(); ///< Finishes the seal at hand, leaves the head in its file and joins.

private:
    void loop();
    void sealAll();
    void leaveHead();
    void reconnect();
    /// False when the keeper is to stop.
    [[nodiscard]] bool rest(std::int64_t ms);

    Settings m_settings;
    std::unique_ptr<SealStore> m_store;
    std::int64_t m_headLeftMs = 0; ///< Monotonic; 0 = not since the start.
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

/// Writes the head as JSON, {"no", "to", "transfers", "head"}, so that a reader finds the old file or the whole new
/// one. Throws std::runtime_error when it cannot be written.
void writeSealHead(const std::string& path, const Seal& seal);

} // namespace eraflazz::wallet

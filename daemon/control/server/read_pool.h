// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/agent_desk.h"
#include "catalog/core/catalog_desk.h"
#include "catalog/core/tree.h"
#include "control/core/control_reads.h"
#include "engine/core/case_store.h"
#include "ops/core/shop_settings.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace eraflazz::control {

/// What one thread of the pool works with.
struct Readers final {
    std::unique_ptr<ControlReads> reads;
    std::unique_ptr<engine::CaseStore> cases;
    std::unique_ptr<catalog::AgentTree> tree;
    std::unique_ptr<ops::ShopSettings> settings;
    std::unique_ptr<catalog::CatalogDesk> desk;
    std::unique_ptr<catalog::AgentDesk> agents;
};

/// A few threads, each with its own connections, for what consoles read, and for the changes that move
/// no money. Everybody's jobs come in turns, and nobody has all threads: who asks for what takes long waits for
/// himself. Jobs must not throw.
class ReadPool final {
public:
    using Make = std::function<Readers()>;     ///< Called on each thread; may throw, the job then gets nothing.
    using Job = std::function<void(Readers*)>; ///< Null: the database cannot be reached.
    using Owner = std::int64_t;                ///< A person; 0: the daemon itself.

    ReadPool(int threads, Make make);
    ~ReadPool(); ///< Finishes what waits.
    ReadPool(const ReadPool&) = delete;
    ReadPool& operator=(const ReadPool&) = delete;

    /// False when too many wait. Any thread.
    [[nodiscard]] bool tryPost(Job job, Owner owner = 0);

    static constexpr std::size_t kWaitingMax = 500;
    static constexpr std::size_t kWaitingEach = 100; ///< Of one owner.

private:
    struct Share final {
        std::deque<Job> jobs;
        int running = 0;
    };
    void run();
    /// Waits for the next job; nothing once all of them are done and no more will come.
    [[nodiscard]] std::optional<std::pair<Owner, Job>> take();
    [[nodiscard]] std::map<Owner, Share>::iterator nextShare();
    void finished(Owner owner);

    Make m_make;
    const int m_runningEach;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<Owner, Share> m_shares;
    std::size_t m_waiting = 0;
    Owner m_turn = 0; ///< Whose job was taken last.
    bool m_isClosed = false;
    std::vector<std::thread> m_threads;
};

} // namespace eraflazz::control

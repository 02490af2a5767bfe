// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/agent_desk.h"
#include "catalog/core/catalog_desk.h"
#include "catalog/core/tree.h"
#include "control/core/control_reads.h"
#include "engine/core/case_store.h"
#include "kernel/bounded_queue.h"
#include "ops/core/shop_settings.h"

#include <functional>
#include <memory>
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
/// no money. Jobs must not throw.
class ReadPool final {
public:
    using Make = std::function<Readers()>;     ///< Called on each thread; may throw, the job then gets nothing.
    using Job = std::function<void(Readers*)>; ///< Null: the database cannot be reached.

    ReadPool(int threads, Make make);
    ~ReadPool(); ///< Finishes what waits.
    ReadPool(const ReadPool&) = delete;
    ReadPool& operator=(const ReadPool&) = delete;

    /// False when too many wait. Any thread.
    [[nodiscard]] bool tryPost(Job job) { return m_jobs.tryPush(std::move(job)); }

private:
    void run();

    static constexpr std::size_t kWaitingMax = 500;

    Make m_make;
    BoundedQueue<Job> m_jobs{kWaitingMax};
    std::vector<std::thread> m_threads;
};

} // namespace eraflazz::control

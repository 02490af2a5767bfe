// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "engine/core/instance.h"
#include "engine/services/lane_jobs.h"
#include "net/http_client.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace eraflazz::engine {

/// Delivers filed reports to agents' webhooks: per sale strictly in sequence, at least once, signed, on a schedule of
/// 0 s 5 s 30 s 2 m 10 m 1 h 6 h 24 h, then dead. Lives on the outbound thread; file() from any thread.
class Reporter final {
public:
    struct Parts final {
        net::HttpClient& client;
        std::function<void(LaneJob)> toLane;
        std::function<std::shared_ptr<const catalog::Catalog>()> catalog;
        bool allowPrivate = false; ///< Loopback and private addresses may be called: demo and test only.
    };
    explicit Reporter(Parts parts);

    void file(DueReport report);
    void drain();
    [[nodiscard]] std::size_t waiting() const { return m_waiting.load(std::memory_order_relaxed); }

private:
    void begin(DueReport report);
    void deliver(const SaleId& sale);
    void delivered(const SaleId& sale, const net::ClientResult& result);
    void finish(const SaleId& sale, OutboxUpdate update);
    void next(AgentId agent);
    /// The sale's first report is tried when that time has passed, or when somebody hurries.
    void wait(const SaleId& sale, AgentId agent, int delayMs);
    void wake(const SaleId& sale, AgentId agent, std::uint64_t timer);
    [[nodiscard]] std::string signature(AgentId agent, const std::string& timestamp, const std::string& body) const;

    struct Bulkhead final {
        int running = 0;
        std::deque<SaleId> ready;
    };
    struct Line final {
        std::deque<DueReport> reports; ///< Front: the one under way or waiting for its time.
        std::uint64_t timer = 0;       ///< The one it waits for; 0: it does not wait.
    };
    Parts m_parts;
    std::map<SaleId, Line> m_reports;
    std::uint64_t m_timers = 0;
    std::unordered_map<AgentId, Bulkhead> m_agents;
    std::atomic<std::size_t> m_waiting{0};
    bool m_draining = false;
};

/// When to try again after so many tries; nothing when the report is dead.
[[nodiscard]] std::optional<std::int64_t> reportDelayMs(int tries);

} // namespace eraflazz::engine

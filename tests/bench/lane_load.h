// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "engine/core/instance.h"
#include "engine/services/lane.h"
#include "engine/services/routing_desk.h"
#include "engine/services/supplier_board.h"
#include "kernel/stamp.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::bench {

struct LaneFigures final {
    double tps = 0;       ///< Sales a second, ordered, delivered and reported.
    double batchMean = 0; ///< Jobs in a commit.
    std::int64_t errors = 0;
};

/// The lanes alone: orders, evidence and reports as the engine makes them, without a byte over HTTP. What it measures
/// is how many sales the database and the deciding code could carry.
class LaneLoad final : private engine::LaneListener {
public:
    /// Claims an instance of its own. `batchMax` 1: one commit for every step of every sale.
    LaneLoad(const std::string& conninfo, const std::string& keyFile, int lanes, std::size_t batchMax);
    ~LaneLoad() override;

    [[nodiscard]] LaneFigures run(int seconds, int inFlight);

private:
    void attemptReady(engine::SendJob job) override;
    void attemptEnded(engine::SaleId, int, SupplierId supplier, Money cost, engine::AttemptState state) override;
    void askLater(engine::SendJob) override;
    void startRefused(engine::SaleId, int, SupplierId) override;
    void checkRecorded(engine::SaleId, int, std::optional<int>) override;
    void reportFiled(engine::DueReport report) override;
    void caseOpened(const engine::Case&) override;
    void evidenceFailed(engine::EvidenceJob) override;

    void feed();
    void order(std::uint64_t number, AgentId agent);
    void done(bool good);
    void beatUntil(std::int64_t untilUs);
    [[nodiscard]] engine::Lane& laneOf(const engine::SaleId& sale);
    [[nodiscard]] engine::LaneCounters counters() const;

    std::unique_ptr<engine::InstanceStore> m_instances;
    engine::InstanceId m_self;
    StampIssuer m_stamps;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::vector<AgentId> m_agents; // By rank.
    engine::SupplierBoard m_board;
    engine::RoutingDesk m_routing;
    std::vector<std::unique_ptr<engine::Lane>> m_lanes;

    std::mutex m_mutex;
    std::condition_variable m_wake; // The feeder: a place is free, or the end.
    std::condition_variable m_idle; // The runner: nothing is on its way.
    std::condition_variable m_clock;
    int m_free = 0;
    int m_onTheirWay = 0;
    bool m_feeding = false;
    std::int64_t m_done = 0;
    std::int64_t m_errors = 0;
};

} // namespace eraflazz::bench

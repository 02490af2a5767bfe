// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/instance.h"
#include "engine/services/lane.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace eraflazz::app {

/// One ledger lane in a process that is not the daemon, for evidence only: it sends nothing and takes no orders. What
/// follows from the evidence (reports to agents) is delivered by the daemons. It holds an instance slot of its own
/// while it lives; one process per data folder.
class LocalLane final : private engine::LaneListener {
public:
    /// Throws StoreError, std::runtime_error when another process is at it.
    LocalLane(const std::string& dataDir, const std::string& conninfo, std::shared_ptr<const catalog::Catalog> catalog);
    ~LocalLane() override;
    LocalLane(const LocalLane&) = delete;
    LocalLane& operator=(const LocalLane&) = delete;

    [[nodiscard]] StampIssuer& stamps() { return *m_stamps; }
    /// Returns when all of it is written. Once.
    void tell(std::vector<engine::EvidenceJob> jobs);

    [[nodiscard]] std::size_t ended() const { return m_ended; }
    [[nodiscard]] std::size_t casesOpened() const { return m_cases; }
    [[nodiscard]] std::size_t failed() const { return m_failed; }

private:
    // Nothing is sent from here: the daemon that owns an attempt finds out by itself.
    void attemptReady(engine::SendJob) override {}
    void attemptEnded(engine::SaleId, int, SupplierId, Money, engine::AttemptState) override { ++m_ended; }
    void askLater(engine::SendJob) override {}
    void startRefused(engine::SaleId, int, SupplierId) override {}
    void checkRecorded(engine::SaleId, int, std::optional<int>) override {}
    void evidenceFailed(engine::EvidenceJob) override { ++m_failed; }
    void reportFiled(engine::DueReport) override {}
    void caseOpened(const engine::Case&) override { ++m_cases; }

    class Lock;
    std::unique_ptr<Lock> m_lock;
    std::string m_conninfo;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::unique_ptr<engine::InstanceStore> m_instances;
    engine::InstanceId m_self;
    std::unique_ptr<StampIssuer> m_stamps;
    engine::SupplierBoard m_board;
    std::unique_ptr<engine::RoutingDesk> m_routing;
    std::size_t m_ended = 0, m_cases = 0, m_failed = 0; // the lane's thread, read after it has stopped
};

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "engine/pg/pg_instance_store.h"
#include "engine/services/lane.h"
#include "support/pg_cluster.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::test {

inline constexpr std::int64_t kPrice = 10'500; ///< Of XLD10 for every agent; the upline earns 100 of it.
inline constexpr std::int64_t kDeposit = 900'000'000;

/// A migrated database with agents under one upline, product XLD10 mapped to DIGI (cost 10,000) and VIP (cost 10,100),
/// and the catalogue that describes it. Agents are numbered from 1, their wallets are accounts 1000 + number.
class EngineWorld final {
public:
    EngineWorld(PgCluster& cluster, int agents, std::int64_t balance);

    [[nodiscard]] std::string conninfo() const;
    /// Runs SQL as the superuser; one value or lines of values.
    std::string sql(const std::string& text, std::string_view role = PgCluster::kSuperuser) const;
    [[nodiscard]] std::int64_t number(const std::string& text) const;
    [[nodiscard]] std::int64_t balance(int agent) const;
    /// What `eraflazzd audit` finds broken; "" when the books are right.
    [[nodiscard]] std::string auditComplaints() const;

    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const;
    void changeCatalog(const std::function<void(catalog::Catalog&)>& change);

private:
    void seed(int agents, std::int64_t balance);
    void describe(int agents);
    PgCluster& m_cluster;
    std::string m_database;
    mutable std::mutex m_mutex;
    std::shared_ptr<const catalog::Catalog> m_catalog;
};

/// Keeps everything a lane tells, so that tests can wait for it.
class RecordingListener final : public engine::LaneListener {
public:
    struct Log final {
        std::vector<engine::SendJob> ready;
        std::vector<std::pair<engine::SaleId, engine::AttemptState>> ended;
        std::vector<engine::SendJob> asked;
        std::vector<engine::SendJob> askedNow;
        std::vector<engine::SaleId> startRefused;
        std::vector<std::optional<int>> checks;
        std::vector<std::pair<engine::SaleId, int>> gone;
        std::vector<engine::EvidenceJob> failed;
        std::vector<engine::DueReport> reports;
        std::vector<engine::Case> cases;
    };
    /// Waits until the log satisfies `enough`, at most half a minute; false when it never did.
    bool waitFor(const std::function<bool(const Log&)>& enough);
    [[nodiscard]] Log log() const;

    void attemptReady(engine::SendJob job) override;
    void attemptEnded(
        engine::SaleId sale, int attemptNo, SupplierId supplier, Money cost, engine::AttemptState state) override;
    void askLater(engine::SendJob job) override;
    void askNow(engine::SendJob job) override;
    void startRefused(engine::SaleId sale, int attemptNo, SupplierId supplier) override;
    void checkRecorded(engine::SaleId sale, int attemptNo, std::optional<int> checkNo) override;
    void evidenceFailed(engine::EvidenceJob job) override;
    void attemptGone(engine::SaleId sale, int attemptNo) override;
    void reportFiled(engine::DueReport report) override;
    void caseOpened(const engine::Case& opened) override;

private:
    void note(const std::function<void(Log&)>& change);
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Log m_log;
};

/// Lanes of one daemon without the rest of it: what it would send is kept in `listener`.
class LaneHouse final {
public:
    LaneHouse(EngineWorld& world, const std::string& hostKey, int lanes, const std::string& conninfo = {});
    void start(); ///< What was submitted before is one batch (of each lane).
    ~LaneHouse() { stop(); }

    /// Orders XLD10 for the agent; the answer comes through the future.
    std::future<engine::OrderOutcome>
    order(int agent, const std::string& refId, const std::string& destination, int lane = 0);
    std::future<engine::OrderOutcome> order(engine::OrderRequest request, int lane = 0);
    [[nodiscard]] engine::Order prepared(const engine::OrderRequest& request);
    std::future<engine::OrderOutcome> submit(engine::Order order, int lane = 0);
    void say(const engine::SendJob& job, engine::EvidenceClass meaning, int lane = 0, const std::string& sn = "SN-1");
    [[nodiscard]] engine::Evidence
    evidence(const engine::SendJob& job, engine::EvidenceClass meaning, const std::string& sn = "SN-1");
    void stop();

    engine::InstanceId self;
    StampIssuer stamps;
    engine::SupplierBoard board;
    engine::RoutingDesk routing;
    RecordingListener listener;
    engine::AskRule askRule{true, 86'400'000}; ///< Of every supplier; change it before start().
    std::vector<std::unique_ptr<engine::Lane>> lanes;

private:
    EngineWorld& m_world;
};

[[nodiscard]] engine::OrderRequest requestFor(int agent, const std::string& refId, const std::string& destination);
/// The answer, "nothing" when none came within half a minute: "accepted", "replayed" or the refusal's code.
[[nodiscard]] std::string answerOf(std::future<engine::OrderOutcome>& answer);

} // namespace eraflazz::test

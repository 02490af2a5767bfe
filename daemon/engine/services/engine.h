// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/instance.h"
#include "engine/services/dispatcher.h"
#include "engine/services/heart_record.h"
#include "engine/services/lane.h"
#include "engine/services/order_desk.h"
#include "engine/services/reporter.h"
#include "engine/services/routing_desk.h"
#include "net/http_client.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace eraflazz::engine {

struct EngineSettings final {
    int lanes = 2;
    bool webhookAllowPrivate = false;
    std::int64_t rollCallEveryMs = 60000; ///< How often attempts that were forgotten are looked for.
};

struct EngineCounters final {
    LaneCounters lanes; ///< Summed.
    std::uint64_t accepted = 0, refused = 0, replayed = 0;
    std::uint64_t delivered = 0, rejected = 0, casesOpened = 0;
    std::size_t attemptsTracked = 0, reportsWaiting = 0, exchanges = 0;
};

struct LaneState final {
    LaneCounters counters;
    bool isConnected = false;
};

/// The running engine of one daemon: lanes, dispatcher, reporter and the heart that keeps its leases. Start and stop
/// order is the member order.
class Engine final : public OrderDesk, private LaneListener {
public:
    using MakeStore = std::function<std::unique_ptr<SaleStore>(InstanceId self)>;

    /// `instances` has claimed `self` already.
    Engine(EngineSettings settings,
           InstanceId self,
           std::unique_ptr<InstanceStore> instances,
           const MakeStore& makeStore,
           std::shared_ptr<const catalog::Catalog> catalog,
           std::shared_ptr<const SupplierLinks> links);
    ~Engine() override;

    void start();
    /// Takes no new orders, finishes what is being sent (at most `waitMs`), hands leases back, joins everything.
    void stop(int waitMs);
    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog, std::shared_ptr<const SupplierLinks> links);

    void submit(OrderRequest request, OrderReply reply) override;
    void receiveCallback(std::string supplierCode,
                         std::vector<std::pair<std::string, std::string>> headers,
                         std::string body,
                         CallbackReply reply) override;
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override;
    [[nodiscard]] bool isReady() const override;

    /// Carries an approved decision about a case out; see case_sweeper.h. Any thread.
    void resolve(ResolveJob job);
    /// Asks a sale's supplier now, as far as that is safe. Any thread.
    void ask(AskJob job);
    /// Tells a sale's agent again what became of it. Any thread; answers on a lane's thread.
    void repeat(RepeatJob job);
    /// Takes a sale back that waits for its supplier. Any thread; answers on a lane's thread.
    void cancel(CancelJob job);

    /// The suppliers of this moment. Never null. Any thread.
    [[nodiscard]] std::shared_ptr<const SupplierLinks> links() const;

    /// While it is on, new orders are refused with Refusal::Maintenance; what was accepted goes on. Any thread.
    void setMaintenance(bool isOn) { m_maintenance = isOn; }

    [[nodiscard]] EngineCounters counters() const;
    [[nodiscard]] std::vector<LaneState> lanes() const;
    [[nodiscard]] SupplierBoard& board() { return m_board; }
    /// What the lanes commit, for who watches. Any thread.
    [[nodiscard]] SaleFeed& feed() { return m_feed; }
    /// Where an order of that product and price would go now. Any thread.
    [[nodiscard]] const RoutingDesk& routing() const { return m_routing; }
    /// Called (any thread) when the slot was lost to another daemon: the process must end.
    std::function<void()> onFenced;

private:
    void attemptReady(SendJob job) override;
    void attemptEnded(SaleId sale, int attemptNo, SupplierId supplier, Money cost, AttemptState state) override;
    void askLater(SendJob job) override;
    void askNow(SendJob job) override;
    void startRefused(SaleId sale, int attemptNo, SupplierId supplier) override;
    void checkRecorded(SaleId sale, int attemptNo, std::optional<int> checkNo) override;
    void evidenceFailed(EvidenceJob job) override;
    void attemptGone(SaleId sale, int attemptNo) override;
    void reportFiled(DueReport report) override;
    void caseOpened(const Case& opened) override;

    void toLane(LaneJob job);
    [[nodiscard]] AskRule askRuleOf(SupplierId supplier) const;
    [[nodiscard]] Lane& laneOf(std::int64_t key);
    void heartLoop();
    [[nodiscard]] bool isIdle() const;
    void adopt(Orphans orphans);
    [[nodiscard]] bool heartIsFresh() const;

    EngineSettings m_settings;
    InstanceId m_self;
    std::unique_ptr<InstanceStore> m_instances;
    StampIssuer m_stamps;
    mutable std::mutex m_configMutex;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const SupplierLinks> m_links;
    SupplierBoard m_board;
    RoutingDesk m_routing;
    SaleFeed m_feed;
    net::HttpClient m_client;
    Dispatcher m_dispatcher;
    Reporter m_reporter;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::thread m_heart;
    std::mutex m_heartMutex;
    std::condition_variable m_heartWake;
    std::atomic<bool> m_stopping{false};
    std::atomic<bool> m_accepting{false};
    std::atomic<bool> m_maintenance{false};
    std::atomic<bool> m_clockAgrees{true};
    HeartRecord m_heartRecord;
    std::atomic<std::uint64_t> m_accepted{0}, m_refused{0}, m_replayed{0}, m_delivered{0}, m_rejected{0}, m_cases{0};
};

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/engine.h"

#include "crypto/digest.h"
#include "engine/services/crash_point.h"
#include "engine/services/order_intake.h"
#include "kernel/clock.h"

#include <spdlog/spdlog.h>

#include <chrono>

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kBeatEveryMs = 3000;
constexpr std::int64_t kSkewMaxMs = 2000;
constexpr int kAdoptMost = 2000;
constexpr std::int64_t kPartitionsEveryMs = 3600000;
constexpr int kEvidenceRetryMs = 5000;
constexpr std::size_t kShedAbove = 10000;

} // namespace

Engine::Engine(EngineSettings settings,
               InstanceId self,
               std::unique_ptr<InstanceStore> instances,
               const MakeStore& makeStore,
               std::shared_ptr<const catalog::Catalog> catalog,
               std::shared_ptr<const SupplierLinks> links)
    : m_settings(settings), m_self(self), m_instances(std::move(instances)), m_stamps(self.slot),
      m_catalog(std::move(catalog)), m_links(std::move(links)), m_routing(m_board, m_stamps),
      m_dispatcher({m_client,
                    m_board,
                    m_stamps,
                    [this](LaneJob job) { toLane(std::move(job)); },
                    [this] { return heartIsFresh(); },
                    [this] { return this->links(); },
                    [this](const std::string& code) {
                        const auto now = this->catalog();
                        const auto* product = now->product(code);
                        return product != nullptr ? product->queueLimitMs : 300000;
                    },
                    [this](std::int64_t leasedAtMs) { return m_heartRecord.holds(leasedAtMs, monotonicMsNow()); }}),
      m_reporter({m_client,
                  [this](LaneJob job) { toLane(std::move(job)); },
                  [this] { return this->catalog(); },
                  settings.webhookAllowPrivate})
{
    m_board.configure(*m_catalog);
    LaneParts parts{m_routing, m_stamps, *this, m_self, [this] { return this->catalog(); }};
    parts.askRule = [this](SupplierId supplier) { return askRuleOf(supplier); };
    parts.feed = &m_feed;
    for (int i = 0; i < m_settings.lanes; ++i)
        m_lanes.push_back(std::make_unique<Lane>(makeStore(m_self), parts));
}

Engine::~Engine()
{
    stop(0);
}

void Engine::start()
{
    m_board.setLedgerFloats(m_instances->supplierFloats());
    m_heartRecord.beat(monotonicMsNow(), monotonicMsNow());
    for (auto& lane : m_lanes)
        lane->start();
    m_dispatcher.start();
    m_accepting = true;
    m_heart = std::thread([this] { heartLoop(); });
}

bool Engine::isIdle() const
{
    const bool lanesIdle = std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto& lane) { return lane->isIdle(); });
    return lanesIdle && m_client.inFlight() == 0;
}

void Engine::stop(int waitMs)
{
    m_accepting = false;
    if (m_stopping)
        return;
    m_dispatcher.drain();
    m_reporter.drain();
    const std::int64_t until = monotonicMsNow() + waitMs;
    {
        std::unique_lock lock(m_heartMutex);
        while (!isIdle() && monotonicMsNow() < until)
            m_heartWake.wait_for(lock, std::chrono::milliseconds(20));
        m_stopping = true;
    }
    m_heartWake.notify_all();
    if (m_heart.joinable())
        m_heart.join();
    m_client.stop(); // its last answers are evidence, which the lanes still write
    for (auto& lane : m_lanes)
        lane->stop();
    try {
        if (m_instances)
            m_instances->sayGoodbye(m_self); // others may take the leases over at once
    } catch (const StoreError& error) {
        spdlog::warn("engine: could not hand the leases back: {}", error.what());
    }
}

std::shared_ptr<const catalog::Catalog> Engine::catalog() const
{
    const std::lock_guard lock(m_configMutex);
    return m_catalog;
}

std::shared_ptr<const SupplierLinks> Engine::links() const
{
    const std::lock_guard lock(m_configMutex);
    return m_links;
}

void Engine::setCatalog(std::shared_ptr<const catalog::Catalog> catalog, std::shared_ptr<const SupplierLinks> links)
{
    m_board.configure(*catalog);
    const std::lock_guard lock(m_configMutex);
    m_catalog = std::move(catalog);
    m_links = std::move(links);
}

bool Engine::heartIsFresh() const
{
    return m_heartRecord.isFresh(monotonicMsNow());
}

bool Engine::isReady() const
{
    const bool connected =
        std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto& lane) { return lane->isConnected(); });
    return m_accepting && m_clockAgrees && connected && heartIsFresh();
}

Lane& Engine::laneOf(std::int64_t key)
{
    return *m_lanes[static_cast<std::size_t>(key) % m_lanes.size()];
}

void Engine::submit(OrderRequest request, OrderReply reply)
{
    if (!m_accepting)
        return reply(Refusal::Overloaded);
    Lane& lane = laneOf(request.agent.value);
    // Load is shed before any debit, yet a repeat of an order that was taken is still answered from its sale.
    if (!request.verdict && (!m_clockAgrees || lane.waiting() > kShedAbove))
        request.verdict = Refusal::Overloaded;
    if (!request.verdict && m_maintenance)
        request.verdict = Refusal::Maintenance;
    const std::int64_t now = unixMsNow();
    OrderJob job;
    job.order = prepareOrder(request, *catalog(), m_routing, m_stamps, now);
    job.reply = [this, reply = std::move(reply)](OrderOutcome outcome) {
        ++(std::holds_alternative<Accepted>(outcome)   ? m_accepted
           : std::holds_alternative<Replayed>(outcome) ? m_replayed
                                                       : m_refused);
        reply(std::move(outcome));
    };
    job.queuedAtMs = monotonicMsNow();
    auto answer = job.reply;
    crashPoint("engine.submitted");
    if (!lane.trySubmit(std::move(job)))
        answer(Refusal::Overloaded);
}

void Engine::receiveCallback(std::string supplierCode,
                             std::vector<std::pair<std::string, std::string>> headers,
                             std::string body,
                             CallbackReply reply)
{
    const auto links = this->links();
    const auto link = std::find_if(
        links->begin(), links->end(), [&](const auto& entry) { return entry.second.code == supplierCode; });
    if (link == links->end() || !link->second.adapter)
        return reply(CallbackOutcome::UnknownSupplier);
    CallbackJob job;
    job.supplier = link->first;
    job.reading = link->second.adapter->readCallback(headers, body);
    if (job.reading.kind == CallbackReading::Kind::BadSignature)
        return reply(CallbackOutcome::BadSignature);
    if (job.reading.kind == CallbackReading::Kind::Ping)
        return reply(CallbackOutcome::Stored);
    job.delivery = sha256(job.reading.deliveryId.empty() ? body : job.reading.deliveryId + "\n" + body);
    job.body = std::move(body);
    job.inboxId = m_stamps.next(unixMsNow()).toUuid();
    job.evidenceId = m_stamps.next(unixMsNow()).toUuid();
    job.reply = reply;
    crashPoint("engine.callback_came");
    const auto lane = std::hash<std::string>()(job.reading.ref);
    if (!m_lanes[lane % m_lanes.size()]->submit(std::move(job)))
        reply(CallbackOutcome::Unavailable);
}

/// What may give money back goes through the lane of its agent's orders: two lanes would wait for each other's lock on
/// the wallet. Everything else is spread by sale, so that one busy agent does not fill one lane.
void Engine::toLane(LaneJob job)
{
    const auto key = std::visit(
        [](const auto& what) -> std::size_t {
            using Job = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Job, OrderJob>)
                return static_cast<std::size_t>(what.order.agent.value);
            else if constexpr (std::is_same_v<Job, CallbackJob>)
                return std::hash<std::string>()(what.reading.ref); // whose it is, is found in the lane
            else if constexpr (std::is_same_v<Job, StartJob>)
                return static_cast<std::size_t>(what.agent.value);
            else if constexpr (std::is_same_v<Job, ResolveJob>)
                return static_cast<std::size_t>(what.agent.value); // it may give money back
            else if constexpr (std::is_same_v<Job, CancelJob>)
                return static_cast<std::size_t>(what.agent.value);
            else if constexpr (std::is_same_v<Job, EvidenceJob>)
                return mayGiveBack(what.evidence.verdict) ? static_cast<std::size_t>(what.agent.value)
                                                          : std::hash<Uuid>()(what.evidence.sale);
            else if constexpr (std::is_same_v<Job, ReportJob>)
                return std::hash<Uuid>()(what.update.sale);
            else
                return std::hash<Uuid>()(what.sale);
        },
        job);
    (void)m_lanes[key % m_lanes.size()]->submit(
        std::move(job)); // false only while stopping: the next start finds it in the database
}

void Engine::attemptReady(SendJob job)
{
    crashPoint("engine.attempt_ready");
    m_dispatcher.attemptReady(std::move(job));
}

void Engine::attemptEnded(SaleId sale, int attemptNo, SupplierId supplier, Money cost, AttemptState state)
{
    crashPoint("engine.attempt_ended");
    ++(state == AttemptState::Delivered ? m_delivered : m_rejected);
    m_dispatcher.attemptEnded(sale, attemptNo, supplier, cost, state);
}

void Engine::askLater(SendJob job)
{
    m_dispatcher.askLater(std::move(job));
}
void Engine::askNow(SendJob job)
{
    m_dispatcher.askNow(std::move(job));
}
void Engine::resolve(ResolveJob job)
{
    toLane(std::move(job));
}
void Engine::ask(AskJob job)
{
    toLane(std::move(job));
}

void Engine::repeat(RepeatJob job)
{
    toLane(std::move(job));
}

void Engine::cancel(CancelJob job)
{
    const auto reply = job.reply;
    const auto lane = static_cast<std::size_t>(job.agent.value) % m_lanes.size();
    if (!m_lanes[lane]->submit(std::move(job)) && reply)
        reply({}); // stopping
}

AskRule Engine::askRuleOf(SupplierId supplier) const
{
    const auto links = this->links();
    const auto found = links->find(supplier);
    if (found == links->end() || !found->second.adapter || found->second.adapter->statusMethod() == StatusMethod::None)
        return {};
    return {true, found->second.adapter->statusWindowMs()};
}

void Engine::startRefused(SaleId sale, int attemptNo, SupplierId supplier)
{
    m_dispatcher.startRefused(sale, attemptNo, supplier);
}
void Engine::checkRecorded(SaleId sale, int attemptNo, std::optional<int> checkNo)
{
    m_dispatcher.checkRecorded(sale, attemptNo, checkNo);
}
void Engine::attemptGone(SaleId sale, int attemptNo)
{
    m_dispatcher.attemptGone(sale, attemptNo);
}

void Engine::evidenceFailed(EvidenceJob job)
{
    m_client.runAfter(kEvidenceRetryMs, [this, job = std::move(job)]() mutable { toLane(std::move(job)); });
}

void Engine::reportFiled(DueReport report)
{
    crashPoint("engine.report_filed");
    m_reporter.file(std::move(report));
}

void Engine::caseOpened(const Case& opened)
{
    ++m_cases;
    spdlog::warn("case {} for sale {}: {}", toString(opened.kind), opened.sale.toString(), opened.detail);
}

void Engine::adopt(Orphans orphans)
{
    if (!orphans.attempts.empty() || !orphans.reports.empty()) {
        crashPoint("engine.adopted");
        spdlog::info("engine: adopted {} attempts and {} reports", orphans.attempts.size(), orphans.reports.size());
    }
    for (auto& job : orphans.attempts) {
        switch (job.state) {
        case AttemptState::Queued:
            m_board.reserveFloat(job.supplier, job.cost);
            m_dispatcher.attemptReady(std::move(job));
            break;
        case AttemptState::Sending: {
            // Nobody knows whether it left. It becomes a question, never a second order.
            Evidence evidence;
            evidence.id = m_stamps.next(unixMsNow()).toUuid();
            evidence.sale = job.sale;
            evidence.attemptNo = job.attemptNo;
            evidence.source = EvidenceSource::Daemon;
            evidence.verdict.code = "TAKEN_OVER";
            evidence.verdict.message = "Menunggu kepastian dari pemasok";
            toLane(EvidenceJob{std::move(evidence), true, false, job.agent});
            break;
        }
        case AttemptState::Accepted:
        case AttemptState::Unknown:
            m_dispatcher.askLater(std::move(job));
            break;
        case AttemptState::Delivered:
        case AttemptState::Rejected:
        case AttemptState::NotSent:
            break;
        }
    }
    for (auto& report : orphans.reports)
        m_reporter.file(std::move(report));
}

void Engine::heartLoop()
{
    std::int64_t nextBeatMs = 0;
    std::int64_t nextPartitionsMs = monotonicMsNow() + kPartitionsEveryMs;
    std::int64_t nextRollCallMs = monotonicMsNow() + m_settings.rollCallEveryMs;
    bool connected = true;
    while (!m_stopping) {
        const std::int64_t now = monotonicMsNow();
        try {
            if (!connected) {
                m_instances->reconnect();
                connected = true;
            }
            if (now >= nextBeatMs) {
                const auto beat = m_instances->beat(m_self);
                if (beat.fenced) {
                    spdlog::critical("engine: slot {} was taken by another daemon", m_self.slot);
                    m_accepting = false;
                    m_heartRecord.stop();
                    if (onFenced)
                        onFenced();
                    return;
                }
                m_heartRecord.beat(now, monotonicMsNow());
                m_clockAgrees = std::abs(beat.skewMs) <= kSkewMaxMs;
                crashPoint("engine.before_adoption");
                adopt(m_instances->adopt(m_self, kAdoptMost));
                nextBeatMs = now + kBeatEveryMs;
            }
            if (now >= nextRollCallMs) {
                for (auto& job : m_instances->ownAttempts(m_self))
                    m_dispatcher.takeUpIfForgotten(std::move(job));
                nextRollCallMs = now + m_settings.rollCallEveryMs;
            }
            m_instances->fold();
            m_board.setLedgerFloats(m_instances->supplierFloats());
            if (now >= nextPartitionsMs) {
                m_instances->ensurePartitions();
                nextPartitionsMs = now + kPartitionsEveryMs;
            }
        } catch (const StoreError& error) {
            spdlog::warn("engine: heartbeat failed: {}", error.what());
            connected = false;
        }
        std::unique_lock lock(m_heartMutex);
        m_heartWake.wait_for(lock, std::chrono::milliseconds(1000), [this] { return m_stopping.load(); });
    }
}

std::vector<LaneState> Engine::lanes() const
{
    std::vector<LaneState> all;
    for (const auto& lane : m_lanes)
        all.push_back({lane->counters(), lane->isConnected()});
    return all;
}

EngineCounters Engine::counters() const
{
    EngineCounters all;
    for (const auto& lane : m_lanes) {
        const auto one = lane->counters();
        all.lanes.batches += one.batches;
        all.lanes.jobs += one.jobs;
        all.lanes.retries += one.retries;
        all.lanes.splits += one.splits;
        all.lanes.outages += one.outages;
        all.lanes.waiting += one.waiting;
    }
    all.accepted = m_accepted;
    all.refused = m_refused;
    all.replayed = m_replayed;
    all.delivered = m_delivered;
    all.rejected = m_rejected;
    all.casesOpened = m_cases;
    all.attemptsTracked = m_dispatcher.tracked();
    all.reportsWaiting = m_reporter.waiting();
    all.exchanges = m_client.inFlight();
    return all;
}

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lane_load.h"

#include "cast.h"
#include "catalog/pg/pg_catalog.h"
#include "crypto/secret_box.h"
#include "engine/pg/pg_instance_store.h"
#include "engine/pg/pg_sale_store.h"
#include "engine/services/order_intake.h"
#include "kernel/clock.h"

#include <utility>

#include <chrono>
#include <thread>
#include <unistd.h>
#include <unordered_map>

namespace eraflazz::bench {

namespace {

constexpr std::int64_t kBeatUs = 1'000'000;
constexpr int kWarmMs = 1000;
constexpr int kDrainMs = 30000;

std::shared_ptr<const catalog::Catalog> loadCatalog(const std::string& conninfo, const std::string& keyFile)
{
    const auto box = SecretBox::fromKeyFile(keyFile);
    catalog::PgCatalog source(
        conninfo, [&](std::string_view sealed, const std::string& context) { return box.open(sealed, context); });
    return source.load().catalog;
}

std::uint64_t nextNumber()
{
    static std::uint64_t next = 0; // The feeder's only.
    return ++next;
}

} // namespace

LaneLoad::LaneLoad(const std::string& conninfo, const std::string& keyFile, int lanes, std::size_t batchMax)
    : m_instances(std::make_unique<engine::PgInstanceStore>(conninfo)),
      m_self(m_instances->claim("bench-lanes", getpid())), m_stamps(m_self.slot),
      m_catalog(loadCatalog(conninfo, keyFile)), m_routing(m_board, m_stamps)
{
    std::unordered_map<std::string, AgentId> byCode;
    for (const auto& [id, agent] : m_catalog->agents)
        byCode.emplace(agent.code, id);
    const Cast cast;
    for (const auto& agent : cast.all())
        m_agents.push_back(byCode.at(agent.code));
    m_board.configure(*m_catalog);
    m_board.setLedgerFloats(m_instances->supplierFloats());
    engine::LaneParts parts{m_routing, m_stamps, *this, m_self, [this] { return m_catalog; }};
    parts.batchMax = batchMax;
    for (int i = 0; i < lanes; ++i)
        m_lanes.push_back(std::make_unique<engine::Lane>(
            std::make_unique<engine::PgSaleStore>(conninfo, m_self.slot, m_self.epoch), parts));
    for (auto& lane : m_lanes)
        lane->start();
}

LaneLoad::~LaneLoad()
{
    for (auto& lane : m_lanes)
        lane->stop();
    try {
        m_instances->fold();
        m_instances->sayGoodbye(m_self);
    } catch (const StoreError&) {
        m_self = {}; // The next claim of this host takes the slot over.
    }
}

engine::Lane& LaneLoad::laneOf(const engine::SaleId& sale)
{
    return *m_lanes[std::hash<Uuid>()(sale) % m_lanes.size()];
}

void LaneLoad::order(std::uint64_t number, AgentId agent)
{
    engine::OrderRequest request;
    request.agent = agent;
    request.refId = "lanes." + std::to_string(getpid()) + '.' + std::to_string(number);
    request.productCode = productCode(number);
    request.destination = freshDestination(number);
    engine::OrderJob job;
    job.order = engine::prepareOrder(request, *m_catalog, m_routing, m_stamps, unixMsNow());
    job.reply = [this](const engine::OrderOutcome& outcome) {
        if (!std::holds_alternative<engine::Accepted>(outcome))
            done(false);
    };
    job.queuedAtMs = monotonicMsNow();
    if (!m_lanes[static_cast<std::size_t>(agent.value) % m_lanes.size()]->trySubmit(std::move(job)))
        done(false);
}

/// Prepares orders as the engine's door does, one for every place that becomes free.
void LaneLoad::feed()
{
    ZipfPick pick(static_cast<std::uint64_t>(m_self.epoch));
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return !m_feeding || m_free > 0; });
        if (!m_feeding)
            return;
        const int places = std::exchange(m_free, 0);
        m_onTheirWay += places;
        lock.unlock();
        for (int i = 0; i < places; ++i)
            order(nextNumber(), m_agents[pick.next()]);
        lock.lock();
    }
}

void LaneLoad::done(bool good)
{
    const std::scoped_lock lock(m_mutex);
    m_done += good ? 1 : 0;
    m_errors += good ? 0 : 1;
    ++m_free;
    if (--m_onTheirWay == 0)
        m_idle.notify_all();
    m_wake.notify_one();
}

/// The supplier's answer, at once.
void LaneLoad::attemptReady(engine::SendJob job)
{
    m_board.releaseSlot(job.supplier);
    engine::EvidenceJob evidence;
    evidence.evidence.id = m_stamps.next(unixMsNow()).toUuid();
    evidence.evidence.sale = job.sale;
    evidence.evidence.attemptNo = job.attemptNo;
    evidence.evidence.verdict.meaning = engine::EvidenceClass::Delivered;
    evidence.evidence.verdict.code = "00";
    evidence.evidence.verdict.message = "Transaksi Sukses";
    evidence.evidence.verdict.sn = std::to_string(job.ref);
    evidence.evidence.verdict.charged = job.cost;
    evidence.evidence.raw = R"({"data":{"ref_id":")" + std::to_string(job.ref) + R"(","customer_no":")" +
                            job.destination + R"(","buyer_sku_code":")" + job.sku +
                            R"(","message":"Transaksi Sukses","status":"Sukses","rc":"00","sn":")" +
                            std::to_string(job.ref) + R"(","buyer_last_saldo":999999990000,"price":10000}})";
    static_cast<void>(laneOf(job.sale).submit(std::move(evidence)));
}

void LaneLoad::attemptEnded(engine::SaleId, int, SupplierId supplier, Money cost, engine::AttemptState state)
{
    m_board.releaseFloat(supplier, cost, state == engine::AttemptState::Delivered);
}

void LaneLoad::askLater(engine::SendJob)
{
    done(false);
}

void LaneLoad::startRefused(engine::SaleId, int, SupplierId)
{
    done(false);
}

void LaneLoad::checkRecorded(engine::SaleId, int, std::optional<int>) {}

/// The agent's 200, at once.
void LaneLoad::reportFiled(engine::DueReport report)
{
    engine::OutboxUpdate update;
    update.sale = report.sale;
    update.sequence = report.sequence;
    update.tries = 1;
    static_cast<void>(laneOf(report.sale).submit(engine::ReportJob{std::move(update)}));
    done(true);
}

void LaneLoad::caseOpened(const engine::Case&)
{
    const std::scoped_lock lock(m_mutex);
    ++m_errors;
}

void LaneLoad::evidenceFailed(engine::EvidenceJob)
{
    done(false); // The sale stays open, which the audit will say too.
}

engine::LaneCounters LaneLoad::counters() const
{
    engine::LaneCounters sum;
    for (const auto& lane : m_lanes) {
        const auto one = lane->counters();
        sum.batches += one.batches;
        sum.jobs += one.jobs;
    }
    return sum;
}

/// Keeps the leases, and folds as a daemon does, since both cost what they cost there too.
void LaneLoad::beatUntil(std::int64_t untilUs)
{
    while (monotonicUsNow() < untilUs) {
        static_cast<void>(m_instances->beat(m_self));
        m_instances->fold();
        m_board.setLedgerFloats(m_instances->supplierFloats());
        std::unique_lock lock(m_mutex);
        m_clock.wait_for(
            lock, std::chrono::microseconds(std::min(kBeatUs, untilUs - monotonicUsNow())), [] { return false; });
    }
}

LaneFigures LaneLoad::run(int seconds, int inFlight)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_free = inFlight;
        m_feeding = true;
    }
    std::thread feeder([this] { feed(); });
    const auto finished = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_done;
    };
    beatUntil(monotonicUsNow() + std::int64_t{kWarmMs} * 1000);
    const auto beginUs = monotonicUsNow();
    const auto before = counters();
    const auto doneBefore = finished();
    beatUntil(beginUs + std::int64_t{seconds} * 1'000'000);
    const auto elapsedUs = monotonicUsNow() - beginUs;
    const auto doneAfter = finished();
    const auto after = counters();
    {
        std::unique_lock lock(m_mutex);
        m_feeding = false;
        m_wake.notify_all();
    }
    feeder.join();
    std::unique_lock lock(m_mutex);
    if (!m_idle.wait_for(lock, std::chrono::milliseconds(kDrainMs), [this] { return m_onTheirWay == 0; }))
        m_errors += m_onTheirWay;
    LaneFigures figures;
    figures.tps = static_cast<double>(doneAfter - doneBefore) * 1e6 / static_cast<double>(elapsedUs);
    figures.errors = m_errors;
    if (after.batches > before.batches)
        figures.batchMean =
            static_cast<double>(after.jobs - before.jobs) / static_cast<double>(after.batches - before.batches);
    return figures;
}

} // namespace eraflazz::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_batch.h"

#include "engine/services/lane_answers.h"
#include "engine/services/lane_load.h"
#include "kernel/assert.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::engine {

LaneBatch::LaneBatch(std::vector<LaneJob> jobs, const LaneParts& parts)
    : m_jobs(std::move(jobs)), m_parts(parts), m_catalog(parts.catalog())
{
}

SystemAccounts LaneBatch::systemAccounts() const
{
    const auto& catalog = *m_catalog;
    return {catalog.clearing, catalog.sales, catalog.cost, catalog.lateSuccessLoss, catalog.receivable};
}

SendJob LaneBatch::jobOf(const Sale& sale, const Attempt& attempt)
{
    SendJob job;
    job.sale = sale.id;
    job.attemptNo = attempt.no;
    job.agent = sale.agent;
    job.state = attempt.state;
    job.supplier = attempt.supplier;
    job.mapping = attempt.mapping;
    job.productCode = sale.productCode;
    job.sku = attempt.sku;
    job.destination = sale.destination;
    job.ref = attempt.ref;
    job.cost = attempt.cost;
    job.priceCap = attempt.priceCap;
    job.ageMs = attempt.ageMs;
    job.leasedAtMs = monotonicMsNow();
    return job;
}

Uuid LaneBatch::freshId() const
{
    return m_parts.stamps.next(unixMsNow()).toUuid();
}

void LaneBatch::resolve(SaleStore& store)
{
    m_current = kNobody;
    std::vector<std::pair<SupplierId, std::int64_t>> refs;
    std::vector<std::pair<SupplierId, Fingerprint>> deliveries;
    for (const auto& job : m_jobs) {
        const auto* callback = std::get_if<CallbackJob>(&job);
        if (callback == nullptr)
            continue;
        deliveries.emplace_back(callback->supplier, callback->delivery);
        if (const auto ref = parseInt(callback->reading.ref))
            refs.emplace_back(callback->supplier, *ref);
    }
    m_owners.clear();
    m_filed.clear();
    if (deliveries.empty())
        return;
    m_filed = store.knownDeliveries(deliveries);
    if (refs.empty())
        return;
    for (const auto& owner : store.findRefs(refs))
        m_owners.emplace(std::pair(owner.supplier, owner.ref), owner);
}

BatchLoad LaneBatch::load() const
{
    return loadOf(m_jobs, m_owners);
}

void LaneBatch::decide(BatchState state)
{
    abandon();
    m_state = std::move(state);
    m_write = {};
    m_effects.clear();
    m_touched.clear();
    decideOrders(m_state);
    for (m_current = 0; m_current < m_jobs.size(); ++m_current) {
        std::visit(
            [this](auto& job) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(job)>, OrderJob>)
                    decideOne(job, m_state);
            },
            m_jobs[m_current]);
    }
    m_current = kNobody;
    for (const auto& [id, wallet] : m_state.wallets) {
        if (wallet.changed)
            m_write.wallets.push_back(&wallet);
    }
    if (m_parts.feed != nullptr)
        m_version = m_parts.feed->nextVersion(); // what is decided on is still locked
}

void LaneBatch::decideOrders(BatchState& state)
{
    std::vector<Order> orders;
    std::vector<OrderJob*> jobs;
    for (auto& job : m_jobs) {
        if (auto* order = std::get_if<OrderJob>(&job))
            jobs.push_back(order);
    }
    if (jobs.empty())
        return;
    auto& board = m_parts.routing.board();
    for (auto* job : jobs) {
        const bool isNew = !job->order.verdict && state.known.count({job->order.agent, job->order.refId}) == 0;
        ERA_ASSERT(job->order.verdict || !job->order.plan.candidates.empty(), "an order without a route");
        job->order.hasSlot = isNew && board.tryReserveSlot(job->order.plan.candidates.front().supplier);
        if (job->order.hasSlot)
            m_reserved.push_back(job->order.plan.candidates.front().supplier);
        orders.push_back(job->order);
    }
    AcceptState accept{&state.wallets, std::move(state.known), std::move(state.blocked)};
    auto decisions = decideSales(orders, accept, systemAccounts());
    m_write.sales = std::move(decisions.sales);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        auto& outcome = decisions.outcomes[i];
        if (orders[i].hasSlot && !std::holds_alternative<Accepted>(outcome)) {
            const SupplierId supplier = orders[i].plan.candidates.front().supplier;
            board.releaseSlot(supplier);
            m_reserved.erase(std::find(m_reserved.begin(), m_reserved.end(), supplier));
        }
        m_effects.emplace_back([job = jobs[i], outcome = std::move(outcome)]() mutable {
            if (job->reply)
                job->reply(std::move(outcome));
        });
    }
    for (auto& made : m_write.sales) {
        made.attempt.ownerSlot = m_parts.self.slot;
        made.attempt.ownerEpoch = m_parts.self.epoch;
        sendNext(made.sale, made.attempt);
    }
}

void LaneBatch::touch(SaleFile& file)
{
    if (m_touched.insert(&file).second)
        m_write.files.push_back(&file);
}

/// Whoever keeps track of the attempt may stop: it is ended, or another daemon's.
void LaneBatch::letGo(SaleId sale, int attemptNo)
{
    m_effects.emplace_back([this, sale, attemptNo] { m_parts.listener.attemptGone(sale, attemptNo); });
}

/// Still in doubt or in process: its supplier is asked when its time has come.
void LaneBatch::askLater(const Sale& sale, const Attempt& attempt)
{
    m_effects.emplace_back([this, job = jobOf(sale, attempt)]() mutable { m_parts.listener.askLater(std::move(job)); });
}

/// An attempt that was just born: what it will cost is set aside, and whoever sends is told.
void LaneBatch::sendNext(const Sale& sale, const Attempt& attempt)
{
    m_effects.emplace_back([this, job = jobOf(sale, attempt)]() mutable {
        m_parts.routing.board().reserveFloat(job.supplier, job.cost);
        m_parts.listener.attemptReady(std::move(job));
    });
}

void LaneBatch::decideOne(ReportJob& job, BatchState&)
{
    m_write.outboxUpdates.push_back(job.update);
}

bool LaneBatch::writesNothing() const
{
    return m_write.sales.empty() && m_write.files.empty() && m_write.evidence.empty() && m_write.inbox.empty() &&
           m_write.outboxUpdates.empty() && m_write.cases.empty() && m_write.resolutions.empty() &&
           m_write.actions.empty();
}

void LaneBatch::publish()
{
    ERA_ASSERT(!m_published, "a batch published twice");
    m_published = true;
    m_reserved.clear(); // the attempts own their slots now
    for (auto& effect : m_effects) {
        try {
            effect();
        } catch (const std::exception& error) {
            spdlog::critical("lane: a listener failed after the commit: {}", error.what());
        }
    }
    if (m_parts.feed != nullptr)
        m_parts.feed->committed(m_write, m_version, unixMsNow());
}

void LaneBatch::abandon()
{
    for (const auto supplier : m_reserved)
        m_parts.routing.board().releaseSlot(supplier);
    m_reserved.clear();
}

void LaneBatch::condemnOnly()
{
    m_current = 0;
    (void)condemn();
}

bool LaneBatch::condemn()
{
    if (m_current >= m_jobs.size()) {
        if (m_jobs.size() == 1)
            condemnOnly();
        return false;
    }
    auto& job = m_jobs[m_current];
    if (auto* evidence = std::get_if<EvidenceJob>(&job); evidence != nullptr && !evidence->quarantined) {
        evidence->quarantined = true;
        return true;
    }
    if (auto* callback = std::get_if<CallbackJob>(&job); callback != nullptr && !callback->quarantined) {
        callback->quarantined = true;
        return true;
    }
    LaneBatch alone({}, m_parts);
    alone.m_jobs.push_back(std::move(job));
    alone.fail();
    m_jobs.erase(m_jobs.begin() + static_cast<std::ptrdiff_t>(m_current));
    return true;
}

void LaneBatch::answerOutage(bool inDoubt)
{
    engine::answerOutage(m_jobs, inDoubt);
}

void LaneBatch::fail()
{
    answerFailure(m_jobs, m_parts.listener);
}

} // namespace eraflazz::engine

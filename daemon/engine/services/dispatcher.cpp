// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/dispatcher.h"

#include "engine/services/crash_point.h"
#include "engine/services/routing_desk.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>

namespace eraflazz::engine {

namespace {

constexpr int kSweepMs = 500;
constexpr std::int64_t kCheckDelayMaxMs = 600000;
constexpr std::int64_t kUnconfiguredPauseMs = 10000;

Purchase purchaseOf(const SendJob& job)
{
    return {std::to_string(job.ref), job.sku, job.destination, job.priceCap, std::nullopt};
}

SupplierVerdict verdictOf(EvidenceClass meaning, std::string code, std::string message)
{
    SupplierVerdict verdict;
    verdict.meaning = meaning;
    verdict.code = std::move(code);
    verdict.message = std::move(message);
    return verdict;
}

/// Up to a fifth more or less, so that a thousand doubts of one second are not asked again in one second.
std::int64_t jittered(std::int64_t delayMs)
{
    thread_local std::minstd_rand random(static_cast<unsigned>(monotonicUsNow()));
    const std::int64_t spread = delayMs / 5;
    return spread == 0 ? delayMs : delayMs - spread + static_cast<std::int64_t>(random()) % (2 * spread + 1);
}

} // namespace

Dispatcher::Dispatcher(Parts parts) : m_parts(std::move(parts)) {}

void Dispatcher::onThread(std::function<void()> task)
{
    m_parts.client.runAfter(0, std::move(task));
}

void Dispatcher::start()
{
    m_parts.client.runAfter(kSweepMs, [this] { sweepQueues(); });
}

void Dispatcher::drain()
{
    onThread([this] { m_draining = true; });
}

const SupplierLink* Dispatcher::link(SupplierId supplier)
{
    m_links = m_parts.links();
    const auto found = m_links->find(supplier);
    return found == m_links->end() || !found->second.adapter ? nullptr : &found->second;
}

void Dispatcher::attemptReady(SendJob job)
{
    onThread([this, job = std::move(job)]() mutable {
        const Key key{job.sale, job.attemptNo};
        if (job.state == AttemptState::Queued)
            lineUp(key, std::move(job));
        else
            send(key, job);
    });
}

void Dispatcher::lineUp(const Key& key, SendJob job)
{
    auto& track = m_tracks[key];
    track.queuedAtMs = monotonicMsNow() - job.ageMs;
    track.job = std::move(job);
    m_trackedCount = m_tracks.size();
    const SupplierId supplier = track.job.supplier;
    m_queues[supplier].push_back(key);
    startQueued(supplier);
}

void Dispatcher::startQueued(SupplierId supplier)
{
    if (m_draining || !m_parts.heartIsFresh())
        return;
    auto& queue = m_queues[supplier];
    while (!queue.empty()) {
        const auto found = m_tracks.find(queue.front());
        if (found == m_tracks.end() || found->second.job.state != AttemptState::Queued || found->second.exchanging) {
            queue.pop_front();
            continue;
        }
        if (!m_parts.board.tryReserveSlot(supplier))
            return;
        found->second.exchanging = true;
        queue.pop_front();
        m_parts.toLane(StartJob{found->first.sale, found->first.attemptNo, supplier, found->second.job.agent});
    }
}

void Dispatcher::startRefused(SaleId sale, int attemptNo, SupplierId supplier)
{
    onThread([this, key = Key{sale, attemptNo}, supplier] {
        m_parts.board.releaseSlot(supplier);
        startQueued(supplier);
        const auto found = m_tracks.find(key);
        if (found == m_tracks.end() || found->second.job.state != AttemptState::Queued)
            return;
        // attemptEnded, if it ended, forgets it; else it is tried again, or expires
        found->second.exchanging = false;
        m_queues[supplier].push_back(key);
    });
}

/// Queued orders do not wait for ever: their agent gets the money back.
void Dispatcher::sweepQueues()
{
    const std::int64_t now = monotonicMsNow();
    for (auto& [supplier, queue] : m_queues) {
        for (const auto& key : queue) {
            const auto found = m_tracks.find(key);
            if (found == m_tracks.end() || found->second.exchanging)
                continue;
            if (now - found->second.queuedAtMs <= m_parts.queueLimitMs(found->second.job.productCode))
                continue;
            giveEvidence(key,
                         found->second.job.agent,
                         EvidenceSource::Daemon,
                         verdictOf(EvidenceClass::NotSent,
                                   std::string(kQueueExpiredCode),
                                   "Antrean terlalu lama, saldo dikembalikan"),
                         0,
                         {},
                         false);
            forget(key);
        }
        startQueued(supplier);
    }
    m_parts.client.runAfter(kSweepMs, [this] { sweepQueues(); });
}

void Dispatcher::send(const Key& key, const SendJob& job)
{
    auto& track = m_tracks[key];
    track.job = job;
    track.exchanging = true;
    track.sentAtMs = monotonicMsNow();
    m_trackedCount = m_tracks.size();
    const auto* supplier = link(job.supplier);
    if (supplier == nullptr) {
        net::ClientResult none;
        none.kind = net::ClientResult::Kind::NotSent;
        none.detail = "supplier is not configured";
        return sent(key, job, std::move(none));
    }
    auto request = clientRequest(*supplier, supplier->adapter->buildPurchase(purchaseOf(job)));
    request.mayWrite = [this, leasedAtMs = job.leasedAtMs] {
        crashPoint("dispatch.before_write");
        return m_parts.heartIsFresh() && m_parts.leaseHolds(leasedAtMs);
    };
    const std::string said = request.body;
    m_parts.client.send(std::move(request), [this, key, job, said](net::ClientResult result) {
        m_parts.board.exchanges().note({job.supplier, "order", std::to_string(job.ref), job.sku}, said, result);
        sent(key, job, std::move(result));
    });
}

/// Whatever became of the attempt meanwhile (a callback may have been faster), the slot is free and the answer is
/// evidence.
void Dispatcher::sent(const Key& key, const SendJob& job, net::ClientResult result)
{
    crashPoint("dispatch.answered");
    const SupplierId supplierId = job.supplier;
    m_parts.board.releaseSlot(supplierId);
    if (const auto found = m_tracks.find(key); found != m_tracks.end())
        found->second.exchanging = false;
    const auto* supplier = link(supplierId);
    switch (result.kind) {
    case net::ClientResult::Kind::NotSent: {
        const bool withheld = result.detail == "withheld";
        if (!withheld)
            m_parts.board.record(supplierId, ExchangeResult::Trouble, 0, job.mapping);
        giveEvidence(key,
                     job.agent,
                     EvidenceSource::Answer,
                     verdictOf(EvidenceClass::NotSent,
                               withheld ? std::string(kWithheldCode) : "NOT_SENT",
                               "Pemasok tidak dapat dihubungi: " + result.detail),
                     0,
                     result.detail);
        break;
    }
    case net::ClientResult::Kind::Lost:
        m_parts.board.record(supplierId, ExchangeResult::Trouble, 0, job.mapping);
        giveEvidence(key,
                     job.agent,
                     EvidenceSource::Answer,
                     verdictOf(EvidenceClass::Unknown, "NO_ANSWER", "Menunggu jawaban pemasok: " + result.detail),
                     0,
                     result.detail);
        break;
    case net::ClientResult::Kind::Answered: {
        auto verdict = supplier != nullptr
                           ? supplier->adapter->readPurchase(purchaseOf(job), {result.status, result.body})
                           : verdictOf(EvidenceClass::Unknown, "NO_ADAPTER", "");
        const bool trouble = verdict.meaning == EvidenceClass::Unknown;
        m_parts.board.record(
            supplierId, trouble ? ExchangeResult::Trouble : ExchangeResult::InProcess, result.elapsedUs, job.mapping);
        if (verdict.unmapped)
            spdlog::error("dispatcher: supplier {} answered with an unmapped code '{}'",
                          supplier != nullptr ? supplier->code : "?",
                          verdict.code);
        giveEvidence(key, job.agent, EvidenceSource::Answer, std::move(verdict), 0, std::move(result.body));
        break;
    }
    }
    startQueued(supplierId);
}

void Dispatcher::giveEvidence(const Key& key,
                              AgentId agent,
                              EvidenceSource source,
                              SupplierVerdict verdict,
                              int checkNo,
                              std::string raw,
                              bool mayFailOver,
                              bool stayedHere)
{
    Evidence evidence;
    evidence.id = m_parts.stamps.next(unixMsNow()).toUuid();
    evidence.sale = key.sale;
    evidence.attemptNo = key.attemptNo;
    evidence.source = source;
    evidence.verdict = std::move(verdict);
    evidence.checkNo = checkNo;
    evidence.raw = sanitised(raw, 4096);
    evidence.stayedHere = stayedHere;
    m_parts.toLane(EvidenceJob{std::move(evidence), mayFailOver, false, agent});
}

void Dispatcher::attemptEnded(SaleId sale, int attemptNo, SupplierId supplier, Money, AttemptState state)
{
    onThread([this, key = Key{sale, attemptNo}, supplier, state] {
        const auto found = m_tracks.find(key);
        const auto mapping = found != m_tracks.end() ? found->second.job.mapping : MappingId{};
        if (state == AttemptState::Delivered)
            m_parts.board.record(supplier, ExchangeResult::Delivered, 0, mapping);
        if (state == AttemptState::Rejected)
            m_parts.board.record(supplier, ExchangeResult::Refused, 0, mapping);
        if (found == m_tracks.end())
            return;
        m_parts.board.releaseFloat(
            found->second.job.supplier, found->second.job.cost, state == AttemptState::Delivered);
        m_tracks.erase(found);
        m_trackedCount = m_tracks.size();
    });
}

void Dispatcher::forget(const Key& key)
{
    const auto found = m_tracks.find(key);
    if (found == m_tracks.end())
        return;
    m_parts.board.releaseFloat(found->second.job.supplier, found->second.job.cost, false);
    m_tracks.erase(found);
    m_trackedCount = m_tracks.size();
}

/// What is known of the attempt from now on; one that nobody kept track of has its cost set aside.
Dispatcher::Track& Dispatcher::follow(const Key& key, SendJob job)
{
    if (m_tracks.find(key) == m_tracks.end())
        m_parts.board.reserveFloat(job.supplier, job.cost);
    auto& track = m_tracks[key];
    m_trackedCount = m_tracks.size();
    track.job = std::move(job);
    return track;
}

void Dispatcher::askLater(SendJob job)
{
    if (job.state == AttemptState::Queued)
        return; // nothing was sent: there is nothing to ask about
    onThread([this, job = std::move(job)]() mutable {
        const Key key{job.sale, job.attemptNo};
        auto& track = follow(key, std::move(job));
        if (!track.exchanging)
            scheduleCheck(key);
    });
}

std::int64_t Dispatcher::checkDelayMs(const Track& track, const SupplierAdapter& adapter) const
{
    const std::int64_t base = std::max<std::int64_t>(adapter.statusIntervalMs(), 1000);
    const int doublings =
        std::clamp(track.checksMade - 3, 0, 10); // four at the supplier's pace, then slower and slower
    return jittered(std::min(base << doublings, std::max(kCheckDelayMaxMs, base))) +
           base / 5; // never faster than the supplier allows
}

void Dispatcher::scheduleCheck(const Key& key)
{
    auto& track = m_tracks[key];
    const auto* supplier = link(track.job.supplier);
    if (track.checkDue || (supplier != nullptr && supplier->adapter->statusMethod() == StatusMethod::None))
        return;
    track.checkDue = true;
    // A supplier whose settings are broken may be mended: the question waits for it.
    checkAfter(key, supplier != nullptr ? checkDelayMs(track, *supplier->adapter) : kUnconfiguredPauseMs);
}

void Dispatcher::checkAfter(const Key& key, std::int64_t delayMs)
{
    m_parts.client.runAfter(static_cast<int>(delayMs), [this, key] { checkIfDue(key); });
}

void Dispatcher::checkIfDue(const Key& key)
{
    const auto found = m_tracks.find(key);
    if (found == m_tracks.end())
        return;
    found->second.checkDue = false;
    found->second.hurried = false;
    const auto* asked = link(found->second.job.supplier);
    if (m_draining || found->second.exchanging)
        return;
    if (asked == nullptr || !m_parts.heartIsFresh())
        return scheduleCheck(key);
    found->second.exchanging = true;
    found->second.checkAskedAtMs = monotonicMsNow();
    m_parts.toLane(CheckJob{key.sale, key.attemptNo, asked->adapter->statusWindowMs(), found->second.job.agent});
}

void Dispatcher::askNow(SendJob job)
{
    onThread([this, job = std::move(job)]() mutable {
        const Key key{job.sale, job.attemptNo};
        auto& track = follow(key, std::move(job));
        const auto* supplier = link(track.job.supplier);
        if (track.exchanging || track.hurried || supplier == nullptr ||
            supplier->adapter->statusMethod() == StatusMethod::None)
            return; // an answer is on its way; its evidence schedules the next question
        const std::int64_t lastMs = std::max(track.sentAtMs, track.checkAskedAtMs);
        const std::int64_t dueMs = lastMs == 0 ? 0 : lastMs + supplier->adapter->statusIntervalMs();
        track.hurried = true;
        checkAfter(key, std::max<std::int64_t>(0, dueMs - monotonicMsNow()));
    });
}

void Dispatcher::attemptGone(SaleId sale, int attemptNo)
{
    onThread([this, key = Key{sale, attemptNo}] { forget(key); });
}

void Dispatcher::takeUpIfForgotten(SendJob job)
{
    onThread([this, job = std::move(job)]() mutable {
        const Key key{job.sale, job.attemptNo};
        if (m_draining || m_tracks.count(key) == 1)
            return;
        spdlog::warn("dispatcher: attempt {} of sale {} was forgotten and is taken up again",
                     key.attemptNo,
                     key.sale.toString());
        m_parts.board.reserveFloat(job.supplier, job.cost);
        const AttemptState state = job.state;
        const AgentId agent = job.agent;
        if (state == AttemptState::Queued)
            return lineUp(key, std::move(job));
        m_tracks[key].job = std::move(job);
        m_trackedCount = m_tracks.size();
        if (state == AttemptState::Sending) // it becomes a question, never a second order
            giveEvidence(key,
                         agent,
                         EvidenceSource::Daemon,
                         verdictOf(EvidenceClass::Unknown, "TAKEN_OVER", "Menunggu kepastian dari pemasok"),
                         0,
                         {});
        else
            scheduleCheck(key);
    });
}

void Dispatcher::checkRecorded(SaleId sale, int attemptNo, std::optional<int> checkNo)
{
    onThread([this, key = Key{sale, attemptNo}, checkNo] {
        if (!checkNo)
            return forget(key); // ended elsewhere, taken over, or too old to be asked safely: a person's case
        sendCheck(key, *checkNo);
    });
}

void Dispatcher::sendCheck(const Key& key, int checkNo)
{
    const auto found = m_tracks.find(key);
    if (found == m_tracks.end())
        return;
    crashPoint("dispatch.check_ready");
    ++found->second.checksMade;
    const SendJob job = found->second.job;
    const auto* supplier = link(job.supplier);
    if (supplier == nullptr) {
        net::ClientResult none;
        none.kind = net::ClientResult::Kind::NotSent;
        none.detail = "supplier is not configured";
        return checked(key, job, checkNo, std::move(none));
    }
    auto request = clientRequest(*supplier, supplier->adapter->buildStatus(purchaseOf(job)));
    request.mayWrite = [this, askedAtMs = found->second.checkAskedAtMs] {
        crashPoint("dispatch.before_check");
        return m_parts.heartIsFresh() && m_parts.leaseHolds(askedAtMs);
    };
    const std::string said = request.body;
    m_parts.client.send(std::move(request), [this, key, job, checkNo, said](net::ClientResult result) {
        m_parts.board.exchanges().note({job.supplier, "check", std::to_string(job.ref), job.sku}, said, result);
        checked(key, job, checkNo, std::move(result));
    });
}

void Dispatcher::checked(const Key& key, const SendJob& job, int checkNo, net::ClientResult result)
{
    crashPoint("dispatch.checked");
    if (const auto found = m_tracks.find(key); found != m_tracks.end())
        found->second.exchanging = false;
    const auto* supplier = link(job.supplier);
    if (result.kind == net::ClientResult::Kind::NotSent)
        return giveEvidence(key,
                            job.agent,
                            EvidenceSource::Check,
                            verdictOf(EvidenceClass::Unknown, "CHECK_NOT_SENT", result.detail),
                            checkNo,
                            result.detail,
                            true,
                            true);
    if (result.kind == net::ClientResult::Kind::Lost || supplier == nullptr) {
        // Not an answer: the check stays open, so that no refusal can end the attempt before a later check is answered.
        return giveEvidence(key,
                            job.agent,
                            EvidenceSource::Check,
                            verdictOf(EvidenceClass::Unknown, "NO_ANSWER", result.detail),
                            0,
                            result.detail);
    }
    auto verdict = supplier->adapter->readStatus(purchaseOf(job), {result.status, result.body});
    // What cannot be read is no answer either: the order that the check repeated may still be on its way.
    const int answered = verdict.meaning == EvidenceClass::Unknown ? 0 : checkNo;
    giveEvidence(key, job.agent, EvidenceSource::Check, std::move(verdict), answered, std::move(result.body));
}

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/lane_batch.h"

#include "engine/core/serial_number.h"
#include "engine/services/lane_answers.h"
#include "engine/services/lane_load.h"
#include "engine/services/report_body.h"
#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::engine {

namespace {

/// A callback that names another number or product than we ordered decides nothing, although its reference is ours.
void doubtStrangers(SupplierVerdict& verdict, const CallbackReading& reading, SaleFile& file, int attemptNo)
{
    const Attempt* attempt = file.attempt(attemptNo);
    const bool otherNumber = !reading.destination.empty() && reading.destination != file.sale.destination;
    const bool otherSku = attempt != nullptr && !reading.sku.empty() && reading.sku != attempt->sku;
    if (!otherNumber && !otherSku)
        return;
    verdict.meaning = EvidenceClass::Unknown;
    verdict.code = otherNumber ? "DESTINATION_MISMATCH" : "SKU_MISMATCH";
    verdict.message = "Laporan pemasok menyebut nomor atau produk lain";
}

/// Still in doubt, but older than the time in which a check is a question and not a new order.
bool isPastAsking(SaleFile& file, const CheckJob& job)
{
    const Attempt* attempt = file.attempt(job.attemptNo);
    return attempt != nullptr && isLive(attempt->state) && attempt->state != AttemptState::Queued &&
           attempt->ageMs >= job.windowMs;
}

} // namespace

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

/// A success closes a sale only with the serial number its product needs.
bool LaneBatch::hasNeededSerial(const catalog::Catalog& catalog, const Sale& sale, const SupplierVerdict& verdict)
{
    const auto* product = catalog.product(sale.productCode);
    if (product == nullptr || !product->snRequired)
        return true;
    return product->category == "PLN" ? plnToken(verdict.sn).has_value() : !verdict.sn.empty();
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
        m_effects.emplace_back([this, job = jobOf(made.sale, made.attempt)]() mutable {
            m_parts.routing.board().reserveFloat(job.supplier, job.cost);
            m_parts.listener.attemptReady(std::move(job));
        });
    }
}

void LaneBatch::touch(SaleFile& file)
{
    if (m_touched.insert(&file).second)
        m_write.files.push_back(&file);
}

void LaneBatch::decideOne(EvidenceJob& job, BatchState& state)
{
    const auto found = state.sales.find(job.evidence.sale);
    ERA_ASSERT(found != state.sales.end(), "evidence for a sale that does not exist");
    if (job.quarantined)
        quarantine(found->second, job.evidence);
    else
        apply(found->second, job.evidence, job.mayFailOver, state);
}

void LaneBatch::apply(SaleFile& file, Evidence evidence, bool mayFailOver, BatchState& state, bool askedOnceMore)
{
    ERA_ASSERT(file.unreadable.empty(), file.unreadable);
    evidence.verdict.sn = normaliseSn(evidence.verdict.sn);
    const Attempt* attempt = file.attempt(evidence.attemptNo);
    ERA_ASSERT(attempt != nullptr, "evidence for an attempt that does not exist");
    const auto* supplier = m_catalog->supplier(attempt->supplier);
    ERA_ASSERT(supplier != nullptr, "evidence from a supplier that is not configured");
    EvidenceContext context;
    context.accounts = systemAccounts();
    context.supplierDeposit = supplier->depositAccount;
    if (const auto wallet = state.wallets.find(file.sale.wallet); wallet != state.wallets.end())
        context.wallet = &wallet->second;
    context.snAcceptable = hasNeededSerial(*m_catalog, file.sale, evidence.verdict);
    context.ownerSlot = m_parts.self.slot;
    context.ownerEpoch = m_parts.self.epoch;
    context.caseId = freshId();
    context.askedOnceMore = askedOnceMore;
    if (mayFailOver && wantsNextAttempt(file, evidence)) {
        context.next = m_parts.routing.next(*m_catalog, file, evidence.attemptNo, unixMsNow());
        if (context.next && context.next->hasSlot)
            m_reserved.push_back(context.next->candidate.supplier);
    }
    auto changes = applyEvidence(file, evidence, context);
    if (context.next && context.next->hasSlot && !changes.born) {
        m_parts.routing.board().releaseSlot(context.next->candidate.supplier);
        m_reserved.pop_back();
    }
    touch(file);
    std::move(changes.transfers.begin(), changes.transfers.end(), std::back_inserter(m_write.transfers));
    if (changes.serial)
        m_write.serials.emplace_back(*changes.serial, file.sale.id);
    for (auto& opened : changes.cases) {
        m_effects.emplace_back([this, opened] { m_parts.listener.caseOpened(opened); });
        m_write.cases.push_back(std::move(opened));
    }
    if (changes.report)
        fileReport(file, *changes.report);
    const Attempt& now = *file.attempt(evidence.attemptNo);
    if (changes.ended) {
        m_effects.emplace_back(
            [this, sale = file.sale.id, no = now.no, by = now.supplier, cost = now.cost, end = *changes.ended] {
                m_parts.listener.attemptEnded(sale, no, by, cost, end);
            });
    }
    if (!changes.ended && !isLive(now.state))
        letGo(file.sale.id, now.no);
    if (changes.askAgain)
        m_effects.emplace_back(
            [this, job = jobOf(file.sale, now)]() mutable { m_parts.listener.askLater(std::move(job)); });
    if (changes.born) {
        m_effects.emplace_back([this, job = jobOf(file.sale, file.attempts.back())]() mutable {
            m_parts.routing.board().reserveFloat(job.supplier, job.cost);
            m_parts.listener.attemptReady(std::move(job));
        });
    }
    m_write.evidence.push_back({std::move(evidence), true});
}

/// Whoever keeps track of the attempt may stop: it is ended, or another daemon's.
void LaneBatch::letGo(SaleId sale, int attemptNo)
{
    m_effects.emplace_back([this, sale, attemptNo] { m_parts.listener.attemptGone(sale, attemptNo); });
}

void LaneBatch::quarantine(SaleFile& file, const Evidence& evidence)
{
    m_write.evidence.push_back({evidence, false});
    openCase(file, CaseKind::Quarantine, caseText(CaseSentence::EvidenceUnfit, {evidence.id.toString()}));
}

/// A case for people, once of a kind for each sale.
void LaneBatch::openCase(SaleFile& file, CaseKind kind, std::string detail)
{
    if (std::find(file.cases.begin(), file.cases.end(), kind) != file.cases.end())
        return;
    file.cases.push_back(kind);
    const Case opened{freshId(), file.sale.id, kind, std::move(detail)};
    m_effects.emplace_back([this, opened] { m_parts.listener.caseOpened(opened); });
    m_write.cases.push_back(opened);
}

std::string LaneBatch::reportUrl(const Sale& sale) const
{
    const auto* agent = m_catalog->agent(sale.agent);
    return !sale.callbackUrl.empty() ? sale.callbackUrl : agent != nullptr ? agent->webhookUrl : std::string();
}

void LaneBatch::fileReport(const SaleFile& file, const Report& report, bool isUrgent)
{
    const Sale& sale = file.sale;
    const std::string url = reportUrl(sale);
    std::string body = reportBody(sale, report, freshId(), unixMsNow());
    if (!url.empty()) {
        m_effects.emplace_back([this,
                                due = DueReport{sale.id,
                                                report.sequence,
                                                sale.agent,
                                                std::string(toString(report.event)),
                                                url,
                                                body,
                                                0,
                                                0,
                                                isUrgent}]() mutable { m_parts.listener.reportFiled(std::move(due)); });
    }
    m_write.outbox.push_back({sale.id, report.sequence, sale.agent, report.event, url, std::move(body)});
}

void LaneBatch::decideOne(CallbackJob& job, BatchState& state)
{
    const auto answer = [&job](CallbackOutcome outcome) {
        return [&job, outcome] {
            if (job.reply)
                job.reply(outcome);
        };
    };
    m_effects.emplace_back(answer(CallbackOutcome::Stored));
    if (!m_filed.emplace(job.supplier, job.delivery).second)
        return; // the same delivery again, or twice in this batch
    InboxRow row{job.inboxId, job.supplier, job.delivery, sanitised(job.body, 16384), "unreadable", std::nullopt};
    const auto ref = parseInt(job.reading.ref);
    const auto owner = ref ? m_owners.find({job.supplier, *ref}) : m_owners.end();
    if (job.reading.kind == CallbackReading::Kind::Evidence || job.reading.kind == CallbackReading::Kind::Hint)
        row.state = owner == m_owners.end()                           ? "unmatched"
                    : job.reading.kind == CallbackReading::Kind::Hint ? "hint"
                                                                      : "applied";
    if (owner != m_owners.end()) {
        row.sale = owner->second.sale;
        const auto file = state.sales.find(owner->second.sale);
        ERA_ASSERT(file != state.sales.end(), "a reference without its sale");
        if (row.state == "applied") {
            Evidence evidence{job.evidenceId,
                              owner->second.sale,
                              owner->second.attemptNo,
                              EvidenceSource::Callback,
                              job.reading.verdict,
                              0,
                              sanitised(job.body, 4096)};
            doubtStrangers(evidence.verdict, job.reading, file->second, owner->second.attemptNo);
            if (job.quarantined)
                quarantine(file->second, evidence);
            else
                apply(file->second, std::move(evidence), true, state);
        } else if (row.state == "hint") {
            const Attempt* attempt = file->second.attempt(owner->second.attemptNo);
            if (attempt != nullptr && isLive(attempt->state))
                m_effects.emplace_back([this, send = jobOf(file->second.sale, *attempt)]() mutable {
                    m_parts.listener.askLater(std::move(send));
                });
        }
    }
    m_write.inbox.push_back(std::move(row));
}

void LaneBatch::decideOne(StartJob& job, BatchState& state)
{
    const auto refused = [this, &job] {
        m_effects.emplace_back([this, sale = job.sale, no = job.attemptNo, supplier = job.supplier] {
            m_parts.listener.startRefused(sale, no, supplier);
        });
    };
    const auto found = state.sales.find(job.sale);
    const Attempt* attempt = found == state.sales.end() ? nullptr : found->second.attempt(job.attemptNo);
    const bool isOurs =
        attempt != nullptr && attempt->ownerSlot == m_parts.self.slot && attempt->ownerEpoch == m_parts.self.epoch;
    if (!isOurs || attempt->state != AttemptState::Queued) {
        refused();
        if (!isOurs || !isLive(attempt->state))
            letGo(job.sale, job.attemptNo); // to try again is no use, and what we think of its supplier decides nothing
        return;
    }
    SaleFile& file = found->second;
    ERA_ASSERT(file.unreadable.empty(), file.unreadable);
    if (const auto why = m_parts.routing.exclusionNow(*m_catalog, file, *attempt, unixMsNow())) {
        refused();
        SupplierVerdict verdict;
        verdict.meaning = EvidenceClass::NotSent;
        verdict.code = std::string(toString(*why));
        verdict.message = "Tidak dikirim ke pemasok";
        return apply(
            file, {freshId(), job.sale, job.attemptNo, EvidenceSource::Daemon, std::move(verdict), 0, {}}, true, state);
    }
    if (std::find(file.cases.begin(), file.cases.end(), CaseKind::LateSuccess) != file.cases.end()) {
        refused(); // an earlier supplier delivered after all: nothing more is bought
        SupplierVerdict verdict;
        verdict.meaning = EvidenceClass::NotSent;
        verdict.code = "LATE_SUCCESS";
        verdict.message = "Tidak dikirim: pemasok sebelumnya melaporkan sukses";
        return apply(file,
                     {freshId(), job.sale, job.attemptNo, EvidenceSource::Daemon, std::move(verdict), 0, {}},
                     false,
                     state);
    }
    if (!startQueued(file, job.attemptNo, m_parts.self.slot, m_parts.self.epoch))
        return refused();
    touch(file);
    m_effects.emplace_back(
        [this, send = jobOf(file.sale, *attempt)]() mutable { m_parts.listener.attemptReady(std::move(send)); });
}

void LaneBatch::decideOne(CheckJob& job, BatchState& state)
{
    const auto found = state.sales.find(job.sale);
    std::optional<int> checkNo;
    if (found != state.sales.end())
        checkNo = startCheck(found->second, job.attemptNo, job.windowMs, m_parts.self.slot, m_parts.self.epoch);
    if (checkNo)
        touch(found->second);
    else if (found != state.sales.end() && isPastAsking(found->second, job))
        openCase(found->second, CaseKind::Stuck, caseText(CaseSentence::PastAsking));
    m_effects.emplace_back(
        [this, sale = job.sale, no = job.attemptNo, checkNo] { m_parts.listener.checkRecorded(sale, no, checkNo); });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/serial_number.h"
#include "engine/services/lane_batch.h"
#include "engine/services/report_body.h"
#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kInboxBytes = 16384, kEvidenceBytes = 4096;

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

std::string inboxStateOf(CallbackReading::Kind kind, bool isOurs)
{
    switch (kind) {
    case CallbackReading::Kind::Evidence:
        return isOurs ? "applied" : "unmatched";
    case CallbackReading::Kind::Hint:
        return isOurs ? "hint" : "unmatched";
    case CallbackReading::Kind::Ping:
    case CallbackReading::Kind::Unreadable:
    case CallbackReading::Kind::BadSignature:
        break;
    }
    return "unreadable";
}

} // namespace

/// A success closes a sale only with the serial number its product needs.
bool LaneBatch::hasNeededSerial(const catalog::Catalog& catalog, const Sale& sale, const SupplierVerdict& verdict)
{
    const auto* product = catalog.product(sale.productCode);
    if (product == nullptr || !product->snRequired)
        return true;
    return product->category == "PLN" ? plnToken(verdict.sn).has_value() : !verdict.sn.empty();
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

void LaneBatch::decideOne(CallbackJob& job, BatchState& state)
{
    m_effects.emplace_back([&job] {
        if (job.reply)
            job.reply(CallbackOutcome::Stored);
    });
    if (!m_filed.emplace(job.supplier, job.delivery).second)
        return; // the same delivery again, or twice in this batch
    const auto ref = parseInt(job.reading.ref);
    const auto owner = ref ? m_owners.find({job.supplier, *ref}) : m_owners.end();
    const bool isOurs = owner != m_owners.end();
    InboxRow row{job.inboxId,
                 job.supplier,
                 job.delivery,
                 sanitised(job.body, kInboxBytes),
                 inboxStateOf(job.reading.kind, isOurs),
                 std::nullopt};
    if (isOurs) {
        row.sale = owner->second.sale;
        const auto file = state.sales.find(owner->second.sale);
        ERA_ASSERT(file != state.sales.end(), "a reference without its sale");
        takeCallback(job, file->second, owner->second.attemptNo, state);
    }
    m_write.inbox.push_back(std::move(row));
}

/// Signed, it is evidence; anything weaker only makes us ask.
void LaneBatch::takeCallback(const CallbackJob& job, SaleFile& file, int attemptNo, BatchState& state)
{
    if (job.reading.kind == CallbackReading::Kind::Hint) {
        const Attempt* attempt = file.attempt(attemptNo);
        if (attempt != nullptr && isLive(attempt->state))
            askLater(file.sale, *attempt);
    }
    if (job.reading.kind != CallbackReading::Kind::Evidence)
        return;
    Evidence evidence{job.evidenceId,
                      file.sale.id,
                      attemptNo,
                      EvidenceSource::Callback,
                      job.reading.verdict,
                      0,
                      sanitised(job.body, kEvidenceBytes)};
    doubtStrangers(evidence.verdict, job.reading, file, attemptNo);
    if (job.quarantined)
        quarantine(file, evidence);
    else
        apply(file, std::move(evidence), true, state);
}

EvidenceContext LaneBatch::contextOf(SaleFile& file, const Evidence& evidence, BatchState& state) const
{
    const auto* attempt = file.attempt(evidence.attemptNo);
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
    return context;
}

void LaneBatch::apply(SaleFile& file, Evidence evidence, bool mayFailOver, BatchState& state, bool askedOnceMore)
{
    ERA_ASSERT(file.unreadable.empty(), file.unreadable);
    evidence.verdict.sn = normaliseSn(evidence.verdict.sn);
    auto context = contextOf(file, evidence, state);
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
    writeDown(file, changes);
    tell(file, *file.attempt(evidence.attemptNo), changes);
    m_write.evidence.push_back({std::move(evidence), true});
}

/// What the commit writes of it beside the sale.
void LaneBatch::writeDown(const SaleFile& file, EvidenceChanges& changes)
{
    std::move(changes.transfers.begin(), changes.transfers.end(), std::back_inserter(m_write.transfers));
    if (changes.serial)
        m_write.serials.emplace_back(*changes.serial, file.sale.id);
    for (auto& opened : changes.cases) {
        m_effects.emplace_back([this, opened] { m_parts.listener.caseOpened(opened); });
        m_write.cases.push_back(std::move(opened));
    }
    if (changes.report)
        fileReport(file, *changes.report);
}

/// Who keeps track of the attempt hears what became of it, once it is committed.
void LaneBatch::tell(const SaleFile& file, const Attempt& now, const EvidenceChanges& changes)
{
    if (changes.ended) {
        m_effects.emplace_back(
            [this, sale = file.sale.id, no = now.no, by = now.supplier, cost = now.cost, end = *changes.ended] {
                m_parts.listener.attemptEnded(sale, no, by, cost, end);
            });
    }
    if (!changes.ended && !isLive(now.state))
        letGo(file.sale.id, now.no);
    if (changes.askAgain)
        askLater(file.sale, now);
    if (changes.born)
        sendNext(file.sale, file.attempts.back());
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

} // namespace eraflazz::engine

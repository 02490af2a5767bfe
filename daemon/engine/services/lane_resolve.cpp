// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/serial_number.h"
#include "engine/services/decision_json.h"
#include "engine/services/lane_batch.h"
#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/clock.h"

namespace eraflazz::engine {

// What two people decided about a case, and questions that a person asks. The approval is read in the same commit that
// carries the decision out: without it there is nothing to carry out.

void LaneBatch::answer(ResolveJob& job, ResolveOutcome outcome)
{
    m_effects.emplace_back([&job, outcome = std::move(outcome)] {
        if (job.reply)
            job.reply(outcome);
    });
}

void LaneBatch::mark(ApprovedResolution& approval,
                     ResolutionState state,
                     std::string outcome,
                     std::optional<WaitingDecision> waiting)
{
    approval.state = state; // the same request again in this batch finds it so
    approval.waiting = waiting;
    approval.outcome = outcome;
    m_write.resolutions.push_back({approval.request, state, waiting, std::move(outcome)});
}

void LaneBatch::closeCase(ApprovedResolution& approval, const Decision& decision)
{
    approval.caseOpen = false;
    m_write.closings.push_back({decision.caseId, decision.resolution, approval.request});
    mark(approval, ResolutionState::Done, std::string(toString(decision.verb)), std::nullopt);
}

void LaneBatch::decideOne(ResolveJob& job, BatchState& state)
{
    const auto found = state.resolutions.find(job.request);
    if (found == state.resolutions.end())
        return answer(job, {ResolutionState::Refused, std::string(toString(ResolveRefusal::NotApproved))});
    ApprovedResolution& approval = found->second;
    if (approval.state == ResolutionState::Done || approval.state == ResolutionState::Refused)
        return answer(job, {approval.state, approval.outcome});
    const auto sale = approval.sale ? state.sales.find(*approval.sale) : state.sales.end();
    SaleFile* const file = sale == state.sales.end() ? nullptr : &sale->second;
    ERA_ASSERT(!approval.sale || file != nullptr, "a decision about a sale that was not loaded");
    const auto decision = decisionOf(approval.payload);
    const auto next = decision ? nextStep(*decision, approval, file) : NextStep(ResolveRefusal::BadPayload);
    if (const auto* why = std::get_if<ResolveRefusal>(&next)) {
        if (file != nullptr && approval.state == ResolutionState::Waiting)
            file->failureDecided = false;
        mark(approval, ResolutionState::Refused, std::string(toString(*why)), std::nullopt);
    } else {
        take(std::get<Step>(next), *decision, approval, file, state);
    }
    answer(job, {approval.state, approval.outcome});
}

NextStep LaneBatch::nextStep(const Decision& decision, const ApprovedResolution& approval, SaleFile* file)
{
    ResolveContext context;
    context.sales = m_catalog->sales;
    if (file != nullptr) {
        const Attempt* live = file->live();
        if (live != nullptr && m_parts.askRule)
            context.rule = m_parts.askRule(live->supplier);
        SupplierVerdict verdict;
        verdict.sn = normaliseSn(decision.sn);
        context.snAcceptable = decision.verb != Verb::Delivered || hasNeededSerial(*m_catalog, file->sale, verdict);
    }
    return stepOf(decision, approval, file, context);
}

void LaneBatch::take(
    Step step, const Decision& decision, ApprovedResolution& approval, SaleFile* file, BatchState& state)
{
    switch (step) {
    case Step::Settle:
    case Step::GiveBack: {
        const Attempt& attempt = *file->live();
        apply(*file, evidenceOf(decision, approval, attempt, freshId()), false, state, true);
        ERA_ASSERT(isFinal(file->sale.status), "two people's decision left the sale open");
        return closeCase(approval, decision);
    }
    case Step::AskFirst:
        mark(approval, ResolutionState::Waiting, "asking once more", beginWaiting(*file->live()));
        file->failureDecided = true;
        return askNow(*file, *file->live());
    case Step::KeepAsking:
        return askNow(*file, *file->live());
    case Step::Reverse:
        reverse(decision, approval, *file, state);
        return closeCase(approval, decision);
    case Step::Close:
        return closeCase(approval, decision);
    }
}

/// Only the attempt's owner asks; every other daemon's sweep finds the same decision.
void LaneBatch::askNow(const SaleFile& file, const Attempt& attempt)
{
    const bool isOurs = attempt.ownerSlot == m_parts.self.slot && attempt.ownerEpoch == m_parts.self.epoch;
    if (!isOurs || (attempt.state != AttemptState::Unknown && attempt.state != AttemptState::Accepted))
        return;
    m_effects.emplace_back(
        [this, job = jobOf(file.sale, attempt)]() mutable { m_parts.listener.askNow(std::move(job)); });
}

void LaneBatch::reverse(const Decision& decision, const ApprovedResolution& approval, SaleFile& file, BatchState& state)
{
    const auto* supplier = m_catalog->supplier(file.sale.supplier);
    ERA_ASSERT(supplier != nullptr, "a sale of a supplier that is not configured");
    EvidenceContext context;
    context.accounts = systemAccounts();
    context.supplierDeposit = supplier->depositAccount;
    if (const auto wallet = state.wallets.find(file.sale.wallet); wallet != state.wallets.end())
        context.wallet = &wallet->second;
    context.caseId = freshId();
    auto changes = reverseSale(file, decision, approval.request, context);
    touch(file);
    std::move(changes.transfers.begin(), changes.transfers.end(), std::back_inserter(m_write.transfers));
    for (auto& opened : changes.cases) {
        file.reversalCase = opened.id;
        m_write.cases.push_back(std::move(opened));
    }
    if (file.reversalCase && *file.reversalCase != decision.caseId)
        m_write.closings.push_back({*file.reversalCase, decision.resolution, approval.request});
    file.reversalCase.reset();
    fileReport(file, *changes.report);
}

std::string LaneBatch::askedJson(const AskJob& job, const Attempt& live) const
{
    const auto* supplier = m_catalog->supplier(live.supplier);
    return JsonWriter()
        .beginObject()
        .field("supplier", supplier != nullptr ? supplier->code : std::string())
        .field("no", live.no)
        .field("idem", job.idem.toString())
        .endObject()
        .take();
}

void LaneBatch::decideOne(AskJob& job, BatchState& state)
{
    const auto found = state.sales.find(job.sale);
    AskOutcome outcome = AskOutcome::UnknownSale;
    if (found != state.sales.end()) {
        const Attempt* live = found->second.live();
        const AskRule rule = live != nullptr && m_parts.askRule ? m_parts.askRule(live->supplier) : AskRule{};
        outcome = askOutcomeOf(live, rule, m_parts.self);
        if (outcome == AskOutcome::Asking) {
            askNow(found->second, *live);
            note(job, "trx.ask", askedJson(job, *live));
        }
    }
    m_effects.emplace_back([&job, outcome] {
        if (job.reply)
            job.reply(outcome);
    });
}

AskOutcome LaneBatch::askOutcomeOf(const Attempt* live, AskRule rule, InstanceId self)
{
    if (live == nullptr || live->state == AttemptState::Queued)
        return AskOutcome::NothingToAsk;
    if (live->state == AttemptState::Sending)
        return AskOutcome::BeingSent;
    if (live->ownerSlot != self.slot || live->ownerEpoch != self.epoch)
        return AskOutcome::OtherDaemon;
    if (!rule.canAsk)
        return AskOutcome::CannotBeAsked;
    return live->ageMs >= rule.windowMs ? AskOutcome::TooOld : AskOutcome::Asking;
}

std::string_view toString(AskOutcome outcome)
{
    switch (outcome) {
    case AskOutcome::Asking:
        return "ASKING";
    case AskOutcome::UnknownSale:
        return "UNKNOWN_SALE";
    case AskOutcome::NothingToAsk:
        return "NOTHING_TO_ASK";
    case AskOutcome::BeingSent:
        return "BEING_SENT";
    case AskOutcome::OtherDaemon:
        return "OTHER_DAEMON";
    case AskOutcome::CannotBeAsked:
        return "CANNOT_BE_ASKED";
    case AskOutcome::TooOld:
        return "TOO_OLD";
    case AskOutcome::Failed:
        return "FAILED";
    }
    return "";
}

} // namespace eraflazz::engine

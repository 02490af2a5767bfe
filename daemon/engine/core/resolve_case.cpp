// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/resolve_case.h"

#include "kernel/assert.h"
#include "kernel/enum_word.h"

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

/// No exchange with a supplier lasts that long: a check that was started before is not under way any more.
constexpr std::int64_t kExchangeOverMs = std::int64_t{10} * 60000;

/// Cases that exist because nobody knows what became of the sale: they end with it, not before.
bool isAboutDoubt(CaseKind kind)
{
    return kind == CaseKind::Stuck || kind == CaseKind::Quarantine;
}

NextStep stepOfDelivered(const Decision& decision, SaleFile& file, bool snAcceptable)
{
    const Attempt* attempt = file.live();
    if (attempt == nullptr)
        return ResolveRefusal::AlreadyDecided;
    if (attempt->no != decision.attemptNo)
        return ResolveRefusal::OtherAttempt;
    if (attempt->state == AttemptState::Queued)
        return ResolveRefusal::NothingWasSent;
    if (!snAcceptable)
        return ResolveRefusal::SerialNeeded;
    return Step::Settle;
}

/// The attempt may exist at the supplier. Every check could have repeated the order, so none may be without an answer;
/// and people decided on what they knew, so the supplier is asked once more.
NextStep stepOfDoubt(const Attempt& attempt, const std::optional<WaitingDecision>& waiting, AskRule rule)
{
    const bool allAnswered = attempt.checksAnswered >= attempt.checksStarted;
    if (!rule.canAsk || attempt.ageMs >= rule.windowMs) {
        const bool isOver = attempt.ageMs >= rule.windowMs + kExchangeOverMs;
        return allAnswered || isOver ? Step::GiveBack : Step::KeepAsking;
    }
    if (!waiting)
        return Step::AskFirst;
    if (attempt.state == AttemptState::Accepted && !waiting->wasAccepted)
        return ResolveRefusal::NewsFromSupplier;
    return allAnswered && attempt.checksStarted > waiting->checksBefore ? Step::GiveBack : Step::KeepAsking;
}

NextStep
stepOfFailed(const Decision& decision, const std::optional<WaitingDecision>& waiting, SaleFile& file, AskRule rule)
{
    const Attempt* attempt = file.live();
    if (attempt == nullptr) // the supplier said so itself while it was asked, or before
        return file.sale.status == SaleStatus::Failed ? NextStep(Step::Close) : ResolveRefusal::AlreadyDecided;
    if (attempt->no != decision.attemptNo)
        return ResolveRefusal::OtherAttempt;
    switch (attempt->state) {
    case AttemptState::Queued:
        return Step::GiveBack;
    case AttemptState::Sending: // the answer to the order itself is under way
        return waiting ? Step::KeepAsking : Step::AskFirst;
    case AttemptState::Accepted:
    case AttemptState::Unknown:
        return stepOfDoubt(*attempt, waiting, rule);
    case AttemptState::Delivered:
    case AttemptState::Rejected:
    case AttemptState::NotSent:
        break;
    }
    return ResolveRefusal::AlreadyDecided;
}

bool reverses(const ApprovedMovement& movement, const Sale& sale, AccountId sales)
{
    return movement.cause == sale.id && movement.kind == toString(TransferKind::Reversal) && movement.debit == sales &&
           movement.credit == sale.wallet && movement.amount == sale.price;
}

NextStep stepOfReverse(const Decision& decision, const ApprovedResolution& approval, const Sale& sale, AccountId sales)
{
    switch (sale.status) {
    case SaleStatus::Pending:
    case SaleStatus::Processing:
        return ResolveRefusal::StillUndecided;
    case SaleStatus::Failed:
        return ResolveRefusal::NotSettled;
    case SaleStatus::Refund:
        return ResolveRefusal::AlreadyReversed;
    case SaleStatus::Success:
        break;
    }
    if (!approval.movement || !reverses(*approval.movement, sale, sales))
        return ResolveRefusal::MovementDiffers;
    if (decision.costBack && (!decision.costBack->isPositive() || *decision.costBack > sale.cost.value_or(Money())))
        return ResolveRefusal::CostBackTooHigh;
    return Step::Reverse;
}

NextStep stepOfClose(const ApprovedResolution& approval, const SaleFile* file)
{
    const bool isOpen = file != nullptr && !isFinal(file->sale.status);
    if (isOpen && isAboutDoubt(*approval.caseKind))
        return ResolveRefusal::StillUndecided;
    return Step::Close;
}

} // namespace

NextStep
stepOf(const Decision& decision, const ApprovedResolution& approval, SaleFile* file, const ResolveContext& context)
{
    if (!approval.caseId || !approval.caseKind || *approval.caseId != decision.caseId)
        return ResolveRefusal::UnknownCase;
    if (!approval.caseOpen)
        return ResolveRefusal::CaseClosed;
    if (decision.resolution.empty())
        return ResolveRefusal::NoReason;
    if (decision.verb != Verb::Reverse && approval.movement)
        return ResolveRefusal::MovementDiffers; // money was agreed on that this decision does not move
    if (decision.verb == Verb::Close)
        return stepOfClose(approval, file);
    if (file == nullptr)
        return ResolveRefusal::NoSale;
    if (!file->unreadable.empty())
        return ResolveRefusal::Unreadable;
    switch (decision.verb) {
    case Verb::Delivered:
        return stepOfDelivered(decision, *file, context.snAcceptable);
    case Verb::Failed:
        return stepOfFailed(decision, approval.waiting, *file, context.rule);
    case Verb::Reverse:
        return stepOfReverse(decision, approval, file->sale, context.sales);
    case Verb::Close:
        break;
    }
    return ResolveRefusal::BadPayload;
}

WaitingDecision beginWaiting(const Attempt& attempt)
{
    return {attempt.no, attempt.checksStarted, attempt.state == AttemptState::Accepted};
}

Evidence evidenceOf(const Decision& decision, const ApprovedResolution& approval, const Attempt& attempt, Uuid id)
{
    Evidence evidence;
    evidence.id = id;
    evidence.sale = attempt.sale;
    evidence.attemptNo = attempt.no;
    evidence.source = EvidenceSource::Person;
    evidence.verdict.code = "DECIDED";
    evidence.raw = approval.maker + " + " + approval.checker + ": " + decision.resolution;
    if (decision.verb == Verb::Delivered) {
        evidence.verdict.meaning = EvidenceClass::Delivered;
        evidence.verdict.message = "Dinyatakan sukses oleh petugas";
        evidence.verdict.sn = decision.sn;
        return evidence;
    }
    const bool isQueued = attempt.state == AttemptState::Queued;
    evidence.verdict.meaning = isQueued ? EvidenceClass::NotSent : EvidenceClass::RejectedStop;
    evidence.verdict.message = "Dinyatakan gagal oleh petugas";
    // Beyond the safe window the answers that never came are not waited for any more: the two people's word stands in.
    if (!isQueued)
        evidence.checkNo = attempt.checksStarted;
    return evidence;
}

EvidenceChanges
reverseSale(SaleFile& file, const Decision& decision, const Uuid& request, const EvidenceContext& context)
{
    Sale& sale = file.sale;
    ERA_ASSERT(sale.status == SaleStatus::Success, "only a success is reversed");
    ERA_ASSERT(context.wallet != nullptr && context.wallet->id == sale.wallet, "reversal without the locked wallet");
    EvidenceChanges changes;
    Transfer reversal{
        sale.id, TransferKind::Reversal, 0, context.accounts.sales, sale.wallet, sale.price, std::nullopt, {}, request};
    reversal.creditLeg = context.wallet->give(sale.price);
    changes.transfers.push_back(std::move(reversal)); // first: what follows is allowed only after it
    if (decision.costBack)
        changes.transfers.push_back({sale.id,
                                     TransferKind::CostBack,
                                     0,
                                     context.supplierDeposit,
                                     context.accounts.cost,
                                     *decision.costBack,
                                     {},
                                     {},
                                     {}});
    int leg = 0; // numbered as the commission was
    for (const auto& share : sale.commissions) {
        // Summed: an upline that has spent it owes it, and its next commission pays.
        changes.transfers.push_back({sale.id,
                                     TransferKind::CommissionBack,
                                     leg++,
                                     share.account,
                                     context.accounts.sales,
                                     share.amount,
                                     {},
                                     {},
                                     {}});
    }
    sale.status = SaleStatus::Refund;
    sale.message = "Transaksi dibatalkan, saldo dikembalikan";
    if (std::find(file.cases.begin(), file.cases.end(), CaseKind::Reversal) == file.cases.end()) {
        file.cases.push_back(
            CaseKind::Reversal); // a complaint, say, led here: the sale's reversal is a case of its own
        changes.cases.push_back({context.caseId, sale.id, CaseKind::Reversal, decision.resolution});
    }
    changes.report = Report{sale.id, ++sale.reports, ReportEvent::Refunded};
    file.saleChanged = true;
    return changes;
}

std::string_view toString(Verb verb)
{
    switch (verb) {
    case Verb::Delivered:
        return "delivered";
    case Verb::Failed:
        return "failed";
    case Verb::Reverse:
        return "reverse";
    case Verb::Close:
        return "close";
    }
    return "";
}

std::optional<Verb> verbFrom(std::string_view text)
{
    return fromWord(text, std::array{Verb::Delivered, Verb::Failed, Verb::Reverse, Verb::Close});
}

std::string_view toString(ResolutionState state)
{
    switch (state) {
    case ResolutionState::Due:
        return "due";
    case ResolutionState::Waiting:
        return "waiting";
    case ResolutionState::Done:
        return "done";
    case ResolutionState::Refused:
        return "refused";
    }
    return "";
}

std::optional<ResolutionState> resolutionStateFrom(std::string_view text)
{
    return fromWord(
        text,
        std::array{ResolutionState::Due, ResolutionState::Waiting, ResolutionState::Done, ResolutionState::Refused});
}

std::string_view toString(ResolveRefusal why)
{
    switch (why) {
    case ResolveRefusal::NotApproved:
        return "NOT_APPROVED";
    case ResolveRefusal::BadPayload:
        return "BAD_PAYLOAD";
    case ResolveRefusal::UnknownCase:
        return "UNKNOWN_CASE";
    case ResolveRefusal::CaseClosed:
        return "CASE_CLOSED";
    case ResolveRefusal::NoReason:
        return "NO_REASON";
    case ResolveRefusal::NoSale:
        return "NO_SALE";
    case ResolveRefusal::Unreadable:
        return "UNREADABLE";
    case ResolveRefusal::StillUndecided:
        return "STILL_UNDECIDED";
    case ResolveRefusal::AlreadyDecided:
        return "ALREADY_DECIDED";
    case ResolveRefusal::OtherAttempt:
        return "OTHER_ATTEMPT";
    case ResolveRefusal::NothingWasSent:
        return "NOTHING_WAS_SENT";
    case ResolveRefusal::SerialNeeded:
        return "SERIAL_NEEDED";
    case ResolveRefusal::NewsFromSupplier:
        return "NEWS_FROM_SUPPLIER";
    case ResolveRefusal::NotSettled:
        return "NOT_SETTLED";
    case ResolveRefusal::AlreadyReversed:
        return "ALREADY_REVERSED";
    case ResolveRefusal::MovementDiffers:
        return "MOVEMENT_DIFFERS";
    case ResolveRefusal::CostBackTooHigh:
        return "COST_BACK_TOO_HIGH";
    }
    return "";
}

} // namespace eraflazz::engine

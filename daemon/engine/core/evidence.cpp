// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/evidence.h"

#include "kernel/assert.h"
#include "kernel/case_sentence.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

bool isRejection(EvidenceClass meaning)
{
    return meaning == EvidenceClass::RejectedRetry || meaning == EvidenceClass::RejectedStop;
}

bool opened(const SaleFile& file, CaseKind kind)
{
    return std::find(file.cases.begin(), file.cases.end(), kind) != file.cases.end();
}

void openCase(
    SaleFile& file, EvidenceChanges& changes, const EvidenceContext& context, CaseKind kind, std::string detail)
{
    if (opened(file, kind))
        return;
    file.cases.push_back(kind);
    changes.cases.push_back({context.caseId, file.sale.id, kind, std::move(detail)});
}

void moveSale(Sale& sale, SaleStatus to)
{
    if (sale.status == to)
        return;
    ERA_ASSERT(mayMove(sale.status, to),
               "sale may not move from " + std::string(toString(sale.status)) + " to " + std::string(toString(to)));
    sale.status = to;
}

void moveAttempt(SaleFile& file, Attempt& attempt, AttemptState to)
{
    if (attempt.state == to)
        return;
    ERA_ASSERT(mayMove(attempt.state, to),
               "attempt may not move from " + std::string(toString(attempt.state)) + " to " +
                   std::string(toString(to)));
    attempt.state = to;
    file.touch(attempt);
}

void noteWords(SaleFile& file, Attempt& attempt, const SupplierVerdict& verdict)
{
    if (attempt.supplierCode == verdict.code && attempt.supplierMessage == verdict.message)
        return;
    attempt.supplierCode = verdict.code;
    attempt.supplierMessage = verdict.message;
    file.touch(attempt);
}

/// Reports of one sale are numbered without a gap.
Report nextReport(SaleFile& file, ReportEvent event)
{
    file.saleChanged = true;
    return {file.sale.id, ++file.sale.reports, event};
}

/// Files the report of a state change.
void reportSale(SaleFile& file, EvidenceChanges& changes, ReportEvent event)
{
    changes.report = nextReport(file, event);
}

constexpr Money kPriceMax = Money::rupiah(1'000'000'000'000); ///< No product costs more (products_base_price_range).

/// What the supplier took. A price of nothing is no price and no transfer; one beyond every product would break the
/// sums.
Money costOf(const Attempt& attempt, const SupplierVerdict& verdict)
{
    return verdict.charged && verdict.charged->isPositive() && *verdict.charged <= kPriceMax ? *verdict.charged
                                                                                             : attempt.cost;
}

void settle(SaleFile& file,
            Attempt& attempt,
            const Evidence& evidence,
            const EvidenceContext& context,
            EvidenceChanges& changes)
{
    Sale& sale = file.sale;
    const Money cost = costOf(attempt, evidence.verdict);
    moveAttempt(file, attempt, AttemptState::Delivered);
    attempt.charged = cost;
    moveSale(sale, SaleStatus::Success);
    sale.supplier = attempt.supplier;
    sale.cost = cost;
    sale.commission = Money();
    sale.sn = evidence.verdict.sn;
    sale.message = evidence.verdict.message;
    changes.ended = attempt.state;
    changes.transfers.push_back(
        {sale.id, TransferKind::Settle, 0, context.accounts.clearing, context.accounts.sales, sale.price, {}, {}});
    changes.transfers.push_back(
        {sale.id, TransferKind::Cost, 0, context.accounts.cost, context.supplierDeposit, cost, {}, {}});
    int leg = 0;
    for (const auto& share : sale.commissions) {
        changes.transfers.push_back(
            {sale.id, TransferKind::Commission, leg++, context.accounts.sales, share.account, share.amount, {}, {}});
        *sale.commission += share.amount;
    }
    if (!sale.sn.empty())
        changes.serial = sale.sn;
    const Money said = evidence.verdict.charged.value_or(cost);
    if (said > attempt.priceCap) {
        openCase(file,
                 changes,
                 context,
                 CaseKind::PriceDiffers,
                 caseText(CaseSentence::PriceAboveCap,
                          {std::to_string(said.value()), std::to_string(attempt.priceCap.value())}));
    }
    reportSale(file, changes, ReportEvent::Success);
}

void refund(SaleFile& file, const EvidenceContext& context, EvidenceChanges& changes, const std::string& message)
{
    Sale& sale = file.sale;
    ERA_ASSERT(context.wallet != nullptr && context.wallet->id == sale.wallet, "refund without the locked wallet");
    moveSale(sale, SaleStatus::Failed);
    sale.message = message;
    const WalletLeg leg = context.wallet->give(sale.price);
    changes.transfers.push_back(
        {sale.id, TransferKind::Refund, 0, context.accounts.clearing, sale.wallet, sale.price, std::nullopt, leg});
    reportSale(file, changes, ReportEvent::Failed);
}

void tryNext(SaleFile& file, const EvidenceContext& context, EvidenceChanges& changes)
{
    const NextAttempt& next = *context.next;
    Sale& sale = file.sale;
    Attempt attempt;
    attempt.sale = sale.id;
    attempt.no = ++sale.attempts;
    attempt.supplier = next.candidate.supplier;
    attempt.mapping = next.candidate.mapping;
    attempt.ref = next.ref;
    attempt.sku = next.candidate.sku;
    attempt.cost = next.candidate.cost;
    attempt.priceCap = priceCapOf(sale);
    attempt.state = next.hasSlot ? AttemptState::Sending : AttemptState::Queued;
    attempt.ownerSlot = context.ownerSlot;
    attempt.ownerEpoch = context.ownerEpoch;
    moveSale(sale, next.hasSlot ? SaleStatus::Processing : SaleStatus::Pending);
    sale.supplier = attempt.supplier;
    file.saleChanged = true;
    file.attemptsBorn.push_back(attempt.no);
    file.attempts.push_back(std::move(attempt));
    changes.born = true;
}

/// An end without delivery holds only when no check is under way: a check repeats the order, and its answer may be yes.
bool checkUnanswered(const Attempt& attempt)
{
    return attempt.checksStarted > attempt.checksAnswered;
}

/// What the evidence means for this attempt, with every reason for doubt applied.
EvidenceClass soberMeaning(const Attempt& attempt, const Evidence& evidence, const EvidenceContext& context)
{
    const auto meaning = evidence.verdict.meaning;
    if (meaning == EvidenceClass::Delivered && !context.snAcceptable)
        return EvidenceClass::Unknown;
    if (meaning == EvidenceClass::NotSent && (evidence.checkNo > 0 || attempt.checksStarted > 0))
        return EvidenceClass::Unknown; // A check went out since, or it was only the check that stayed here.
    if (meaning == EvidenceClass::NotSent && evidence.source == EvidenceSource::Daemon &&
        attempt.state != AttemptState::Queued)
        return EvidenceClass::Unknown; // Our queue gave it up, but another daemon had taken it over and sent it.
    if (isRejection(meaning) && checkUnanswered(attempt))
        return EvidenceClass::Unknown;
    if (isRejection(meaning) && evidence.source == EvidenceSource::Person && !context.askedOnceMore)
        return EvidenceClass::Unknown; // People may be wrong about what a supplier can still be asked.
    // "No record was made" speaks of one sending only: a check repeated the order since, or the supplier has accepted
    // it.
    const bool saidMore = attempt.checksStarted > 0 || attempt.state == AttemptState::Accepted;
    if (isRejection(meaning) && !evidence.verdict.recordCreated && saidMore)
        return EvidenceClass::Unknown;
    return meaning;
}

void endWithoutDelivery(SaleFile& file,
                        Attempt& attempt,
                        EvidenceClass meaning,
                        const Evidence& evidence,
                        const EvidenceContext& context,
                        EvidenceChanges& changes)
{
    moveAttempt(file, attempt, meaning == EvidenceClass::NotSent ? AttemptState::NotSent : AttemptState::Rejected);
    changes.ended = attempt.state;
    // Once a supplier has said that it delivered after all, nothing more is bought for this sale.
    // Nor where people decided that it failed.
    const bool mayBuyMore = meaning != EvidenceClass::RejectedStop && !opened(file, CaseKind::LateSuccess) &&
                            !file.failureDecided && evidence.source != EvidenceSource::Person;
    if (mayBuyMore && context.next)
        tryNext(file, context, changes);
    else
        refund(file, context, changes, evidence.verdict.message);
}

void applyToLive(SaleFile& file,
                 Attempt& attempt,
                 const Evidence& evidence,
                 const EvidenceContext& context,
                 EvidenceChanges& changes)
{
    // A later check's answer speaks for the earlier ones as well; a check that never left us speaks for itself only.
    if (evidence.checkNo > attempt.checksAnswered &&
        (!evidence.stayedHere || evidence.checkNo == attempt.checksAnswered + 1)) {
        attempt.checksAnswered = evidence.checkNo;
        file.touch(attempt);
    }
    noteWords(file, attempt, evidence.verdict);
    const auto meaning = soberMeaning(attempt, evidence, context);
    switch (meaning) {
    case EvidenceClass::Delivered:
        settle(file, attempt, evidence, context, changes);
        return;
    case EvidenceClass::RejectedRetry:
    case EvidenceClass::RejectedStop:
    case EvidenceClass::NotSent:
        endWithoutDelivery(file, attempt, meaning, evidence, context, changes);
        return;
    case EvidenceClass::Pending:
        moveAttempt(file, attempt, AttemptState::Accepted);
        break;
    case EvidenceClass::Unknown:
        if (attempt.state == AttemptState::Sending)
            moveAttempt(file, attempt, AttemptState::Unknown);
        break;
    }
    changes.askAgain = true;
}

/// More about a delivery we know of: a late SN fills an empty one, another SN is a case, a refusal asks for a reversal.
void applyToDelivered(SaleFile& file,
                      const Attempt& attempt,
                      const Evidence& evidence,
                      const EvidenceContext& context,
                      EvidenceChanges& changes)
{
    Sale& sale = file.sale;
    if (isRejection(evidence.verdict.meaning)) {
        openCase(file,
                 changes,
                 context,
                 CaseKind::Reversal,
                 caseText(CaseSentence::FailureAfterSuccess, {evidence.verdict.code, evidence.verdict.message}));
        return;
    }
    if (evidence.verdict.meaning != EvidenceClass::Delivered || evidence.verdict.sn.empty() ||
        evidence.verdict.sn == sale.sn)
        return;
    if (!sale.sn.empty()) {
        openCase(file,
                 changes,
                 context,
                 CaseKind::SnDiffers,
                 caseText(CaseSentence::AnotherSn, {sale.sn, evidence.verdict.sn}));
        return;
    }
    if (sale.status != SaleStatus::Success || sale.supplier != attempt.supplier)
        return;
    sale.sn = evidence.verdict.sn;
    changes.serial = sale.sn;
    reportSale(file, changes, ReportEvent::Corrected);
}

/// A success for an attempt that had ended without one: our loss, a person's case, never a flip.
void applyToEnded(SaleFile& file,
                  Attempt& attempt,
                  const Evidence& evidence,
                  const EvidenceContext& context,
                  EvidenceChanges& changes)
{
    if (evidence.verdict.meaning != EvidenceClass::Delivered || attempt.charged)
        return; // nothing new, or its cost is booked already
    const bool elsewhere = file.sale.status == SaleStatus::Success || file.sale.status == SaleStatus::Refund;
    const bool isSecond = opened(file, CaseKind::LateSuccess);
    const CaseKind kind = elsewhere || isSecond ? CaseKind::DoubleDelivery : CaseKind::LateSuccess;
    if (opened(file, kind))
        return;
    const Money cost = costOf(attempt, evidence.verdict);
    attempt.charged = cost;
    file.touch(attempt);
    openCase(file,
             changes,
             context,
             kind,
             caseText(CaseSentence::LateSuccess,
                      {std::to_string(attempt.no), toString(attempt.state), evidence.verdict.sn}));
    changes.transfers.push_back({context.caseId,
                                 TransferKind::LateCost,
                                 0,
                                 context.accounts.lateSuccessLoss,
                                 context.supplierDeposit,
                                 cost,
                                 {},
                                 {}});
}

} // namespace

Attempt* SaleFile::attempt(int no)
{
    const auto found = std::find_if(attempts.begin(), attempts.end(), [no](const Attempt& a) { return a.no == no; });
    return found == attempts.end() ? nullptr : &*found;
}

Attempt* SaleFile::live()
{
    const auto found = std::find_if(attempts.begin(), attempts.end(), [](const Attempt& a) { return isLive(a.state); });
    return found == attempts.end() ? nullptr : &*found;
}

void SaleFile::touch(const Attempt& attempt)
{
    if (std::find(attemptsChanged.begin(), attemptsChanged.end(), attempt.no) == attemptsChanged.end())
        attemptsChanged.push_back(attempt.no);
}

bool mayGiveBack(const SupplierVerdict& verdict)
{
    return isRejection(verdict.meaning) || verdict.meaning == EvidenceClass::NotSent;
}

bool wantsNextAttempt(const SaleFile& file, const Evidence& evidence)
{
    const auto meaning = evidence.verdict.meaning;
    if (meaning != EvidenceClass::RejectedRetry && meaning != EvidenceClass::NotSent)
        return false;
    if (file.failureDecided || evidence.source == EvidenceSource::Person)
        return false;
    const auto found = std::find_if(
        file.attempts.begin(), file.attempts.end(), [&](const Attempt& a) { return a.no == evidence.attemptNo; });
    return found != file.attempts.end() && isLive(found->state) && !isFinal(file.sale.status);
}

EvidenceChanges applyEvidence(SaleFile& file, const Evidence& evidence, const EvidenceContext& context)
{
    EvidenceChanges changes;
    Attempt* const attempt = file.attempt(evidence.attemptNo);
    ERA_ASSERT(attempt != nullptr, "evidence for an attempt that does not exist");
    const std::size_t index = static_cast<std::size_t>(attempt - file.attempts.data());
    if (isLive(attempt->state))
        applyToLive(file, file.attempts[index], evidence, context, changes);
    else if (attempt->state == AttemptState::Delivered)
        applyToDelivered(file, *attempt, evidence, context, changes);
    else
        applyToEnded(file, *attempt, evidence, context, changes);
    if (changes.ended)
        file.saleChanged = true;
    return changes;
}

Report reportAgain(SaleFile& file)
{
    ERA_ASSERT(isFinal(file.sale.status), "an open sale has nothing to report");
    const auto event = file.sale.status == SaleStatus::Success  ? ReportEvent::Success
                       : file.sale.status == SaleStatus::Failed ? ReportEvent::Failed
                                                                : ReportEvent::Refunded;
    return nextReport(file, event);
}

bool startQueued(SaleFile& file, int attemptNo, int ownerSlot, std::int64_t ownerEpoch)
{
    Attempt* const attempt = file.attempt(attemptNo);
    if (attempt == nullptr || attempt->state != AttemptState::Queued || attempt->ownerSlot != ownerSlot ||
        attempt->ownerEpoch != ownerEpoch)
        return false;
    moveAttempt(file, *attempt, AttemptState::Sending);
    moveSale(file.sale, SaleStatus::Processing);
    file.saleChanged = true;
    return true;
}

std::optional<int>
startCheck(SaleFile& file, int attemptNo, std::int64_t windowMs, int ownerSlot, std::int64_t ownerEpoch)
{
    Attempt* const attempt = file.attempt(attemptNo);
    const bool askable =
        attempt != nullptr && (attempt->state == AttemptState::Unknown || attempt->state == AttemptState::Accepted);
    if (!askable || attempt->ownerSlot != ownerSlot || attempt->ownerEpoch != ownerEpoch || attempt->ageMs >= windowMs)
        return std::nullopt;
    ++attempt->checksStarted;
    file.touch(*attempt);
    return attempt->checksStarted;
}

} // namespace eraflazz::engine

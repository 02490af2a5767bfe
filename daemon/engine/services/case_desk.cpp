// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/case_desk.h"

#include "engine/services/decision_json.h"

namespace eraflazz::engine {

namespace {

std::optional<ResolveRefusal> objection(const Wish& wish, const CaseFacts& facts)
{
    if (!facts.isOpen)
        return ResolveRefusal::CaseClosed;
    if (wish.resolution.empty())
        return ResolveRefusal::NoReason;
    if (wish.verb == Verb::Close)
        return std::nullopt;
    if (!facts.sale)
        return ResolveRefusal::NoSale;
    if (wish.verb != Verb::Reverse)
        return facts.liveAttempt == 0 ? std::optional(ResolveRefusal::AlreadyDecided) : std::nullopt;
    switch (facts.status) {
    case SaleStatus::Success:
        return std::nullopt;
    case SaleStatus::Refund:
        return ResolveRefusal::AlreadyReversed;
    case SaleStatus::Failed:
        return ResolveRefusal::NotSettled;
    case SaleStatus::Pending:
    case SaleStatus::Processing:
        break;
    }
    return ResolveRefusal::StillUndecided;
}

} // namespace

Result<wallet::CaseAsk, ResolveRefusal> askFor(const Wish& wish, const std::optional<CaseFacts>& facts)
{
    if (!facts)
        return Err(ResolveRefusal::UnknownCase);
    if (const auto why = objection(wish, *facts))
        return Err(*why);
    Decision decision;
    decision.caseId = wish.caseId;
    decision.verb = wish.verb;
    decision.attemptNo = facts->liveAttempt;
    decision.sn = wish.sn;
    decision.costBack = wish.costBack;
    decision.resolution = wish.resolution;
    wallet::CaseAsk ask;
    ask.subject = facts->sale ? "sale:" + facts->sale->toString() : "case:" + wish.caseId.toString();
    ask.decision = decisionToJson(decision);
    if (wish.verb == Verb::Reverse)
        ask.reversedSale = facts->sale;
    return ask;
}

} // namespace eraflazz::engine

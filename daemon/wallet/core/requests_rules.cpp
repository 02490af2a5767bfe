// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/requests_rules.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

/// Whether one person may do what was planned without a second one.
struct IsAlone final {
    const RequestFacts& facts;

    bool operator()(const PriceAsk& ask) const
    {
        const auto& price = *facts.price;
        const auto step = std::max(ask.price - price.morning, price.morning - ask.price);
        return step * 100 <= price.morning * price.percentMax;
    }
    bool operator()(const LevelMarginAsk& ask) const { return isSmallStep(ask, *facts.level); }
    bool operator()(const CommissionAsk& ask) const { return isSmallStep(ask, *facts.commissions); }
    bool operator()(const RoleCapAsk& ask) const { return isSmallStep(ask); }
    bool operator()(const BankAccountAsk& ask) const { return !needsTwoPeople(ask, facts.bank); }
    template <typename Other> bool operator()(const Other&) const { return false; }
};

std::optional<RequestRefusal> mayNot(const ops::Operator& who, ops::Right right)
{
    if (!who.isActive())
        return RequestRefusal::OperatorDisabled;
    return who.may(right) ? std::nullopt : std::optional(RequestRefusal::NoRight);
}

} // namespace

ops::Right proposalRight(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Adjustment:
    case RequestKind::Deposit:
    case RequestKind::LineDuplicate:
    case RequestKind::SupplierDeposit:
    case RequestKind::SupplierRefund:
    case RequestKind::SupplierDrift:
    case RequestKind::WriteOff:
        return ops::Right::ProposeMoney;
    case RequestKind::CaseResolution:
        return ops::Right::ResolveCase;
    case RequestKind::CreditLimit:
        return ops::Right::ProposeLimit;
    case RequestKind::SupplierCredentials:
        return ops::Right::ChangeSupplier;
    case RequestKind::RoleCap:
        return ops::Right::ManageSettings;
    case RequestKind::BankAccount:
        return ops::Right::ChangeBank;
    case RequestKind::AgentKey: // Who may change agents.
    case RequestKind::PriceChange:
        break;
    }
    return ops::Right::ChangePrice;
}

ops::Right approvalRight(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Adjustment:
    case RequestKind::Deposit:
    case RequestKind::LineDuplicate:
    case RequestKind::SupplierDeposit:
    case RequestKind::SupplierRefund:
    case RequestKind::SupplierDrift:
    case RequestKind::WriteOff:
    case RequestKind::BankAccount: // Those who look at the statements know where agents shall pay.
        return ops::Right::ApproveMoney;
    case RequestKind::CaseResolution:
        return ops::Right::ApproveCase;
    case RequestKind::CreditLimit:
    case RequestKind::RoleCap: // What people may move in a day, as what an agent may owe.
        return ops::Right::ApproveLimit;
    // Whoever agrees to what opens a door is who could ask for it: finance does not judge it.
    case RequestKind::SupplierCredentials:
        return ops::Right::ChangeSupplier;
    case RequestKind::AgentKey:
        return ops::Right::ChangePrice;
    case RequestKind::PriceChange:
        break;
    }
    return ops::Right::ApprovePrice;
}

Result<RequestPlan, RequestRefusal> decideProposal(const ops::Operator& maker,
                                                   const Proposal& proposal,
                                                   const std::optional<ReasonFacts>& reason,
                                                   const DayUse& use,
                                                   const RequestFacts& facts)
{
    const auto kind = kindOf(proposal.ask);
    if (const auto refusal = mayNot(maker, proposalRight(kind)))
        return Err(*refusal);
    if (proposal.idempotencyKey.empty() || proposal.idempotencyKey.size() > kKeyMax || proposal.note.size() > kNoteMax)
        return Err(RequestRefusal::ContentUnfit);
    if (!reason || !reason->isActive || reason->kind != kind)
        return Err(RequestRefusal::ReasonUnfit);
    auto plan = planRequest(proposal.ask, facts);
    if (plan && !use.allows(plan->atStake))
        return Err(RequestRefusal::CapExceeded);
    return plan;
}

Result<RequestPlan, RequestRefusal> decideApproval(const ops::Operator& checker,
                                                   const WaitingRequest& request,
                                                   const DayUse& use,
                                                   const RequestFacts& facts)
{
    if (const auto refusal = decideRejection(checker, request))
        return Err(*refusal);
    if (request.isOfOneHand)
        return Err(RequestRefusal::SameHand);
    if (!request.maker.may(proposalRight(kindOf(request.ask))))
        return Err(RequestRefusal::MakerDisabled);
    auto plan = planRequest(request.ask, facts);
    if (!plan)
        return plan;
    if (*plan != request.plan)
        return Err(RequestRefusal::Stale);
    if (!use.allows(plan->atStake))
        return Err(RequestRefusal::CapExceeded);
    return plan;
}

std::optional<RequestRefusal> decideRejection(const ops::Operator& checker, const WaitingRequest& request)
{
    if (const auto refusal = mayNot(checker, approvalRight(kindOf(request.ask))))
        return refusal;
    return checker.id == request.maker.id ? std::optional(RequestRefusal::SamePerson) : std::nullopt;
}

Result<PriceStep, RequestRefusal>
decidePriceStep(const ops::Operator& who, const RequestAsk& ask, const RequestFacts& facts)
{
    if (const auto refusal = mayNot(who, proposalRight(kindOf(ask))))
        return Err(*refusal);
    const auto plan = planRequest(ask, facts);
    if (!plan)
        return Err(plan.error());
    return std::visit(IsAlone{facts}, ask) ? PriceStep::Alone : PriceStep::NeedsSecondPerson;
}

} // namespace eraflazz::wallet

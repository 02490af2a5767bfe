// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/balance_transfers.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

TransferDenied denied(TransferRefusal reason)
{
    return {reason, {}, 0};
}

/// What may still be sent, by both limits; nothing when there is none.
std::optional<Money> mostOf(const TransferFacts& facts)
{
    std::optional<Money> most;
    if (facts.amountMax.isPositive())
        most = facts.amountMax;
    if (facts.dailyMax.isPositive()) {
        const Money left = std::max(facts.dailyMax - facts.sentToday, Money());
        most = most ? std::min(*most, left) : left;
    }
    return most;
}

} // namespace

std::string_view toString(TransferRefusal refusal)
{
    switch (refusal) {
    case TransferRefusal::RefIdReused:
        return "REF_ID_REUSED";
    case TransferRefusal::TransferNotFound:
        return "TRANSFER_NOT_FOUND";
    case TransferRefusal::AgentInactive:
        return "AGENT_INACTIVE";
    case TransferRefusal::PinNotSet:
        return "PIN_NOT_SET";
    case TransferRefusal::PinLocked:
        return "PIN_LOCKED";
    case TransferRefusal::InvalidPin:
        return "INVALID_PIN";
    case TransferRefusal::PinCooling:
        return "PIN_COOLING";
    case TransferRefusal::SelfTransfer:
        return "INVALID_REQUEST";
    case TransferRefusal::AgentNotFound:
        return "AGENT_NOT_FOUND";
    case TransferRefusal::ReceiverInactive:
        return "RECEIVER_INACTIVE";
    case TransferRefusal::NotInTree:
        return "NOT_IN_TREE";
    case TransferRefusal::TransferLimit:
        return "TRANSFER_LIMIT";
    case TransferRefusal::InsufficientBalance:
        return "INSUFFICIENT_BALANCE";
    case TransferRefusal::TransferSpent:
        return "TRANSFER_SPENT";
    case TransferRefusal::CancelTooLate:
        return "CANCEL_TOO_LATE";
    }
    return "";
}

std::optional<TransferDenied> refusalBeforePin(const TransferFacts& facts)
{
    if (!facts.isSenderActive)
        return denied(TransferRefusal::AgentInactive);
    if (facts.pinHash.empty())
        return denied(TransferRefusal::PinNotSet);
    if (facts.pinFailures >= kPinFailuresMax)
        return denied(TransferRefusal::PinLocked);
    return std::nullopt;
}

std::optional<TransferDenied> refusalOfPin(const TransferFacts& facts, const PinProof& pin)
{
    if (const auto refusal = refusalBeforePin(facts))
        return refusal;
    if (!pin.isRight || pin.hash != facts.pinHash)
        return denied(TransferRefusal::InvalidPin);
    return std::nullopt;
}

std::optional<TransferDenied> refusalOf(const SendMoney& asked, const TransferFacts& facts, const PinProof& pin)
{
    if (const auto refusal = refusalOfPin(facts, pin))
        return refusal;
    if (facts.coolingMinutes > 0)
        return TransferDenied{TransferRefusal::PinCooling, {}, facts.coolingMinutes};
    if (!facts.receiver)
        return denied(TransferRefusal::AgentNotFound);
    if (facts.receiver->id == asked.from)
        return denied(TransferRefusal::SelfTransfer);
    if (!facts.receiver->isActive)
        return denied(TransferRefusal::ReceiverInactive);
    if (!facts.receiver->isInTree)
        return denied(TransferRefusal::NotInTree);
    const auto most = mostOf(facts);
    if (most && asked.amount > *most)
        return TransferDenied{TransferRefusal::TransferLimit, *most, 0};
    return std::nullopt;
}

} // namespace eraflazz::wallet

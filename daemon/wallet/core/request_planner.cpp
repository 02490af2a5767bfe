// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/requests_rules.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

using Planned = Result<RequestPlan, RequestRefusal>;

bool isAmount(Money amount)
{
    return amount.isPositive() && amount <= kRequestAmountMax;
}

RequestPlan moving(RequestKind kind, std::string subject, const Movement& movement)
{
    RequestPlan plan;
    plan.kind = kind;
    plan.subject = std::move(subject);
    plan.movement = movement;
    plan.atStake = movement.amount;
    return plan;
}

/// Of a request that moves no money.
RequestPlan still(RequestKind kind, std::string subject)
{
    RequestPlan plan;
    plan.kind = kind;
    plan.subject = std::move(subject);
    return plan;
}

const LevelPriceFacts* findLevel(const PriceFacts& price, const std::string& level)
{
    const auto found = std::find_if(
        price.levels.begin(), price.levels.end(), [&](const LevelPriceFacts& one) { return one.level == level; });
    return found == price.levels.end() ? nullptr : &*found;
}

Money levelPrice(const PriceFacts& price, const LevelPriceFacts& level)
{
    return level.ownPrice.value_or(price.basePrice + level.margin);
}

/// A loss nobody had before, or a larger one. Raising a price is never refused for it.
bool wouldLose(const PriceAsk& ask, const PriceFacts& price)
{
    if (!price.cheapestCost)
        return false;
    const auto loses = [&](const LevelPriceFacts& level, Money after) {
        return after < levelPrice(price, level) && after - level.commissions < *price.cheapestCost;
    };
    if (price.levels.empty())
        return ask.price < price.basePrice && ask.price < *price.cheapestCost;
    return std::any_of(price.levels.begin(), price.levels.end(), [&](const LevelPriceFacts& level) {
        if (!ask.level.empty())
            return level.level == ask.level && loses(level, ask.price);
        return !level.ownPrice && loses(level, ask.price + level.margin);
    });
}

/// Plans one ask. Every branch names what is missing before it computes.
class Planner final {
public:
    explicit Planner(const RequestFacts& facts) : m_facts(facts) {}

    Planned operator()(const AdjustmentAsk& ask) const
    {
        if (!m_facts.agent)
            return Err(RequestRefusal::UnknownSubject);
        if (!isAmount(ask.amount))
            return Err(RequestRefusal::AmountOutOfRange);
        const auto& agent = *m_facts.agent;
        if (!ask.isToAgent && agent.balance - ask.amount < agent.floor)
            return Err(RequestRefusal::InsufficientBalance);
        const auto& adjustment = m_facts.accounts.adjustment;
        return moving(RequestKind::Adjustment,
                      "agent:" + ask.agent,
                      {m_facts.request,
                       TransferKind::Adjustment,
                       ask.isToAgent ? adjustment : agent.wallet,
                       ask.isToAgent ? agent.wallet : adjustment,
                       ask.amount});
    }

    Planned operator()(const DepositAsk& ask) const
    {
        if (!m_facts.agent || !m_facts.line || (ask.ticket && !m_facts.ticket))
            return Err(RequestRefusal::UnknownSubject);
        const auto& line = *m_facts.line;
        if (m_facts.agent->isClosed)
            return Err(RequestRefusal::AgentClosed);
        if (!line.isIncoming || !line.isWaiting)
            return Err(RequestRefusal::LineNotWaiting);
        if (line.ticket && line.ticket != ask.ticket)
            return Err(RequestRefusal::TicketMismatch);
        const auto fee = m_facts.ticket ? m_facts.ticket->fee : Money();
        if (m_facts.ticket && (!m_facts.ticket->canTake || m_facts.ticket->wallet != m_facts.agent->wallet ||
                               m_facts.ticket->bank != line.bank))
            return Err(RequestRefusal::TicketMismatch);
        if (!isAmount(line.amount - fee))
            return Err(RequestRefusal::AmountOutOfRange);
        return moving(RequestKind::Deposit,
                      "bank_line:" + ask.line.toString(),
                      {ask.line,
                       TransferKind::DepositManual,
                       m_facts.accounts.suspense,
                       m_facts.agent->wallet,
                       line.amount - fee});
    }

    Planned operator()(const LineDuplicateAsk& ask) const
    {
        if (!m_facts.line || !m_facts.otherLine || ask.line == ask.sameAs)
            return Err(RequestRefusal::UnknownSubject);
        const auto& line = *m_facts.line;
        const auto& other = *m_facts.otherLine;
        if (!line.isIncoming || !line.isWaiting || line.ticket || other.isDuplicate)
            return Err(RequestRefusal::LineNotWaiting);
        if (line.bank != other.bank || line.amount != other.amount || !other.isIncoming)
            return Err(RequestRefusal::UnknownSubject);
        if (!isAmount(line.amount))
            return Err(RequestRefusal::AmountOutOfRange);
        return moving(RequestKind::LineDuplicate,
                      "bank_line:" + ask.line.toString(),
                      {ask.line, TransferKind::BankInBack, m_facts.accounts.suspense, line.bank, line.amount});
    }

    Planned operator()(const SupplierAsk& ask) const
    {
        if (!m_facts.supplier)
            return Err(RequestRefusal::UnknownSubject);
        if (!isAmount(ask.amount))
            return Err(RequestRefusal::AmountOutOfRange);
        if (const auto refusal = unfitLine(ask))
            return Err(*refusal);
        const auto plan = [&](TransferKind kind, AccountId debit, AccountId credit) {
            return moving(kindOf(ask),
                          "supplier:" + ask.supplier,
                          {ask.line.value_or(m_facts.request), kind, debit, credit, ask.amount});
        };
        const auto supplier = *m_facts.supplier; // what we hold there is an asset: a debit adds to it
        const auto& accounts = m_facts.accounts;
        const auto counter = ask.line ? accounts.suspense : accounts.adjustment;
        switch (ask.move) {
        case SupplierMove::Deposit:
            return plan(TransferKind::SupplierDeposit, supplier, counter);
        case SupplierMove::Refund:
            return plan(TransferKind::SupplierRefund, counter, supplier);
        case SupplierMove::DriftLoss:
            return plan(TransferKind::SupplierDrift, accounts.supplierDrift, supplier);
        case SupplierMove::DriftGain:
            break;
        }
        return plan(TransferKind::SupplierDrift, supplier, accounts.supplierDrift);
    }

    Planned operator()(const WriteOffAsk& ask) const
    {
        if (!ask.agent.empty() && !m_facts.agent)
            return Err(RequestRefusal::UnknownSubject);
        if (!isAmount(ask.amount))
            return Err(RequestRefusal::AmountOutOfRange);
        if (!m_facts.receivable || ask.amount > m_facts.owed)
            return Err(RequestRefusal::MoreThanOwed);
        return moving(
            RequestKind::WriteOff,
            ask.agent.empty() ? "receivable" : "agent:" + ask.agent,
            {m_facts.request, TransferKind::WriteOff, m_facts.accounts.writeOff, *m_facts.receivable, ask.amount});
    }

    Planned operator()(const CreditLimitAsk& ask) const
    {
        if (!m_facts.agent)
            return Err(RequestRefusal::UnknownSubject);
        if (ask.limit.isNegative() || ask.limit > kRequestAmountMax)
            return Err(RequestRefusal::AmountOutOfRange);
        const auto& agent = *m_facts.agent;
        const auto floor = -ask.limit;
        if (agent.isClosed && floor < agent.floor)
            return Err(RequestRefusal::AgentClosed);
        if (floor == agent.floor)
            return Err(RequestRefusal::NothingChanges);
        auto plan = still(RequestKind::CreditLimit, "agent:" + ask.agent);
        plan.floor = FloorStep{agent.wallet, agent.floor, floor};
        plan.atStake = std::max(Money(), agent.floor - floor);
        return plan;
    }

    Planned operator()(const PriceAsk& ask) const
    {
        const auto present = m_facts.price ? presentPrice(*m_facts.price, ask.level) : std::nullopt;
        if (!present)
            return Err(RequestRefusal::UnknownSubject);
        if (!isAmount(ask.price))
            return Err(RequestRefusal::AmountOutOfRange);
        if (*present != ask.expected)
            return Err(RequestRefusal::Stale);
        if (ask.price == *present)
            return Err(RequestRefusal::NothingChanges);
        if (wouldLose(ask, *m_facts.price))
            return Err(RequestRefusal::PriceBelowCost);
        return still(RequestKind::PriceChange, "product:" + ask.product);
    }

    Planned operator()(const LevelMarginAsk& ask) const
    {
        return judged(ask, m_facts.level, RequestKind::PriceChange, "level:" + ask.level);
    }

    Planned operator()(const CommissionAsk& ask) const
    {
        return judged(ask, m_facts.commissions, RequestKind::PriceChange, "commissions");
    }

    Planned operator()(const RoleCapAsk& ask) const
    {
        return judged(ask, m_facts.cap, RequestKind::RoleCap, "role:" + ask.role);
    }

    Planned operator()(const CaseAsk& ask) const
    {
        if (ask.subject.empty())
            return Err(RequestRefusal::UnknownSubject);
        if (!ask.reversedSale)
            return still(RequestKind::CaseResolution, ask.subject);
        if (!m_facts.sale || ask.subject != "sale:" + ask.reversedSale->toString())
            return Err(RequestRefusal::UnknownSubject);
        if (!m_facts.sale->isReversible)
            return Err(RequestRefusal::SaleNotReversible);
        return moving(RequestKind::CaseResolution,
                      ask.subject,
                      {*ask.reversedSale,
                       TransferKind::Reversal,
                       m_facts.accounts.sales,
                       m_facts.sale->wallet,
                       m_facts.sale->price});
    }

    Planned operator()(const CredentialsAsk& ask) const
    {
        if (!m_facts.credentials)
            return Err(RequestRefusal::UnknownSubject);
        const auto& standing = *m_facts.credentials;
        const bool isEverySecretNew = ask.isUsernameNew && ask.isApiKeyNew && ask.isWebhookSecretNew;
        if (!ask.isUsernameNew && !ask.isApiKeyNew && !ask.isWebhookSecretNew && !ask.testing && !ask.baseUrl)
            return Err(RequestRefusal::NothingChanges);
        if (standing.version != ask.version)
            return Err(RequestRefusal::Stale);
        // What opens the supplier's door is known to whoever moves the door, not lent from what is stored.
        if (ask.baseUrl && !isEverySecretNew)
            return Err(RequestRefusal::FieldsMissing);
        if (standing.movesAccount && standing.hasSalesThere)
            return Err(RequestRefusal::SalesUnderWay);
        if (!standing.isReadable)
            return Err(RequestRefusal::CredentialsUnreadable);
        return still(RequestKind::SupplierCredentials, "supplier:" + ask.supplier);
    }

    Planned operator()(const AgentKeyAsk& ask) const
    {
        if (!m_facts.keys)
            return Err(RequestRefusal::UnknownSubject);
        const auto& keys = *m_facts.keys;
        const int slots = static_cast<int>(keys.live.size());
        if (ask.slot < 0 || ask.slot > slots)
            return Err(RequestRefusal::ContentUnfit);
        if (keys.isClosed)
            return Err(RequestRefusal::AgentClosed);
        if (ask.slot == 0 &&
            std::none_of(keys.live.begin(), keys.live.end(), [](const auto& key) { return key.empty(); }))
            return Err(RequestRefusal::NoFreeSlot);
        if (ask.slot > 0) {
            const auto& live = keys.live[static_cast<std::size_t>(ask.slot - 1)];
            if (live.empty())
                return Err(RequestRefusal::KeyNotFound);
            if (live != ask.expected)
                return Err(RequestRefusal::Stale);
        }
        return still(RequestKind::AgentKey, "agent:" + ask.agent);
    }

    Planned operator()(const BankAccountAsk& ask) const
    {
        if (const auto refusal = refusalOf(ask, m_facts.bank))
            return Err(*refusal);
        return still(RequestKind::BankAccount, "bank:" + ask.account);
    }

private:
    /// An ask whose own rules judge it by facts that must be there.
    template <typename Ask, typename Facts>
    [[nodiscard]] static Planned
    judged(const Ask& ask, const std::optional<Facts>& facts, RequestKind kind, std::string subject)
    {
        if (!facts)
            return Err(RequestRefusal::UnknownSubject);
        if (const auto refusal = refusalOf(ask, *facts))
            return Err(*refusal);
        return still(kind, std::move(subject));
    }

    /// Why the line is not this movement of money; nothing when it is, or when none is named.
    [[nodiscard]] std::optional<RequestRefusal> unfitLine(const SupplierAsk& ask) const
    {
        if (!ask.line)
            return std::nullopt;
        if (kindOf(ask) == RequestKind::SupplierDrift)
            return RequestRefusal::ContentUnfit;
        if (!m_facts.line)
            return RequestRefusal::UnknownSubject;
        const auto& line = *m_facts.line;
        if (ask.move == SupplierMove::Deposit ? !line.isPaidOut : !line.isIncoming || !line.isWaiting)
            return RequestRefusal::LineNotWaiting;
        if (line.ticket)
            return RequestRefusal::TicketMismatch;
        return line.amount == ask.amount ? std::nullopt : std::optional(RequestRefusal::AmountOutOfRange);
    }

    const RequestFacts& m_facts;
};

} // namespace

std::optional<Money> presentPrice(const PriceFacts& price, const std::string& level)
{
    if (level.empty())
        return price.basePrice;
    const auto* found = findLevel(price, level);
    return found == nullptr ? std::nullopt : std::optional(levelPrice(price, *found));
}

Result<RequestPlan, RequestRefusal> planRequest(const RequestAsk& ask, const RequestFacts& facts)
{
    return std::visit(Planner(facts), ask);
}

} // namespace eraflazz::wallet

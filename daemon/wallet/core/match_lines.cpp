// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/match_lines.h"

#include "kernel/clock.h"
#include "kernel/text.h"
#include "wallet/core/candidates.h"

#include <algorithm>
#include <numeric>

namespace eraflazz::wallet {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kJakartaMs = 7 * 3'600'000;
constexpr std::int64_t kClockDifferenceMs = 5 * 60'000; // Between the bank's clock and ours.
constexpr std::int64_t kTakeBackDaysMax = 3;

std::int64_t bankTimeMs(const CivilDate& day, const CivilTime& time)
{
    const std::int64_t seconds = time.hour * 3600 + time.minute * 60 + time.second;
    return day.toDays() * kDayMs + seconds * 1000 - kJakartaMs;
}

bool isOlderThan(const BankLine& line, const TicketView& ticket, LineSource source)
{
    if (!line.date)
        return false; // The bank has not posted it: it is new.
    if (hasBankTime(source) && line.time)
        return bankTimeMs(*line.date, *line.time) + kClockDifferenceMs < ticket.openedAtMs;
    return *line.date < jakartaDay(ticket.openedAtMs);
}

std::optional<HoldReason> whyHold(const BankLine& line,
                                  const TicketView& ticket,
                                  const MatchFacts& facts,
                                  const DepositTerms& terms,
                                  const AnomalyLimits& limits)
{
    if (!ticket.isAgentActive)
        return HoldReason::AgentInactive;
    if (!terms.autoCredit)
        return HoldReason::AutoCreditOff;
    if (!terms.autoCreditStopped.empty())
        return HoldReason::AutoCreditStopped;
    if (ticket.amount > terms.autoLimit)
        return HoldReason::OverAutoLimit;
    if (isOlderThan(line, ticket, facts.source))
        return HoldReason::LineOlderThanTicket;
    const auto paidFor = static_cast<int>(facts.agentsOfSender.size());
    if (limits.senderAgentsMax > 0 && paidFor >= limits.senderAgentsMax &&
        facts.agentsOfSender.count(ticket.agent) == 0)
        return HoldReason::SenderOfManyAgents;
    const auto recent = facts.depositsInLastHour.find(ticket.agent);
    if (limits.depositsPerHourMax > 0 && recent != facts.depositsInLastHour.end() &&
        recent->second >= limits.depositsPerHourMax)
        return HoldReason::TooManyDeposits;
    if (facts.isByPerson)
        return HoldReason::ImportedByHand;
    return std::nullopt;
}

SuspenseReason reasonOf(const TicketView& ticket)
{
    switch (ticket.state) {
    case TicketState::Open: // Past its end; the sweep has not come by yet.
    case TicketState::Expired:
        return SuspenseReason::TicketExpired;
    case TicketState::Cancelled:
        return SuspenseReason::TicketCancelled;
    case TicketState::Matched:
    case TicketState::Approved:
    case TicketState::Rejected:
    case TicketState::Reversed:
        return SuspenseReason::TicketUsed;
    }
    return SuspenseReason::TicketUsed;
}

LineDecision matchDebit(const BankLine& line, std::span<const EarlierLine> earlier, const MatchFacts& facts)
{
    if (!saysReversal(line))
        return Out{};
    // What one person says the bank took back is taken from no wallet: two settle the case that it opens.
    if (facts.seenBefore || facts.isByPerson || line.amount.cents != 0)
        return Out{OutReason::ReversalUnmatched};
    const auto day = dayOf(line, facts.nowMs);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto age = day.toDays() - earlier[i].day.toDays();
        if (earlier[i].amount == line.amount.rupiah && age >= 0 && age <= kTakeBackDaysMax)
            found.push_back(i);
    }
    const auto sender = comparableSender(line.nameHint);
    if (found.size() > 1 && !sender.empty())
        std::erase_if(found, [&](std::size_t i) { return comparableSender(earlier[i].sender) != sender; });
    if (found.size() != 1)
        return Out{OutReason::ReversalUnmatched};
    return TakeBack{found.front()};
}

/// How many neighbours continue each other's balance when `next` follows `before`.
struct Continuity final {
    int forward = 0;
    int backward = 0;
};

bool continues(const BankLine& before, const BankLine& next)
{
    if (!before.balance || !next.balance)
        return false;
    const auto moved = next.direction == BankDirection::Credit ? next.amount.toCents() : -next.amount.toCents();
    return before.balance->toCents() + moved == next.balance->toCents();
}

Continuity continuityOf(std::span<const BankLine> lines)
{
    Continuity found;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        found.forward += continues(lines[i - 1], lines[i]) ? 1 : 0;
        found.backward += continues(lines[i], lines[i - 1]) ? 1 : 0;
    }
    return found;
}

bool isNewestFirst(std::span<const BankLine> lines)
{
    if (lines.empty())
        return false;
    const auto found = continuityOf(lines);
    if (found.forward != found.backward)
        return found.backward > found.forward;
    const auto& first = lines.front();
    const auto& last = lines.back();
    if (!first.date || !last.date)
        return first.isPending && !last.isPending; // What is not posted yet is the newest.
    if (*first.date != *last.date)
        return *first.date > *last.date;
    return first.time && last.time && *first.time > *last.time;
}

} // namespace

std::string_view toString(HoldReason reason)
{
    switch (reason) {
    case HoldReason::AgentInactive:
        return "agent_inactive";
    case HoldReason::AutoCreditOff:
        return "auto_credit_off";
    case HoldReason::AutoCreditStopped:
        return "auto_credit_stopped";
    case HoldReason::OverAutoLimit:
        return "over_auto_limit";
    case HoldReason::LineOlderThanTicket:
        return "line_older_than_ticket";
    case HoldReason::SenderOfManyAgents:
        return "sender_of_many_agents";
    case HoldReason::TooManyDeposits:
        return "too_many_deposits";
    case HoldReason::ImportedByHand:
        return "imported_by_hand";
    }
    return "";
}

std::string_view toString(SuspenseReason reason)
{
    switch (reason) {
    case SuspenseReason::NoTicket:
        return "no_ticket";
    case SuspenseReason::NearAmount:
        return "near_amount";
    case SuspenseReason::TicketUsed:
        return "ticket_used";
    case SuspenseReason::TicketExpired:
        return "ticket_expired";
    case SuspenseReason::TicketCancelled:
        return "ticket_cancelled";
    case SuspenseReason::PerhapsSeenBefore:
        return "perhaps_seen_before";
    case SuspenseReason::NotWholeRupiah:
        return "not_whole_rupiah";
    }
    return "";
}

std::string_view toString(OutReason reason)
{
    switch (reason) {
    case OutReason::Plain:
        return "";
    case OutReason::ReversalUnmatched:
        return "reversal_unmatched";
    }
    return "";
}

LineDecision matchLine(const BankLine& line,
                       std::span<const TicketView> tickets,
                       std::span<const EarlierLine> earlier,
                       const MatchFacts& facts,
                       const DepositTerms& terms,
                       const AnomalyLimits& limits)
{
    if (facts.seenBefore && facts.seenBefore->isCertain)
        return Duplicate{facts.seenBefore->line};
    if (line.direction == BankDirection::Debit)
        return matchDebit(line, earlier, facts);
    if (facts.seenBefore)
        return Suspense{SuspenseReason::PerhapsSeenBefore};
    if (line.amount.cents != 0)
        return Suspense{SuspenseReason::NotWholeRupiah};
    std::optional<std::size_t> exact;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        // At most one ticket holds an amount; if ever there were more, the one that waits is asked.
        if (tickets[i].transferAmount == line.amount.rupiah && (!exact || tickets[i].isWaiting(facts.nowMs)))
            exact = i;
    }
    if (!exact)
        return Suspense{rankCandidates(line, tickets).empty() ? SuspenseReason::NoTicket : SuspenseReason::NearAmount};
    if (!tickets[*exact].isWaiting(facts.nowMs))
        return Suspense{reasonOf(tickets[*exact])};
    if (const auto reason = whyHold(line, tickets[*exact], facts, terms, limits))
        return Hold{*exact, *reason};
    return Credit{*exact};
}

CivilDate dayOf(const BankLine& line, std::int64_t nowMs)
{
    return line.date ? *line.date : jakartaDay(nowMs);
}

CivilDate jakartaDay(std::int64_t unixMs)
{
    return CivilDate::fromDays(BusinessDay::at(unixMs).days);
}

bool saysReversal(const BankLine& line)
{
    if (line.direction != BankDirection::Debit)
        return false;
    const auto text = toUpper(line.description);
    return line.isReversal || text.find("KOREKSI") != std::string::npos || text.find("REVERSAL") != std::string::npos;
}

std::string comparableSender(std::string_view name)
{
    std::string out;
    for (const char c : trim(name)) {
        const bool isBlank = c == ' ' || c == '\t';
        if (!isBlank)
            out += toUpperAscii(c);
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::vector<std::size_t> oldestFirst(std::span<const BankLine> lines)
{
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (isNewestFirst(lines))
        std::reverse(order.begin(), order.end());
    return order;
}

} // namespace eraflazz::wallet

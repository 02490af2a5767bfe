// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/candidates.h"

#include "kernel/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace eraflazz::wallet {

namespace {

constexpr int kNameBonus = 8;
constexpr std::size_t kWordBytesMin = 4; // Shorter ones are titles, initials and the like.

int scoreOf(CandidateReason reason)
{
    switch (reason) {
    case CandidateReason::SameAmount:
        return 92;
    case CandidateReason::SameAmountEnded:
        return 84;
    case CandidateReason::SwappedDigits:
        return 76;
    case CandidateReason::CodeMissing:
        return 70;
    case CandidateReason::NearAmount:
        return 50;
    case CandidateReason::SameAmountUsed:
        return 30;
    case CandidateReason::SimilarName:
        return 20;
    }
    return 0;
}

bool differsByOneSwap(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i])
            different.push_back(i);
    }
    return different.size() == 2 && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]];
}

/// Banks cut names off, so that a word counts when one begins with the other.
bool shareAWord(std::string_view a, std::string_view b)
{
    const auto first = toUpper(a);
    const auto second = toUpper(b);
    for (const auto word : split(first, ' ')) {
        for (const auto other : split(second, ' ')) {
            if (word.size() >= kWordBytesMin && other.size() >= kWordBytesMin &&
                (word.starts_with(other) || other.starts_with(word)))
                return true;
        }
    }
    return false;
}

bool hasItsMoney(TicketState state)
{
    return state == TicketState::Matched || state == TicketState::Approved || state == TicketState::Reversed;
}

std::optional<CandidateReason> reasonFor(Money amount, const TicketView& ticket)
{
    if (ticket.transferAmount == amount) {
        if (hasItsMoney(ticket.state))
            return CandidateReason::SameAmountUsed;
        return ticket.state == TicketState::Open ? CandidateReason::SameAmount : CandidateReason::SameAmountEnded;
    }
    if (hasItsMoney(ticket.state))
        return std::nullopt;
    if (differsByOneSwap(std::to_string(amount.value()), std::to_string(ticket.transferAmount.value())))
        return CandidateReason::SwappedDigits;
    if (ticket.amount == amount)
        return CandidateReason::CodeMissing;
    const auto distance = (amount - ticket.transferAmount).value();
    if (distance >= -kNearRupiah && distance <= kNearRupiah)
        return CandidateReason::NearAmount;
    return std::nullopt;
}

} // namespace

std::string_view toString(CandidateReason reason)
{
    switch (reason) {
    case CandidateReason::SameAmount:
        return "same_amount";
    case CandidateReason::SameAmountEnded:
        return "same_amount_ended";
    case CandidateReason::SwappedDigits:
        return "swapped_digits";
    case CandidateReason::CodeMissing:
        return "code_missing";
    case CandidateReason::NearAmount:
        return "near_amount";
    case CandidateReason::SameAmountUsed:
        return "same_amount_used";
    case CandidateReason::SimilarName:
        return "similar_name";
    }
    return "";
}

std::vector<Candidate> rankCandidates(const BankLine& line, std::span<const TicketView> tickets)
{
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const bool isNamed = shareAWord(line.nameHint, tickets[i].agentName);
        const auto byAmount = reasonFor(line.amount.rupiah, tickets[i]);
        if (byAmount)
            found.push_back({i, *byAmount, scoreOf(*byAmount) + (isNamed ? kNameBonus : 0), isNamed});
        else if (isNamed && !hasItsMoney(tickets[i].state))
            found.push_back({i, CandidateReason::SimilarName, scoreOf(CandidateReason::SimilarName), true});
    }
    std::stable_sort(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : tickets[a.ticket].openedAtMs > tickets[b.ticket].openedAtMs;
    });
    return found;
}

} // namespace eraflazz::wallet

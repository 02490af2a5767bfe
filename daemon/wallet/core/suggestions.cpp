// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/suggestions.h"

#include <algorithm>
#include <map>

namespace eraflazz::wallet {

namespace {

constexpr int kOwnLineScore = 100;
constexpr std::string_view kOwnLine = "own_line";

/// The tickets of one bank, and where they stand among all.
struct OfBank final {
    std::vector<TicketView> views;
    std::vector<std::size_t> places;
};

std::map<std::string_view, OfBank> byBank(std::span<const WaitingTicket> tickets)
{
    std::map<std::string_view, OfBank> banks;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        auto& bank = banks[tickets[i].bank];
        bank.views.push_back(tickets[i].view);
        bank.places.push_back(i);
    }
    return banks;
}

std::vector<std::string_view> reasonsOf(const Candidate& candidate)
{
    std::vector<std::string_view> reasons{toString(candidate.reason)};
    if (candidate.isNamed && candidate.reason != CandidateReason::SimilarName)
        reasons.push_back(toString(CandidateReason::SimilarName));
    return reasons;
}

std::optional<Suggestion> ownTicket(std::size_t at, const WaitingLine& line, const OfBank& bank)
{
    for (std::size_t i = 0; i < bank.views.size(); ++i) {
        if (bank.views[i].id == *line.heldFor)
            return Suggestion{at, bank.places[i], kOwnLineScore, {kOwnLine}};
    }
    return std::nullopt;
}

} // namespace

std::vector<Suggestion>
suggestPairs(std::span<const WaitingLine> lines, std::span<const WaitingTicket> tickets, std::size_t most)
{
    const auto banks = byBank(tickets);
    std::vector<Suggestion> found;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto bank = banks.find(lines[at].bank);
        if (bank == banks.end())
            continue;
        if (lines[at].heldFor) {
            if (auto own = ownTicket(at, lines[at], bank->second))
                found.push_back(*std::move(own));
            continue;
        }
        BankLine line;
        line.amount = {lines[at].amount, 0};
        line.nameHint = lines[at].sender;
        for (const auto& candidate : rankCandidates(line, bank->second.views))
            found.push_back({at, bank->second.places[candidate.ticket], candidate.score, reasonsOf(candidate)});
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Suggestion& a, const Suggestion& b) { return a.score > b.score; });
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace eraflazz::wallet

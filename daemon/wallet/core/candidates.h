// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"
#include "wallet/core/deposit_rules.h"

#include <span>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Why a ticket may be what a line was sent for. Only a person decides that.
enum class CandidateReason {
    SameAmount,      ///< Exactly its amount, and it waits, but a rule kept the two apart.
    SameAmountEnded, ///< Exactly its amount, but the ticket has ended (expired, cancelled, rejected).
    SwappedDigits,   ///< Two digits of the amount changed places.
    CodeMissing,     ///< The amount without its unique code.
    NearAmount,
    SameAmountUsed, ///< Exactly its amount, but it has its money: perhaps sent twice.
    SimilarName,    ///< The sender is called like the agent.
};
[[nodiscard]] std::string_view toString(CandidateReason reason);

struct Candidate final {
    std::size_t ticket = 0; ///< Its place in `tickets`.
    CandidateReason reason = CandidateReason::NearAmount;
    int score = 0;        ///< Higher is likelier; below 100.
    bool isNamed = false; ///< The sender is called like the agent.
};

/// How far an amount may be away from a ticket's and still be called near, in rupiah.
inline constexpr std::int64_t kNearRupiah = 999;

/// Tickets that a line without an exact match may belong to, the likeliest first.
[[nodiscard]] std::vector<Candidate> rankCandidates(const BankLine& line, std::span<const TicketView> tickets);

} // namespace eraflazz::wallet

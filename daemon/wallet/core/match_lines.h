// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"
#include "wallet/core/deposit_rules.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::wallet {

/// Why an exact match waits for a person. The order is the precedence.
enum class HoldReason {
    AgentInactive, ///< Suspended or closed since the ticket was opened.
    AutoCreditOff,
    AutoCreditStopped,
    OverAutoLimit,
    LineOlderThanTicket,
    SenderOfManyAgents,
    TooManyDeposits,
    ImportedByHand, ///< A file that one person brought: nobody vouches for it as the bank's messages do.
};
[[nodiscard]] std::string_view toString(HoldReason reason);

/// Why money of the bank is nobody's yet.
enum class SuspenseReason {
    NoTicket,
    NearAmount, ///< Tickets with almost this amount wait: candidates, never matches.
    TicketUsed, ///< The ticket of this amount has its money already.
    TicketExpired,
    TicketCancelled,
    PerhapsSeenBefore, ///< Perhaps the line of another door, perhaps not.
    NotWholeRupiah,
};
[[nodiscard]] std::string_view toString(SuspenseReason reason);

/// What a debit is, as far as the line tells.
enum class OutReason {
    Plain,             ///< Money that left.
    ReversalUnmatched, ///< The bank takes something back: which line is not to be told, or one person says so.
};
[[nodiscard]] std::string_view toString(OutReason reason); ///< Empty for Plain.

// What becomes of one line.

/// Its money goes to the ticket's wallet by rule.
struct Credit final {
    std::size_t ticket = 0; ///< Its place in `tickets`.
};
/// It is the ticket's, and a person says so.
struct Hold final {
    std::size_t ticket = 0;
    HoldReason reason = HoldReason::AutoCreditOff;
};
/// It waits until somebody knows whose it is.
struct Suspense final {
    SuspenseReason reason = SuspenseReason::NoTicket;
};
/// The bank takes an earlier line's money back.
struct TakeBack final {
    std::size_t line = 0; ///< Its place in `earlier`.
};
/// Money that left the account.
struct Out final {
    OutReason reason = OutReason::Plain;
};
/// The same money as a line that is stored.
struct Duplicate final {
    Uuid of;
};
using LineDecision = std::variant<Credit, Hold, Suspense, TakeBack, Out, Duplicate>;

/// Money that came in earlier and that the bank may take back.
struct EarlierLine final {
    Uuid id;
    Money amount;
    CivilDate day; ///< Of the bank; of its arrival while the bank gave none.
    std::string sender;
};

/// A stored line that this one is, or may be, seen through another door.
struct SeenBefore final {
    Uuid line;
    bool isCertain = false;
};

/// What is known beside line, tickets and terms, read inside the commit.
struct MatchFacts final {
    std::int64_t nowMs = 0; ///< Unix time, of the database.
    LineSource source = LineSource::Import;
    bool isByPerson = false; ///< Somebody brought the file from a console: two people agree before a wallet moves.
    std::optional<SeenBefore> seenBefore;
    std::set<AgentId> agentsOfSender;          ///< Whom this line's sender has paid for.
    std::map<AgentId, int> depositsInLastHour; ///< Credited ones.
};

/// What becomes of a line. `tickets` are of the line's account: all that hold its exact amount and those near it;
/// `earlier` are the account's lines of the same amount that are still ours to give back. An exact amount inside the
/// ticket's life is the only way to a credit by rule; nothing is ever guessed.
[[nodiscard]] LineDecision matchLine(const BankLine& line,
                                     std::span<const TicketView> tickets,
                                     std::span<const EarlierLine> earlier,
                                     const MatchFacts& facts,
                                     const DepositTerms& terms,
                                     const AnomalyLimits& limits);

/// The bank's day of a line: its date, or the day of `nowMs` in Jakarta while it has none.
[[nodiscard]] CivilDate dayOf(const BankLine& line, std::int64_t nowMs);
/// Unix milliseconds as Jakarta's calendar has them.
[[nodiscard]] CivilDate jakartaDay(std::int64_t unixMs);

/// A debit by which the bank takes an earlier credit back: the reader has seen it, or the text says so.
[[nodiscard]] bool saysReversal(const BankLine& line);

/// The sender's name as it is compared: upper case, blanks collapsed. Empty: unknown.
[[nodiscard]] std::string comparableSender(std::string_view name);

/// The places of `lines`, oldest first. Files and messages come either way; the running balance tells, else the dates.
[[nodiscard]] std::vector<std::size_t> oldestFirst(std::span<const BankLine> lines);

} // namespace eraflazz::wallet

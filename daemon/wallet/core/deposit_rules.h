// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

enum class TicketState {
    Open,     ///< Waits for the bank.
    Matched,  ///< The bank reported it, but a person must look.
    Approved, ///< In the wallet.
    Expired,
    Cancelled, ///< By its agent.
    Rejected,  ///< By a person.
    Reversed,  ///< The bank took the money back.
};
[[nodiscard]] std::string_view toString(TicketState state); ///< As stored: "open".
[[nodiscard]] std::optional<TicketState> ticketStateFrom(std::string_view text);

enum class LineState {
    Credited,
    Suspense,
    Held,
    Duplicate,
    Reversed,
    Out,
    TakeBack,
    Supplier, ///< What we paid a supplier, or got back from one: no agent's any more.
    Cents,    ///< Came in, but less than a rupiah: booked nowhere, waits for nobody.
};
[[nodiscard]] std::string_view toString(LineState state); ///< As stored: "credited".
[[nodiscard]] std::optional<LineState> lineStateFrom(std::string_view text);

/// The doors a bank's line comes through.
enum class LineSource { Moota, MootaPoll, Cekmutasi, MutasiBank, Import };
[[nodiscard]] std::string_view toString(LineSource source); ///< As stored: "moota_poll".

/// Whether the clock time of such a line is the bank's own. Aggregators give the time they looked, or midnight.
[[nodiscard]] bool hasBankTime(LineSource source);
/// Sources whose lines share one set of row ids count as one: Moota's webhook and Moota's list.
[[nodiscard]] std::string_view familyOf(std::string_view source);

/// What one bank account takes and what it credits by itself.
struct DepositTerms final {
    bool isOpen = true;
    Money amountMin;
    Money amountMax;
    Money fee;
    Money autoLimit; ///< Of the amount asked for; the unique code comes on top.
    int uniqueCodeMax = 999;
    int ticketMinutes = 1440;
    int graceMinutes = 4320;
    bool autoCredit = true;
    std::string autoCreditStopped; ///< Why the daemon stopped it; empty: it did not.
};

/// What makes an exact match suspicious. 0 = any number.
struct AnomalyLimits final {
    int depositsPerHourMax = 10; ///< Of one agent.
    int senderAgentsMax = 3;     ///< Agents that one sender pays for.
};

/// A ticket as matching sees it.
struct TicketView final {
    Uuid id;
    AgentId agent;
    AccountId wallet;
    std::string agentName;
    bool isAgentActive = true; ///< Neither suspended nor closed.
    Money amount;              ///< What the agent asked for.
    Money transferAmount;      ///< With its unique code: what the bank must report.
    Money fee;
    TicketState state = TicketState::Open;
    std::int64_t openedAtMs = 0; ///< Unix time.
    std::int64_t expiresAtMs = 0;

    [[nodiscard]] bool isWaiting(std::int64_t nowMs) const { return state == TicketState::Open && nowMs < expiresAtMs; }
};

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"
#include "kernel/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace eraflazz::wallet {

/// Why money stays where it is. The order is the precedence: the first broken rule is the one reported.
enum class TransferRefusal {
    RefIdReused,      ///< The ref_id belongs to a transfer with other contents.
    TransferNotFound, ///< Or another agent's.
    AgentInactive,    ///< The sender is suspended or closed.
    PinNotSet,
    PinLocked, ///< Too many wrong PINs in a row.
    InvalidPin,
    PinCooling, ///< The PIN was changed a short while ago.
    SelfTransfer,
    AgentNotFound, ///< No agent of that code.
    ReceiverInactive,
    NotInTree,     ///< Sender and receiver do not stand under one root.
    TransferLimit, ///< Of one transfer, or of a business day.
    InsufficientBalance,
    TransferSpent, ///< Too late to cancel: the receiver cannot give it back.
    CancelTooLate, ///< The time in which a sender may change its mind is over.
};
[[nodiscard]] std::string_view toString(TransferRefusal refusal); ///< "INVALID_PIN"

struct TransferDenied final {
    TransferRefusal reason = TransferRefusal::AgentNotFound;
    Money most;                   ///< TransferLimit: what may still be sent now.
    std::int64_t waitMinutes = 0; ///< PinCooling: until transfers are possible again.
    bool operator==(const TransferDenied&) const = default;
};

/// Wrong PINs in a row after which the PIN is locked.
inline constexpr int kPinFailuresMax = 5;

struct SendMoney final {
    AgentId from;
    std::string refId; ///< The sender's key: the same one with the same contents is answered from what was done.
    std::string to;    ///< Code of the receiver.
    Money amount;
    std::string note;
};

/// The outcome of checking a PIN off the money lane: against which hash, and whether it was the right one. A PIN that
/// was changed meanwhile counts as wrong.
struct PinProof final {
    std::string hash;
    bool isRight = false;
};

struct BalanceTransfer final {
    Uuid id;
    std::string refId;
    std::string to;
    Money amount;
    std::string note;
    bool isCancelled = false;
    std::int64_t createdAtMs = 0;
    std::int64_t cancelledAtMs = 0; ///< 0 = not cancelled.
    Money balanceAfter;             ///< Of the sender, right after the transfer; or right after its cancellation.
};

struct TransferReceipt final {
    BalanceTransfer transfer;
    bool isReplay = false; ///< It was done by an earlier command.
};

using TransferAnswer = Result<TransferReceipt, TransferDenied>;

/// The hash a PIN is to be checked against before the command can be decided.
struct PinQuestion final {
    std::string hash;
};
using TransferInquiry = std::variant<TransferReceipt, TransferDenied, PinQuestion>;

/// Money from one agent to another of the same tree. Every call is one commit and throws StoreError. Used from one
/// thread at a time.
class BalanceTransfers {
public:
    virtual ~BalanceTransfers() = default;

    /// Answers a known ref_id and what is refused whatever the PIN is; else says what to check the PIN against.
    [[nodiscard]] virtual TransferInquiry inquire(const SendMoney& asked) = 0;
    /// Decides under the sender's lock. A wrong PIN is counted, a right one ends the count.
    [[nodiscard]] virtual TransferAnswer send(const SendMoney& asked, const PinProof& pin) = 0;

    [[nodiscard]] virtual TransferInquiry inquireCancel(AgentId sender, const Uuid& transfer) = 0;
    /// Gives the money back while the receiver still can and `transfer.cancel_minutes` are not over. Idempotent.
    [[nodiscard]] virtual TransferAnswer cancel(AgentId sender, const Uuid& transfer, const PinProof& pin) = 0;
};

/// What a transfer is decided on, read under the sender's lock.
struct TransferFacts final {
    bool isSenderActive = false;
    std::string pinHash; ///< Empty = none.
    int pinFailures = 0;
    std::int64_t coolingMinutes = 0; ///< Until the PIN is old enough; 0 = it is.
    struct Receiver final {
        AgentId id;
        AccountId wallet;
        bool isActive = false;
        bool isInTree = false;
    };
    std::optional<Receiver> receiver;
    Money amountMax; ///< Of one transfer; 0 = any.
    Money dailyMax;  ///< 0 = any.
    Money sentToday;
};

/// What stands against it whatever the PIN is.
[[nodiscard]] std::optional<TransferDenied> refusalBeforePin(const TransferFacts& facts);
/// Everything but the balance. InvalidPin: count it.
[[nodiscard]] std::optional<TransferDenied>
refusalOf(const SendMoney& asked, const TransferFacts& facts, const PinProof& pin);
/// Only the PIN: for a cancellation.
[[nodiscard]] std::optional<TransferDenied> refusalOfPin(const TransferFacts& facts, const PinProof& pin);

} // namespace eraflazz::wallet

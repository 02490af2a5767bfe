// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "kernel/stamp.h"
#include "wallet/core/bank_account_ask.h"
#include "wallet/core/ledger.h"

#include <utility>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::wallet {

/// What one person can ask for and another must agree to.
enum class RequestKind {
    Adjustment,
    Deposit,
    LineDuplicate,
    SupplierDeposit,
    SupplierRefund,
    SupplierDrift,
    WriteOff,
    CaseResolution,
    CreditLimit,
    PriceChange,
    SupplierCredentials,
    AgentKey,
    RoleCap,
    BankAccount,
};
inline constexpr RequestKind kRequestKinds[] = {RequestKind::Adjustment,
                                                RequestKind::Deposit,
                                                RequestKind::LineDuplicate,
                                                RequestKind::SupplierDeposit,
                                                RequestKind::SupplierRefund,
                                                RequestKind::SupplierDrift,
                                                RequestKind::WriteOff,
                                                RequestKind::CaseResolution,
                                                RequestKind::CreditLimit,
                                                RequestKind::PriceChange,
                                                RequestKind::SupplierCredentials,
                                                RequestKind::AgentKey,
                                                RequestKind::RoleCap,
                                                RequestKind::BankAccount};
[[nodiscard]] std::string_view toString(RequestKind kind); ///< As stored: "line_duplicate".
[[nodiscard]] std::optional<RequestKind> requestKindFrom(std::string_view word);

enum class RequestState { Proposed, Approved, Rejected, Withdrawn };
[[nodiscard]] std::string_view toString(RequestState state);
[[nodiscard]] std::optional<RequestState> requestStateFrom(std::string_view word);

/// Money to an agent's wallet or out of it.
struct AdjustmentAsk final {
    std::string agent;
    bool isToAgent = true;
    Money amount;
    bool operator==(const AdjustmentAsk&) const = default;
};
/// A line of the bank that no rule credited, for an agent; with the ticket it belongs to, if any.
struct DepositAsk final {
    Uuid line;
    std::string agent;
    std::optional<Uuid> ticket;
    bool operator==(const DepositAsk&) const = default;
};
/// A line that the bank's doors brought twice: what it booked goes back.
struct LineDuplicateAsk final {
    Uuid line;
    Uuid sameAs;
    bool operator==(const LineDuplicateAsk&) const = default;
};
enum class SupplierMove {
    Deposit,   ///< We paid in.
    Refund,    ///< They paid back.
    DriftLoss, ///< They say we hold less than our books say.
    DriftGain, ///< They say we hold more.
};
struct SupplierAsk final {
    SupplierMove move = SupplierMove::Deposit;
    std::string supplier;
    Money amount;
    /// The bank's line of that money: a debit for a deposit, a credit for a refund, never of a drift. Without one it
    /// was paid over the supplier's counter.
    std::optional<Uuid> line{};
    bool operator==(const SupplierAsk&) const = default;
};
/// A debt that will not come back any more; without an agent: of those that are kept together.
struct WriteOffAsk final {
    std::string agent;
    Money amount;
    bool operator==(const WriteOffAsk&) const = default;
};
/// How far the agent's wallet may go below zero.
struct CreditLimitAsk final {
    std::string agent;
    Money limit;
    bool operator==(const CreditLimitAsk&) const = default;
};
/// The base price of a product or, with a level, that level's own price.
struct PriceAsk final {
    std::string product;
    std::string level;
    Money expected; ///< What the asking person saw; refused when it is not the price any more.
    Money price;
    bool operator==(const PriceAsk&) const = default;
};
/// What agents of a level pay on top of the base prices: a change of every price at once, and judged as one.
struct LevelMarginAsk final {
    std::string level;
    Money expected;
    Money margin;
    bool operator==(const LevelMarginAsk&) const = default;
};
/// What uplines get of every sale, nearest first; whoever stands farther away gets nothing. The whole plan at once:
/// what a sale pays is the sum of its parts.
struct CommissionAsk final {
    std::vector<Money> expected;
    std::vector<Money> plan;
    bool operator==(const CommissionAsk&) const = default;
};
/// How much the requests of one person of the role may move in a day.
struct RoleCapAsk final {
    std::string role;
    Money expected;
    Money cap;
    bool operator==(const RoleCapAsk&) const = default;
};
/// What shall become of a case. Only the engine understands `decision`; what it may move is said here.
struct CaseAsk final {
    std::string subject;              ///< "sale:<id>", "bank_line:<id>"
    std::optional<Uuid> reversedSale; ///< Its price goes back to its agent.
    std::string decision = "{}";      ///< JSON.
    bool operator==(const CaseAsk&) const = default;
};
/// Another address of a supplier, other credentials there. Which secrets are new is told, what they are is not: see
/// Proposal::secrets.
struct CredentialsAsk final {
    std::string supplier;
    std::int64_t version = 0; ///< Of the supplier, as the asking person saw it.
    bool isUsernameNew = false;
    bool isApiKeyNew = false;
    bool isWebhookSecretNew = false;
    std::optional<std::string> baseUrl{};
    std::optional<bool> testing{};
    bool operator==(const CredentialsAsk&) const = default;
};
/// That a key of the agent may be made: who asked makes it after another person has agreed, once.
struct AgentKeyAsk final {
    std::string agent;
    int slot = 0;         ///< 1 or 2: its key is replaced. 0: a new one where there is room.
    std::string expected; ///< The key that is replaced.
    bool operator==(const AgentKeyAsk&) const = default;
};
using RequestAsk = std::variant<AdjustmentAsk,
                                DepositAsk,
                                LineDuplicateAsk,
                                SupplierAsk,
                                WriteOffAsk,
                                CreditLimitAsk,
                                PriceAsk,
                                LevelMarginAsk,
                                CommissionAsk,
                                RoleCapAsk,
                                CaseAsk,
                                CredentialsAsk,
                                AgentKeyAsk,
                                BankAccountAsk>;
[[nodiscard]] RequestKind kindOf(const RequestAsk& ask);

/// New values by their names, of an ask that is about secrets: sealed while the request waits, erased when it ends,
/// never told.
using NewSecrets = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::optional<std::string> secretIn(const NewSecrets& secrets, std::string_view name);
/// The names that the ask says are new.
[[nodiscard]] std::vector<std::string> newSecretsOf(const RequestAsk& ask);

struct Proposal final {
    RequestAsk ask;
    std::string reason; ///< Of reason_codes, of the same kind.
    std::string note;
    std::string idempotencyKey; ///< The maker's own: the same again is answered, with other contents refused.
    NewSecrets secrets{};
    /// As `secrets`, but thought up by us for this request: asked again, it is the same without them.
    NewSecrets made{};

    /// What is sealed with the request, in the order of newSecretsOf().
    [[nodiscard]] NewSecrets allSecrets() const;
    /// Whether those are the values that the ask says are new.
    [[nodiscard]] bool hasItsSecrets() const;
};

/// The one transfer a request asks for.
struct Movement final {
    Uuid cause;
    TransferKind kind = TransferKind::Adjustment;
    AccountId debit;
    AccountId credit;
    Money amount;
    bool operator==(const Movement&) const = default;
};

struct FloorStep final {
    AccountId account;
    Money before;
    Money after;
    bool operator==(const FloorStep&) const = default;
};

/// What happens when the request is approved. Planned when it is proposed and again, under locks, when it is approved:
/// it is carried out only while both are the same.
struct RequestPlan final {
    RequestKind kind = RequestKind::Adjustment;
    std::string subject;
    std::optional<Movement> movement;
    std::optional<FloorStep> floor;
    Money atStake; ///< What it counts against the caps of a day.
    bool operator==(const RequestPlan&) const = default;
};

enum class PriceStep { Alone, NeedsSecondPerson };

/// Why a request was not made, not ended, or a price not changed.
enum class RequestRefusal {
    UnknownOperator,
    OperatorDisabled,
    NoRight,
    SamePerson,    ///< Nobody agrees to the own request.
    SameHand,      ///< One hand made both accounts what they are just now: see WaitingRequest::isOfOneHand.
    MakerDisabled, ///< Who asked may not ask for it any more.
    NotTheMaker,   ///< Only the maker adds evidence and withdraws.
    RequestNotFound,
    NotWaiting, ///< It has ended, by somebody else or in another way.
    KeyReused,
    ReasonUnfit,  ///< No such reason, closed, or of another kind.
    ContentUnfit, ///< A key, note, file or decision that is empty, too large or of no known form.
    AmountOutOfRange,
    CapExceeded,
    UnknownSubject, ///< No such agent, line, ticket, supplier, product, level or sale.
    AgentClosed,
    InsufficientBalance,
    MoreThanOwed,
    LineNotWaiting, ///< Credited, taken back or marked already.
    TicketMismatch, ///< Another agent's ticket or bank account, one that has ended, or a line of another ticket.
    SaleNotReversible,
    NothingChanges,
    PriceBelowCost,
    Stale, ///< What the request rests on has changed since: ask again.
    TooManyAttachments,
    FieldsMissing,         ///< Another address without every secret anew: what is stored is never sent elsewhere.
    SalesUnderWay,         ///< Orders are at the supplier: another account would be asked about them, and sell again.
    CredentialsUnreadable, ///< What is stored cannot be unsealed: everything must be given anew.
    NoFreeSlot,            ///< Both keys of the agent are live.
    KeyNotFound,           ///< The slot has no live key.
    AccountExists,         ///< A bank account of that code is there.
    NumberTaken,           ///< Another account of that bank has the number.
    NumberInUse,           ///< Lines came in under the number: another number is another account.
};
/// What machines read, and people search for: "CAP_EXCEEDED".
[[nodiscard]] std::string_view errorKey(RequestRefusal refusal);

} // namespace eraflazz::wallet

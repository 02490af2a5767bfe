// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/supplier_credentials.h"
#include "kernel/result.h"
#include "ops/core/operator.h"
#include "wallet/core/bank_account_rules.h"
#include "wallet/core/requests.h"
#include "wallet/core/shop_terms.h"

#include <array>
#include <vector>

namespace eraflazz::wallet {

inline constexpr Money kRequestAmountMax = Money::rupiah(1'000'000'000'000);
inline constexpr std::size_t kNoteMax = 1000;
inline constexpr std::size_t kKeyMax = 100;

// What is read of the things a request names, locked as the commit needs them.

struct AgentFacts final {
    AccountId wallet;
    Money balance;
    Money floor;
    bool isClosed = false;
};

struct LineFacts final {
    bool isIncoming = false;
    bool isWaiting = false; ///< In suspense or held, and booked in.
    bool isPaidOut = false; ///< A debit that is nobody's yet, and booked out.
    Money amount;
    bool isDuplicate = false;   ///< Of another line: it stands for no money of its own.
    AccountId bank;             ///< Its account in the ledger.
    std::optional<Uuid> ticket; ///< That it was matched to.
};

struct TicketFacts final {
    AccountId wallet;
    AccountId bank;
    Money fee;
    bool canTake = false; ///< Open, matched or expired, and without another line.
};

/// What agents of one level pay for the product, and what of it goes to uplines.
struct LevelPriceFacts final {
    std::string level;
    Money margin;
    std::optional<Money> ownPrice;
    Money commissions; ///< Of the longest chain of uplines above an agent of that level.
};

/// A product's price, as it is now and as the day began.
struct PriceFacts final {
    Money basePrice;
    std::vector<LevelPriceFacts> levels;
    std::optional<Money> cheapestCost; ///< Of the open mappings at open suppliers.
    Money morning; ///< The price of this day before anybody changed it alone: small steps add up from here.
    std::int64_t percentMax = 0;
};

struct SaleFacts final {
    AccountId wallet;
    Money price;
    bool isReversible = false; ///< Settled and not reversed.
};

/// An agent and its live keys, "" for a slot without one.
struct AgentKeysFacts final {
    bool isClosed = false;
    std::array<std::string, 2> live{};
};

/// The shop's own accounts that requests move money over.
struct RequestAccounts final {
    AccountId adjustment, suspense, writeOff, supplierDrift, sales;
};

/// What the decision rests on, read inside the commit. Only what the ask names is filled.
struct RequestFacts final {
    Uuid request; ///< Its id: the cause of what it moves.
    RequestAccounts accounts;
    std::optional<AgentFacts> agent;
    std::optional<LineFacts> line;
    std::optional<LineFacts> otherLine;
    std::optional<TicketFacts> ticket;
    std::optional<AccountId> supplier;
    std::optional<PriceFacts> price;
    std::optional<LevelFacts> level;
    std::optional<CommissionFacts> commissions;
    std::optional<Money> cap; ///< Of the role.
    std::optional<SaleFacts> sale;
    std::optional<AccountId> receivable; ///< Where the debt stands.
    Money owed;
    std::optional<catalog::CredentialsStanding> credentials;
    std::optional<AgentKeysFacts> keys;
    BankFacts bank;
};

/// The reason that was given.
struct ReasonFacts final {
    RequestKind kind = RequestKind::Adjustment;
    bool isActive = false;
};

/// What a person has asked for, or agreed to, this business day, and how much the role may.
struct DayUse final {
    Money used;
    Money cap;
    [[nodiscard]] bool allows(Money more) const { return used + more <= cap; }
};

/// A request that waits, as it was filed.
struct WaitingRequest final {
    ops::Operator maker;
    RequestAsk ask;
    RequestPlan plan;
    /// Within kHandOverMs, maker and checker are joined by somebody adding somebody at a console, or giving a role, the
    /// account back or a password: directly, over others, or because both were made by the same one. They may be one
    /// person with many accounts.
    bool isOfOneHand = false;
};

/// So long two people count as one after one of them made the other's account what it is.
inline constexpr std::int64_t kHandOverMs = std::int64_t{24} * 3600 * 1000;

/// What the request would do now.
[[nodiscard]] Result<RequestPlan, RequestRefusal> planRequest(const RequestAsk& ask, const RequestFacts& facts);

/// Whether the person may ask for it now: right, key, reason, content and what is left of the day's cap, in this order.
[[nodiscard]] Result<RequestPlan, RequestRefusal> decideProposal(const ops::Operator& maker,
                                                                 const Proposal& proposal,
                                                                 const std::optional<ReasonFacts>& reason,
                                                                 const DayUse& use,
                                                                 const RequestFacts& facts);

/// Whether the person may agree, on what holds now: it must still do what was asked for, else it is Stale.
[[nodiscard]] Result<RequestPlan, RequestRefusal> decideApproval(const ops::Operator& checker,
                                                                 const WaitingRequest& request,
                                                                 const DayUse& use,
                                                                 const RequestFacts& facts);

/// Nothing when the person may decline the request.
[[nodiscard]] std::optional<RequestRefusal> decideRejection(const ops::Operator& checker,
                                                            const WaitingRequest& request);

/// The base price or, with a level, what that level pays before markups; nothing for a level that is not there.
[[nodiscard]] std::optional<Money> presentPrice(const PriceFacts& price, const std::string& level);

/// Whether one person may do it alone: of a price, a margin or a plan every change of the day together within the
/// percentage; of a cap see isSmallStep(). Everything else needs a second person.
[[nodiscard]] Result<PriceStep, RequestRefusal>
decidePriceStep(const ops::Operator& who, const RequestAsk& ask, const RequestFacts& facts);

/// Who may agree to a request of that kind, the maker apart.
[[nodiscard]] ops::Right approvalRight(RequestKind kind);
/// Who may ask for one.
[[nodiscard]] ops::Right proposalRight(RequestKind kind);

} // namespace eraflazz::wallet

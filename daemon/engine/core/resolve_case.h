// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/evidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace eraflazz::engine {

/// What two people can decide about a case.
enum class Verb {
    Delivered, ///< The undecided attempt was delivered: settle.
    Failed,    ///< It was not: ask once more, then give the money back. Nothing more is bought.
    Reverse,   ///< A settled sale is taken back: SUCCESS -> REFUND.
    Close,     ///< Nothing moves; the case is explained and closed.
};
[[nodiscard]] std::string_view toString(Verb verb); ///< "delivered"
[[nodiscard]] std::optional<Verb> verbFrom(std::string_view text);

/// What a request of kind case_resolution asks for (its payload).
struct Decision final {
    Uuid caseId;
    Verb verb = Verb::Close;
    int attemptNo = 0;             ///< Delivered, Failed: of which attempt people spoke.
    std::string sn;                ///< Delivered.
    std::optional<Money> costBack; ///< Reverse: what the supplier gave back; nothing when it gave nothing.
    std::string resolution;        ///< Why, in words; shown with the closed case.
};

/// Why a decision is not carried out. Stored by name; people decide again.
enum class ResolveRefusal {
    NotApproved, ///< No second person has agreed to that request.
    BadPayload,  ///< The request does not say what to do.
    UnknownCase,
    CaseClosed,       ///< By an earlier decision.
    NoReason,         ///< A case is not closed without a word.
    NoSale,           ///< The case is about no sale.
    Unreadable,       ///< The stored sale makes no sense; only its attempts' plans can be repaired first.
    StillUndecided,   ///< The sale is open: decide what became of it first.
    AlreadyDecided,   ///< The sale has ended by itself meanwhile.
    OtherAttempt,     ///< Another supplier is being asked by now.
    NothingWasSent,   ///< The attempt waits in the queue: it cannot have been delivered.
    SerialNeeded,     ///< The product needs a valid serial number.
    NewsFromSupplier, ///< Asked once more, the supplier says "in process", which the two people did not know.
    NotSettled,       ///< Only a SUCCESS can be reversed.
    AlreadyReversed,
    MovementDiffers, ///< The approved movement is not the one that the decision makes.
    CostBackTooHigh, ///< A supplier cannot give back more than it took.
};
[[nodiscard]] std::string_view toString(ResolveRefusal why); ///< "NOT_APPROVED"

/// The money that was agreed on, when the request asks for any.
struct ApprovedMovement final {
    Uuid cause;
    std::string kind;
    AccountId debit, credit;
    Money amount;
};

/// "Failed" was decided and waits for one more answer of the supplier.
struct WaitingDecision final {
    int attemptNo = 0;
    int checksBefore = 0;     ///< Checks that had been started by then.
    bool wasAccepted = false; ///< The supplier had said "in process" by then: that answer is no news.
};

enum class ResolutionState { Due, Waiting, Done, Refused };
[[nodiscard]] std::string_view toString(ResolutionState state);
[[nodiscard]] std::optional<ResolutionState> resolutionStateFrom(std::string_view text);

/// An approved request of kind case_resolution with its case, read under lock.
struct ApprovedResolution final {
    Uuid request;
    std::string payload;
    std::optional<ApprovedMovement> movement;
    std::string maker, checker; ///< User names.
    ResolutionState state = ResolutionState::Due;
    std::optional<WaitingDecision> waiting;
    std::string outcome;
    std::optional<Uuid> caseId;
    std::optional<CaseKind> caseKind;
    bool caseOpen = false;
    std::optional<SaleId> sale;
};

/// Whether and how long the supplier of the live attempt can be asked.
struct AskRule final {
    bool canAsk = false;
    std::int64_t windowMs = 0;
};

/// What has to be done next for a decision.
enum class Step {
    Settle,     ///< Apply the person's "delivered".
    GiveBack,   ///< Apply the person's "failed": the supplier was asked once more, or cannot be asked.
    AskFirst,   ///< Remember the decision (beginWaiting()) and ask the supplier once more.
    KeepAsking, ///< An answer is still to come; see that somebody asks.
    Reverse,
    Close,
};

using NextStep = std::variant<Step, ResolveRefusal>;

struct ResolveContext final {
    bool snAcceptable = true; ///< Delivered with this serial number may settle.
    AskRule rule;             ///< Of the live attempt's supplier.
    AccountId sales;          ///< What a reversal takes from.
};

/// Which step the decision needs, from what is stored now; asked again until it ends. `file` is null for a case that is
/// about no sale.
[[nodiscard]] NextStep
stepOf(const Decision& decision, const ApprovedResolution& approval, SaleFile* file, const ResolveContext& context);

/// What is remembered with Step::AskFirst.
[[nodiscard]] WaitingDecision beginWaiting(const Attempt& attempt);

/// The person's word as evidence, for Step::Settle and Step::GiveBack.
[[nodiscard]] Evidence
evidenceOf(const Decision& decision, const ApprovedResolution& approval, const Attempt& attempt, Uuid id);

/// SUCCESS -> REFUND: the reversal, what the supplier gave back, every upline's commission; the reversal case when
/// there is none yet, and the report. After stepOf() said Reverse; context.wallet must be locked.
[[nodiscard]] EvidenceChanges
reverseSale(SaleFile& file, const Decision& decision, const Uuid& request, const EvidenceContext& context);

} // namespace eraflazz::engine

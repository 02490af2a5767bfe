// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "engine/core/instance.h"
#include "engine/services/order_desk.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace eraflazz::engine {

// What a lane does, one value each. A batch mixes them freely: one commit for all.

struct OrderJob final {
    Order order;
    OrderDesk::OrderReply reply;
    std::int64_t queuedAtMs = 0; ///< Monotonic.
};

struct EvidenceJob final {
    Evidence evidence;
    bool mayFailOver = true;  ///< False: a queue limit passed, the agent gets its money back at once.
    bool quarantined = false; ///< Applying it failed before: file it, open a case, change nothing else.
    AgentId agent{};          ///< Whose sale, when it is known: see Engine::toLane().
};

/// A callback after its authentication; whose attempt it is, is found in the database.
struct CallbackJob final {
    SupplierId supplier;
    CallbackReading reading;
    Fingerprint delivery{};
    std::string body;
    Uuid inboxId;
    Uuid evidenceId;
    OrderDesk::CallbackReply reply;
    bool quarantined = false; ///< As in EvidenceJob.
};

/// Queued → Sending. The slot is reserved; the filters run once more.
struct StartJob final {
    SaleId sale;
    int attemptNo = 0;
    SupplierId supplier;
    AgentId agent{};
};

/// Records a check before it is sent.
struct CheckJob final {
    SaleId sale;
    int attemptNo = 0;
    std::int64_t windowMs = 0;
    AgentId agent{};
};

struct ReportJob final {
    OutboxUpdate update;
    AgentId agent{};
};

/// How far a decision came. `why` names the refusal, or says what became of it.
struct ResolveOutcome final {
    ResolutionState state = ResolutionState::Refused;
    std::string why;
    bool failed = false; ///< It could not be written; it may be tried again.
};

/// Carries out an approved request of kind case_resolution, as far as it can be now; run again, it goes on from there.
/// Everything that it does is read from the approval, in the lane: see case_sweeper.h for who sends it and when.
struct ResolveJob final {
    SaleId sale; ///< Null: the case is about no sale.
    Uuid request;
    AgentId agent{};
    std::function<void(ResolveOutcome)> reply;
};

enum class AskOutcome { Asking, UnknownSale, NothingToAsk, BeingSent, OtherDaemon, CannotBeAsked, TooOld, Failed };
[[nodiscard]] std::string_view toString(AskOutcome outcome);

/// A person wants to know now what became of a sale. That somebody had the supplier asked is written down in the commit
/// after which it is asked; where nobody is asked, nothing is.
struct AskJob final {
    SaleId sale;
    Uuid idem;
    ops::OperatorId who;
    std::int64_t atMs = 0;
    std::string address{}; ///< Where that person sits.
    std::function<void(AskOutcome)> reply;
};

enum class RepeatOutcome { Filed, UnknownSale, NotEnded, NoAddress, TooMany, Failed };
[[nodiscard]] std::string_view toString(RepeatOutcome outcome);

/// A person wants an agent to be told again what became of a sale: the next report of it, to the address the agent has
/// now. Report and audit are one commit.
struct RepeatJob final {
    SaleId sale;
    Uuid idem;
    ops::OperatorId who;
    std::int64_t atMs = 0;
    std::string address{}; ///< Where that person sits.
    std::function<void(RepeatOutcome)> reply;
};

/// What became of a wish to cancel.
struct CancelOutcome final {
    enum class Kind {
        Cancelled,
        UnknownSale,
        NotQueued, ///< It was sent, or has ended, or nobody can prove that it was not.
        NoRight,
        Failed,  ///< It could not be written: nothing has changed.
        InDoubt, ///< The connection to the database broke around the commit; the same wish again finds out.
    };
    Kind kind = Kind::Failed;
    SaleStatus status = SaleStatus::Pending;
    Money refunded, balanceAfter;
    bool replayed = false;
};
[[nodiscard]] std::string_view toString(CancelOutcome::Kind kind);

/// A person takes a sale back that still waits for its supplier: the end, the refund, the report and the audit are one
/// commit.
struct CancelJob final {
    SaleId sale;
    Uuid idem; ///< Also the id of the evidence: the same wish is found again for ever.
    ops::OperatorId who;
    std::string username;
    std::string reason;
    AgentId agent{}; ///< Whose sale: see Engine::toLane().
    std::int64_t atMs = 0;
    std::string address{}; ///< Where that person sits.
    std::function<void(CancelOutcome)> reply;
};

using LaneJob = std::variant<OrderJob,
                             EvidenceJob,
                             CallbackJob,
                             StartJob,
                             CheckJob,
                             ReportJob,
                             ResolveJob,
                             AskJob,
                             RepeatJob,
                             CancelJob>;

/// What the lanes tell the rest of the engine, always after the commit. Called on lane threads; must not block.
class LaneListener {
public:
    virtual ~LaneListener() = default;
    virtual void
    attemptReady(SendJob job) = 0; ///< Committed as SENDING with a reserved slot: send it now. As QUEUED: line it up.
    virtual void attemptEnded(SaleId sale, int attemptNo, SupplierId supplier, Money cost, AttemptState state) = 0;
    virtual void askLater(SendJob job) = 0; ///< Live and in doubt or in process.
    virtual void
    startRefused(SaleId sale, int attemptNo, SupplierId supplier) = 0; ///< A StartJob came to nothing: free its slot.
    virtual void checkRecorded(SaleId sale, int attemptNo, std::optional<int> checkNo) = 0;
    virtual void
    evidenceFailed(EvidenceJob job) = 0; ///< It could not be written; it must be tried again as it is, never dropped.
    /// The attempt was found ended by somebody else: whoever keeps track of it may stop.
    virtual void attemptGone(SaleId /*sale*/, int /*attemptNo*/) {}
    /// A person waits for the answer: ask as soon as the supplier allows it.
    virtual void askNow(SendJob /*job*/) {}
    virtual void reportFiled(DueReport report) = 0;
    virtual void caseOpened(const Case& opened) = 0;
};

} // namespace eraflazz::engine

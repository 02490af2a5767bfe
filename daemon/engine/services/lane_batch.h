// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/lane_load.h"
#include "engine/services/routing_desk.h"
#include "engine/services/sale_feed.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace eraflazz::engine {

/// What every batch of a lane works with.
struct LaneParts final {
    RoutingDesk& routing;
    StampIssuer& stamps;
    LaneListener& listener;
    InstanceId self;
    std::function<std::shared_ptr<const catalog::Catalog>()> catalog;
    std::size_t batchMax = 512;                      ///< Jobs in one commit. 1 is for comparison only.
    std::function<AskRule(SupplierId)> askRule = {}; ///< Whether people may have a supplier asked; unset: nobody.
    SaleFeed* feed = nullptr;                        ///< Told what was committed, if there is one.
};

/// One batch: what to load, what to decide, what to write, whom to tell. Deciding is repeatable until publish(): a
/// batch runs again, with the same ids, after a deadlock or a lost connection. One thread.
class LaneBatch final {
public:
    LaneBatch(std::vector<LaneJob> jobs, const LaneParts& parts);

    /// Finds whose attempts the callbacks speak of and which deliveries were filed before.
    void resolve(SaleStore& store);
    [[nodiscard]] BatchLoad load() const;
    /// Decides every job on what was read. Throws AssertionError when one job breaks a promise; see condemn().
    void decide(BatchState state);
    [[nodiscard]] bool writesNothing() const;
    [[nodiscard]] const BatchWrite& write() const { return m_write; }

    /// After the commit: answers callers and tells the listener. Once.
    void publish();
    /// The commit did not take place: gives reserved slots back.
    void abandon();
    /// False when nobody knows which job it was. Otherwise the job that decide() failed at is set aside, so that it
    /// cannot fail its neighbours: evidence is filed and quarantined, an order is refused, anything else is dropped.
    bool condemn();
    void condemnOnly(); ///< The same for a batch of one, wherever it failed.
    /// The database is away: orders are told so. `inDoubt`: a commit may have taken place, so they are kept.
    void answerOutage(bool inDoubt);
    /// A batch of one that cannot be written.
    void fail();

    [[nodiscard]] std::size_t size() const { return m_jobs.size(); }
    [[nodiscard]] std::vector<LaneJob> takeJobs() { return std::move(m_jobs); }

private:
    using Effect = std::function<void()>;
    void decideOrders(BatchState& state);
    void decideOne(ReportJob& job, BatchState& state);
    void decideOne(ResolveJob& job, BatchState& state); // lane_resolve.cpp
    void decideOne(AskJob& job, BatchState& state);
    void decideOne(RepeatJob& job, BatchState& state); // lane_repeat.cpp
    [[nodiscard]] RepeatOutcome repeat(const RepeatJob& job, BatchState& state);
    void decideOne(CancelJob& job, BatchState& state); // lane_cancel.cpp
    [[nodiscard]] CancelOutcome cancel(const CancelJob& job, BatchState& state);
    /// What a person did to a sale, for the chain of actions: in the same commit.
    template <typename Job> void note(const Job& job, std::string action, std::string detail)
    {
        m_write.actions.push_back({0,
                                   job.who,
                                   std::move(action),
                                   "sale:" + job.sale.toString(),
                                   std::move(detail),
                                   job.atMs * 1000,
                                   job.address});
    }
    void touch(SaleFile& file);
    void letGo(SaleId sale, int attemptNo);
    void askLater(const Sale& sale, const Attempt& attempt);
    void sendNext(const Sale& sale, const Attempt& attempt);
    [[nodiscard]] Uuid freshId() const;

    // lane_sends.cpp
    /// Why an attempt ends before anything was sent, for machines and for people.
    struct Unsent final {
        std::string code;
        std::string message;
    };
    void decideOne(StartJob& job, BatchState& state);
    void decideOne(CheckJob& job, BatchState& state);
    void endUnsent(SaleFile& file, int attemptNo, Unsent why, bool mayFailOver, BatchState& state);

    // lane_evidence.cpp
    void decideOne(EvidenceJob& job, BatchState& state);
    void decideOne(CallbackJob& job, BatchState& state);
    void takeCallback(const CallbackJob& job, SaleFile& file, int attemptNo, BatchState& state);
    [[nodiscard]] EvidenceContext contextOf(SaleFile& file, const Evidence& evidence, BatchState& state) const;
    /// `askedOnceMore`: the evidence is a decision that has waited for the supplier's last word.
    void apply(SaleFile& file, Evidence evidence, bool mayFailOver, BatchState& state, bool askedOnceMore = false);
    void writeDown(const SaleFile& file, EvidenceChanges& changes);
    void tell(const SaleFile& file, const Attempt& now, const EvidenceChanges& changes);
    void quarantine(SaleFile& file, const Evidence& evidence);
    void openCase(SaleFile& file, CaseKind kind, std::string detail);
    void fileReport(const SaleFile& file, const Report& report, bool isUrgent = false);
    [[nodiscard]] std::string reportUrl(const Sale& sale) const; ///< "": the agent has none.
    [[nodiscard]] static bool
    hasNeededSerial(const catalog::Catalog& catalog, const Sale& sale, const SupplierVerdict& verdict);

    // lane_resolve.cpp
    void answer(ResolveJob& job, ResolveOutcome outcome);
    void mark(ApprovedResolution& approval,
              ResolutionState state,
              std::string outcome,
              std::optional<WaitingDecision> waiting);
    void closeCase(ApprovedResolution& approval, const Decision& decision);
    [[nodiscard]] NextStep nextStep(const Decision& decision, const ApprovedResolution& approval, SaleFile* file);
    void take(Step step, const Decision& decision, ApprovedResolution& approval, SaleFile* file, BatchState& state);
    void reverse(const Decision& decision, const ApprovedResolution& approval, SaleFile& file, BatchState& state);
    void askNow(const SaleFile& file, const Attempt& attempt);
    [[nodiscard]] std::string askedJson(const AskJob& job, const Attempt& live) const;
    [[nodiscard]] static AskOutcome askOutcomeOf(const Attempt* live, AskRule rule, InstanceId self);

    [[nodiscard]] SystemAccounts systemAccounts() const;
    [[nodiscard]] static SendJob jobOf(const Sale& sale, const Attempt& attempt);

    std::vector<LaneJob> m_jobs;
    const LaneParts& m_parts;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    BatchState m_state;
    BatchWrite m_write;
    std::vector<Effect> m_effects;
    std::vector<SupplierId> m_reserved;
    RefOwners m_owners;
    std::set<std::pair<SupplierId, Fingerprint>> m_filed;
    std::set<const SaleFile*> m_touched;
    static constexpr std::size_t kNobody = SIZE_MAX;
    std::size_t m_current = kNobody; // the job being decided
    std::int64_t m_version = 0;      // for the feed
    bool m_published = false;
};

} // namespace eraflazz::engine

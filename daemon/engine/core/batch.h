// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/accept.h"
#include "engine/core/evidence.h"
#include "engine/core/resolve_case.h"
#include "kernel/store_error.h"
#include "ops/core/action.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::engine {

/// One person's wish to cancel one sale; `idem` is the wish, given once.
struct CancelKey final {
    SaleId sale;
    Uuid idem;
    ops::OperatorId who;
    auto operator<=>(const CancelKey&) const = default;
};

/// What the database says about it, once the sale is locked.
struct CancelFacts final {
    bool mayCancel = false; ///< The person's rights at this moment.
    bool isDone = false;    ///< By this very wish, earlier.
    Money balanceAfter;     ///< Of the wallet, with the money back; when it is done.
};

/// What a batch must read, and lock, before it can decide.
struct BatchLoad final {
    std::vector<OrderKey> keys; ///< Looked up after the wallets are locked, so that the answer is final.
    std::vector<DuplicateKey> duplicates;
    std::vector<SaleId> sales;          ///< Locked with their attempts.
    std::vector<AccountId> wallets;     ///< Locked: they may give.
    std::vector<SaleId> walletsOfSales; ///< Sales whose wallet may be given money back.
    std::vector<Uuid> requests;         ///< Of decisions about cases; locked.
    std::vector<CancelKey> cancels;
};

struct BatchState final {
    std::map<AccountId, Wallet> wallets;
    std::map<OrderKey, KnownOrder> known;
    std::set<DuplicateKey> blocked;
    std::map<SaleId, SaleFile> sales;
    std::map<Uuid, ApprovedResolution> resolutions; ///< By request; only approved ones are there.
    std::map<CancelKey, CancelFacts> cancels;
    bool alreadyCommitted = false; ///< This very batch is in the database: a commit in doubt came through.
};

struct EvidenceRow final {
    Evidence evidence;
    bool applied = true;
};

/// A report as it is filed: the spelled body, where to, and whether there is anywhere.
struct OutboxRow final {
    SaleId sale;
    int sequence = 1;
    AgentId agent;
    ReportEvent event = ReportEvent::Success;
    std::string url; ///< "" = the agent has none.
    std::string body;
};

enum class OutboxState { Due, Delivered, Dead, Stopped };
[[nodiscard]] std::string_view toString(OutboxState state);

/// How a delivery of a filed report went.
struct OutboxUpdate final {
    SaleId sale;
    int sequence = 1;
    OutboxState state = OutboxState::Delivered;
    int tries = 0;
    std::int64_t nextDelayMs = 0; ///< With Due.
    std::string error;
};

struct InboxRow final {
    Uuid id;
    SupplierId supplier;
    Fingerprint delivery{};
    std::string body;
    std::string state; ///< applied, unmatched, unreadable, hint
    std::optional<SaleId> sale;
};

/// A case that a decision closed.
struct CaseClosing final {
    Uuid caseId;
    std::string resolution;
    Uuid request;
};

/// How far a decision has come.
struct ResolutionMark final {
    Uuid request;
    ResolutionState state = ResolutionState::Done;
    std::optional<WaitingDecision> waiting; ///< With Waiting.
    std::string outcome;
};

/// Everything a batch writes, in the order it is written: transfers before the rows whose triggers ask for them.
struct BatchWrite final {
    std::vector<Transfer> transfers;
    std::vector<const Wallet*> wallets;
    std::vector<NewSale> sales;
    std::vector<const SaleFile*> files; ///< With something changed or born.
    std::vector<EvidenceRow> evidence;
    std::vector<std::pair<std::string, SaleId>> serials;
    std::vector<Case> cases;
    std::vector<CaseClosing> closings; ///< After the cases: a case may be opened and closed at once.
    std::vector<ResolutionMark> resolutions;
    std::vector<OutboxRow> outbox;
    std::vector<OutboxUpdate> outboxUpdates;
    std::vector<InboxRow> inbox;
    std::vector<ops::ActionRecord> actions; ///< Last: the chain is locked until the commit ends.
};

/// Storage of the engine, one per lane, used from its thread only. Throws StoreError.
class SaleStore {
public:
    virtual ~SaleStore() = default;

    /// Opens the commit under `batch` and reads what the load asks for, locked in the order of the design.
    [[nodiscard]] virtual BatchState begin(const Uuid& batch, const BatchLoad& load) = 0;
    /// Writes everything and commits. The number of rows touched must be the number intended.
    virtual void commit(const Uuid& batch, const BatchWrite& write) = 0;
    virtual void rollback() = 0;
    /// After a lost connection; throws while the database is away.
    virtual void reconnect() = 0;
    /// Outside any batch: whose order is this supplier reference?
    struct RefOwner final {
        SupplierId supplier;
        std::int64_t ref = 0;
        SaleId sale;
        int attemptNo = 0;
    };
    [[nodiscard]] virtual std::vector<RefOwner>
    findRefs(const std::vector<std::pair<SupplierId, std::int64_t>>& refs) = 0;
    /// Deliveries already filed, out of these.
    [[nodiscard]] virtual std::set<std::pair<SupplierId, Fingerprint>>
    knownDeliveries(const std::vector<std::pair<SupplierId, Fingerprint>>& deliveries) = 0;
};

} // namespace eraflazz::engine

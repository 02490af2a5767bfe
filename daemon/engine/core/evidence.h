// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::engine {

/// A sale with all its attempts, read under lock; decisions change it in place and mark what must be written.
struct SaleFile final {
    Sale sale;
    std::vector<Attempt> attempts;    ///< Ascending by number.
    std::vector<CaseKind> cases;      ///< Kinds already opened for this sale.
    std::optional<Uuid> reversalCase; ///< The open one.
    std::string unreadable;           ///< Why its stored plans make no sense; such a sale may only be quarantined.
    bool failureDecided = false;      ///< People decided that it failed, once the supplier was asked: buy nothing more.
    bool saleChanged = false;
    std::vector<int> attemptsChanged; ///< Numbers, each once.
    std::vector<int> attemptsBorn;

    [[nodiscard]] Attempt* attempt(int no);
    [[nodiscard]] Attempt* live(); ///< The one live attempt, or nullptr.
    void touch(const Attempt& attempt);
};

/// The next supplier to ask, already filtered and, with `hasSlot`, reserved.
struct NextAttempt final {
    RouteCandidate candidate;
    std::int64_t ref = 0;
    bool hasSlot = false;
};

/// What deciding needs besides the file.
struct EvidenceContext final {
    SystemAccounts accounts;
    AccountId supplierDeposit; ///< Ledger account of our deposit at the attempt's supplier.
    Wallet* wallet = nullptr;  ///< The sale's wallet, locked, when the evidence may give money back.
    std::optional<NextAttempt> next;
    bool snAcceptable = true;   ///< False: the product needs a valid SN and this success has none.
    bool askedOnceMore = false; ///< What a person's "failed" needs before it may end an attempt (see stepOf()).
    int ownerSlot = 0;
    std::int64_t ownerEpoch = 0;
    Uuid caseId; ///< Used when a case is opened.
};

/// What followed from one piece of evidence; the lane acts on it after the commit.
struct EvidenceChanges final {
    std::vector<Transfer> transfers;
    std::vector<Case> cases;
    std::optional<Report> report;
    std::optional<std::string> serial; ///< A serial number to file under the sale.
    std::optional<AttemptState> ended; ///< The attempt reached a final state now.
    bool askAgain = false;             ///< The attempt is live and in doubt or in process: check it later.
    bool born = false;                 ///< A next attempt was made (last of file.attempts).
};

/// True when a next attempt would be used: the evidence ends the live attempt in a way that may fail over.
[[nodiscard]] bool wantsNextAttempt(const SaleFile& file, const Evidence& evidence);
/// True when applying may credit the wallet, so that it must be locked beforehand.
[[nodiscard]] bool mayGiveBack(const SupplierVerdict& verdict);

/// The one function through which every kind of evidence changes a sale. Only a mapped final code, or proof that no
/// byte was sent, ends an attempt; contradictions open a case and never flip an ended sale. Repeats change nothing.
[[nodiscard]] EvidenceChanges applyEvidence(SaleFile& file, const Evidence& evidence, const EvidenceContext& context);

/// Numbers what an ended sale says once more, for an agent who did not get it. Not for an open one.
[[nodiscard]] Report reportAgain(SaleFile& file);

/// Queued → Sending; false when the attempt is no longer queued or no longer ours.
[[nodiscard]] bool startQueued(SaleFile& file, int attemptNo, int ownerSlot, std::int64_t ownerEpoch);

/// Records that a check is about to be sent. Returns its number, or nothing: the attempt is not live any more, not
/// ours, or the safe window (by the age read from the database) has passed.
[[nodiscard]] std::optional<int>
startCheck(SaleFile& file, int attemptNo, std::int64_t windowMs, int ownerSlot, std::int64_t ownerEpoch);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "storage/unit_of_work.h"
#include "wallet/core/requests_rules.h"

namespace eraflazz::wallet {

/// The named statements of requests.sql.
[[nodiscard]] std::string_view requestStatements();

enum class FactsLock {
    None, ///< For a proposal: looked at again when it is approved.
    Rows, ///< For whoever carries it out: nothing of it changes until the commit ends.
};

/// Reads what the ask names, inside the caller's commit. `request` is its id.
[[nodiscard]] RequestFacts
loadFacts(storage::UnitOfWork& unit, const RequestAsk& ask, const Uuid& request, BusinessDay day, FactsLock lock);

[[nodiscard]] std::optional<ReasonFacts> loadReason(storage::UnitOfWork& unit, const std::string& code);

/// What the person has asked for, or agreed to, on that day.
[[nodiscard]] DayUse useAsMaker(storage::UnitOfWork& unit, const ops::Operator& who, BusinessDay day);
/// WaitingRequest::isOfOneHand.
[[nodiscard]] bool
areOfOneHand(storage::UnitOfWork& unit, const ops::Operator& maker, const ops::Operator& checker, std::int64_t nowMs);
[[nodiscard]] DayUse useAsChecker(storage::UnitOfWork& unit, const ops::Operator& who, BusinessDay day);

/// A row of money_requests, the maker with it.
struct StoredRequest final {
    Uuid id;
    RequestState state = RequestState::Proposed;
    ops::OperatorId endedBy;
    std::string askedHex; ///< The fingerprint of what was asked.
    WaitingRequest request;
    std::string secretsSealed; ///< RequestSecrets reads them; "" when there are none.
};

/// Locks the row and reads it; nothing when there is none.
[[nodiscard]] std::optional<StoredRequest> lockRequest(storage::UnitOfWork& unit, const Uuid& id);

} // namespace eraflazz::wallet

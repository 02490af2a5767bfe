// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/requests.h"

#include <optional>

namespace eraflazz::wallet {

// What an approved request does to money, inside the commit that approves it. Its approval row is written already, and
// the rows it touches are locked and were looked at again (FactsLock::Rows); anything else than expected rolls the
// commit back.

/// Books what was agreed on, and what a rule takes besides (a deposit's fee). Throws AssertionError when a wallet
/// cannot give it.
void bookByRequest(storage::UnitOfWork& unit,
                   const Uuid& request,
                   const Movement& movement,
                   const std::optional<Movement>& byRule = std::nullopt);

/// The line is the agent's: line and ticket say so, the wallet has the money, the fee is ours.
void creditByRequest(storage::UnitOfWork& unit, const Uuid& request, const DepositAsk& ask, const Movement& movement);

/// The line came twice: it says so, and what it booked goes back.
void markDuplicateByRequest(storage::UnitOfWork& unit,
                            const Uuid& request,
                            const LineDuplicateAsk& ask,
                            const Movement& movement);

/// The line is a supplier's, for ever.
void settleLineByRequest(storage::UnitOfWork& unit, const Uuid& request, const Uuid& line, const Movement& movement);

} // namespace eraflazz::wallet

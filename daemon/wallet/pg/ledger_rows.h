// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/ledger.h"

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// The named statements of ledger.sql; a connection that moves money adds them once.
[[nodiscard]] std::string_view ledgerStatements();

/// Queues the rows of `transfers` and what they add to summed accounts (account_deltas), under the commit's id.
void queueTransfers(storage::PgConnection& connection,
                    const Uuid& batch,
                    const std::vector<const Transfer*>& transfers);

/// Queues the new balances of locked wallets. With any other number of rows than given the commit fails.
void queueWallets(storage::PgConnection& connection, const std::vector<const Wallet*>& wallets);

/// Queues everything that one commit of the books has moved.
void queueBooks(storage::UnitOfWork& unit, const Books& books);

/// Locks the wallets among the accounts, in the order of their ids, and reads them.
[[nodiscard]] std::map<AccountId, Wallet> lockWallets(storage::PgConnection& connection,
                                                      const std::set<AccountId>& accounts);

/// Rows with id, balance, floor, seq, last_delta.
[[nodiscard]] std::map<AccountId, Wallet> readWallets(const storage::PgResult& rows);

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pg_connection.h"
#include "wallet/core/bank_line_keys.h"
#include "wallet/core/match_lines.h"
#include "wallet/core/recognise_lines.h"
#include "wallet/pg/deposit_rows.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// The lines of one commit, oldest first, and where they came in. Refers to what the caller keeps.
struct IncomingLines final {
    const BankRow& bank; ///< Locked.
    LineSource source;
    std::span<const BankLine> lines;
    std::span<const BankLineKey> keys; ///< Stored names of the lines.
    bool isByPerson = false;           ///< From a console, not from the bank.
};

/// A row of lines_stored.
struct StoredLineRow final {
    Uuid id;
    LineState state = LineState::Suspense;
    std::string seenThrough; ///< Sources, with blanks between them.
    std::string dedupeKey;
    StoredBankLine line; ///< Without its key.
};
[[nodiscard]] StoredLineRow readStoredLine(const storage::PgResult& rows, int row);

/// What a line that may be taken back became; empty for one of the same commit.
struct EarlierCredit final {
    bool isOfThisCommit = false;
    std::optional<Uuid> ticket;
    std::string agentCode;
    std::optional<AccountId> wallet;
    Money credited; ///< Zero: no wallet has it.
};
/// Rows of lines_earlier.
[[nodiscard]] EarlierLine readEarlierLine(const storage::PgResult& rows, int row);
[[nodiscard]] EarlierCredit readEarlierCredit(const storage::PgResult& rows, int row);

/// A line to be filed.
struct NewLine final {
    std::size_t at = 0; ///< Its place in the commit's lines.
    Uuid id;
    std::string key;
    LineState state = LineState::Suspense;
    std::string reason;
    std::optional<AgentId> agent;
    std::optional<Uuid> sameAs;
};
void queueNewLines(storage::PgConnection& connection,
                   const IncomingLines& incoming,
                   const std::optional<Uuid>& import,
                   const std::vector<NewLine>& filed);

/// A stored pending line that the bank has posted now.
struct PostedLine final {
    Uuid stored;
    std::size_t at = 0;
};
void queuePostedLines(storage::PgConnection& connection,
                      const IncomingLines& incoming,
                      const std::vector<PostedLine>& posted);

/// Who sent it, as it is stored and compared.
[[nodiscard]] std::string senderOf(const BankLine& line);
[[nodiscard]] storage::PgArray asArray(const std::set<Money>& amounts);

/// A bank's text as it is stored and shown.
[[nodiscard]] std::string descriptionOf(const BankLine& line);

/// The stored names of an account's lines (bankLineKeyTexts, hashed).
[[nodiscard]] std::vector<BankLineKey> storedKeys(std::string_view bankCode, std::span<const BankLine> lines);

} // namespace eraflazz::wallet

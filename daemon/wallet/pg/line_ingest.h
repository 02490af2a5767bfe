// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"
#include "wallet/core/bank_line_keys.h"
#include "wallet/core/ledger.h"
#include "wallet/core/match_lines.h"
#include "wallet/core/recognise_lines.h"
#include "wallet/pg/deposit_rows.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// The lines of one commit: load what they may be and may belong to, decide in order, book, write. Used once.
class LineIngest final {
public:
    static constexpr std::size_t kLinesMax = 200;

    /// `lines` oldest first, with their stored names. The account is locked.
    LineIngest(storage::UnitOfWork& work,
               const BankRow& bank,
               LineSource source,
               const std::optional<Uuid>& import,
               std::span<const BankLine> lines,
               std::span<const BankLineKey> keys);

    /// Returns what happened to each line of the commit. It may end before the last line, never before the first: the
    /// rest belongs to a commit of its own (a line taken back must have been credited by an earlier one).
    [[nodiscard]] std::vector<LineOutcome> run();

private:
    struct StoredRow final {
        Uuid id;
        LineState state = LineState::Suspense;
        bool isPending = false;
    };
    /// Of an earlier line that may be taken back; empty for one of this commit.
    struct EarlierRow final {
        bool isOfThisCommit = false;
        std::optional<Uuid> ticket;
        std::string agentCode;
        std::optional<AccountId> wallet;
        Money credited; ///< Zero: no wallet has it.
    };
    struct NewLine final {
        std::size_t at = 0;
        Uuid id;
        std::string key;
        LineState state = LineState::Suspense;
        std::string reason;
        std::optional<AgentId> agent;
        std::optional<Uuid> sameAs;
    };
    struct Move final {
        TransferKind kind; ///< BankIn, Deposit, BankOut or DepositBack.
        Uuid line;
        Money amount;
        std::size_t at = 0; ///< Of the ticket or the earlier line.
    };

    void loadStored();
    void loadTickets();
    void loadEarlier();
    void loadFacts();
    /// False: the line belongs to the next commit.
    [[nodiscard]] bool decide(std::size_t i);
    [[nodiscard]] std::optional<SeenBefore> seenBefore(std::size_t i) const;
    [[nodiscard]] bool isSameNameAgain(std::size_t i) const;
    [[nodiscard]] MatchFacts factsOf(std::size_t i) const;
    void skipKnown(std::size_t i, const Uuid& line, LineState state);
    void notePosted(std::size_t i);
    NewLine& file(std::size_t i, LineState state, std::string_view reason);
    void apply(std::size_t i, const LineDecision& decision);
    void credit(std::size_t i, std::size_t ticket);
    void hold(std::size_t i, const Hold& hold);
    void takeBack(std::size_t i, std::size_t earlier);
    void addEarlier(std::size_t i, const Uuid& line);
    void book();
    [[nodiscard]] std::map<AccountId, Wallet> lockWallets();
    [[nodiscard]] std::map<std::string, AccountId> makeReceivables();
    void bookTakeBack(Books& books, const Move& move, const std::map<std::string, AccountId>& receivables);
    void write();
    void queueLines();

    storage::UnitOfWork& m_work;
    storage::PgConnection& m_connection;
    const BankRow& m_bank;
    LineSource m_source;
    std::optional<Uuid> m_import;
    std::span<const BankLine> m_lines;
    std::span<const BankLineKey> m_keys;
    std::vector<Uuid> m_ids; // Rising with the lines' order.

    std::vector<StoredRow> m_storedRows;
    std::vector<StoredBankLine> m_stored;
    std::map<std::string, std::size_t> m_storedByKey;
    std::vector<RecognisedLine> m_found;
    std::vector<TicketView> m_tickets;
    std::vector<EarlierLine> m_earlier;
    std::vector<EarlierRow> m_earlierRows;
    std::map<std::string, std::set<AgentId>> m_agentsBySender;
    std::map<AgentId, int> m_depositsInHour;

    std::vector<LineOutcome> m_outcomes;
    std::vector<NewLine> m_new;
    std::vector<std::size_t> m_posted; // Places of lines that post a stored pending one.
    std::vector<Move> m_moves;
    DepositChanges m_changes;
    std::optional<Books> m_books;
};

/// The stored names of an account's lines (bankLineKeyTexts, hashed).
[[nodiscard]] std::vector<BankLineKey> storedKeys(std::string_view bankCode, std::span<const BankLine> lines);

} // namespace eraflazz::wallet

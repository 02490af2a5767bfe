// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/core/bank_line.h"
#include "wallet/core/bank_line_keys.h"
#include "wallet/core/candidates.h"
#include "wallet/core/deposit_rules.h"
#include "wallet/core/requests_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// Why no ticket was opened or closed. The order is the precedence: the first broken rule is the one reported.
enum class TicketRefusal {
    RefIdReused, ///< The ref_id belongs to a ticket of another amount or bank.
    UnknownBank,
    BankClosed,
    AmountOutOfRange,
    TooManyOpenTickets,
    TooManyHeldAmounts, ///< Too many unpaid tickets keep amounts from everybody.
    UniqueCodesExhausted,
    TicketNotFound, ///< Or another agent's.
    TicketNotOpen,
};

struct TicketDenied final {
    TicketRefusal reason = TicketRefusal::UnknownBank;
    Money least; ///< AmountOutOfRange: what the account takes.
    Money most;
    std::int64_t retryAtMs = 0; ///< TooManyHeldAmounts: when the next amount is free.
};

struct OpenTicket final {
    AgentId agent;
    std::string refId;
    Money amount;
    std::string bank; ///< Code of the bank account.
};

struct Ticket final {
    Uuid id;
    std::string refId;
    TicketState state = TicketState::Open;
    Money amount;
    Money transferAmount;
    Money fee;
    std::string bank;
    std::string bankName;
    std::string accountNumber;
    std::string accountName;
    std::int64_t openedAtMs = 0;
    std::int64_t expiresAtMs = 0;
};

struct OpenedTicket final {
    Ticket ticket;
    bool isReplay = false;
};

/// Lines as a door brought them; `lines` stays in the door's order.
struct BankLines final {
    std::string bank;
    LineSource source = LineSource::Moota;
    std::vector<BankLine> lines;
};

struct LineOutcome final {
    Uuid line;          ///< The stored line: a new one, or the one it was recognised as.
    bool isNew = false; ///< False: filed earlier, nothing happened.
    LineState state = LineState::Suspense;
    std::string reason;
    std::optional<Uuid> ticket;
};

struct IngestReport final {
    std::vector<LineOutcome> lines; ///< In the order of what was handed in.
    int fresh = 0;                  ///< New lines, duplicates of another door not counted.
    int duplicates = 0;             ///< Filed earlier, or through another door.
    int credited = 0;
    int held = 0;
    int suspense = 0;
    int takenBack = 0;
    int out = 0;
};

struct StatementImport final {
    std::string bank;
    std::optional<std::int64_t> operatorId;
    std::string fileName;
    std::string sha256; ///< 32 bytes.
    std::string layout;
    std::string accountNumber; ///< As the file names it; empty when it does not.
    std::vector<BankLine> lines;
    int breaks = 0;             ///< Places inside the file where the balance does not continue.
    std::optional<Uuid> import; ///< The id it is to be filed under; a look has none.
};

enum class ImportRefusal {
    UnknownBank,
    WrongAccount, ///< The file names another account.
    NoLines,
    NoRight,   ///< Whoever brings it may not, or not any more.
    KeyReused, ///< The id belongs to another import.
};
[[nodiscard]] std::string_view errorKey(ImportRefusal refusal); ///< "WRONG_ACCOUNT"

/// A statement taken apart for its commits: lines oldest first, each with the name it is filed under.
struct StatementPlan final {
    StatementImport statement;      ///< Its lines in the file's order.
    std::vector<std::size_t> order; ///< Places of `lines` in the file.
    std::vector<BankLine> lines;
    std::vector<BankLineKey> keys;
    std::int64_t unfiled = 0; ///< Lines whose names are not stored.
    bool isBegun = false;     ///< This very import has filed lines before: it goes on, or only tells.
};

/// What became of the lines an import filed, by now.
struct ImportCounts final {
    int lines = 0; ///< Of the file.
    int fresh = 0; ///< New ones, duplicates of another door not counted.
    int credited = 0;
    int held = 0;
    int suspense = 0;
    int takenBack = 0;
    int out = 0;
};

struct ImportReport final {
    Uuid import;
    IngestReport ingest;
};

/// A matched ticket that is not to be paid after all.
struct RejectTicket final {
    Uuid ticket;
    std::string reason;         ///< Why, in words; the agent's history shows it.
    std::string idempotencyKey; ///< The operator's own: the same again is answered, with other contents refused.
};

struct RejectedTicket final {
    Uuid ticket;
    bool isReplay = false;
};

/// Elements of an aggregator's message that nobody could read.
struct UnreadableElements final {
    std::string bank;
    LineSource source = LineSource::Moota;
    std::vector<std::string> elements; ///< "element 3: amount_unreadable"
};

struct ExpiryReport final {
    int expired = 0;
    int freed = 0; ///< Amounts that may be allotted again.
};

/// A bank account whose automatic credits were stopped, or go on again.
struct ContinuityChange final {
    std::string bank;
    std::string stopped; ///< Why; empty: it goes on.
};

/// A ticket that a line in suspense may belong to, for a person's eyes.
struct TicketCandidate final {
    Uuid ticket;
    AgentId agent;
    Money transferAmount;
    TicketState state = TicketState::Open;
    CandidateReason reason = CandidateReason::NearAmount;
    int score = 0;
};

/// Tickets and the bank's lines. Every call is one commit (ingesting: one for at most 200 lines), may run again after a
/// lost connection and throws StoreError.
class Deposits {
public:
    virtual ~Deposits() = default;

    /// Idempotent by agent and ref_id.
    [[nodiscard]] virtual Result<OpenedTicket, TicketDenied> openTicket(const OpenTicket& asked) = 0;
    /// The agent's own, while it is open. A cancelled ticket is answered as such.
    [[nodiscard]] virtual Result<Ticket, TicketDenied> cancelTicket(AgentId agent, const Uuid& ticket) = 0;
    /// A person ends a matched ticket: its line is nobody's again, so that two people can credit it to another agent or
    /// mark it as a duplicate. LineNotWaiting: the ticket is not matched (any more).
    [[nodiscard]] virtual Result<RejectedTicket, RequestRefusal> rejectTicket(const Acting& acting,
                                                                              const RejectTicket& asked) = 0;
    /// Ends tickets whose time is over and frees amounts whose grace is over.
    virtual ExpiryReport expireTickets() = 0;

    /// Files, recognises, books and matches. An unknown bank is a programming error of the caller.
    virtual IngestReport ingestLines(const BankLines& lines) = 0;
    [[nodiscard]] virtual Result<ImportReport, ImportRefusal> importStatement(const StatementImport& statement) = 0;

    // A person's import, in steps of kStepLines, so that others have their turn between them.
    static constexpr std::size_t kStepLines = 200;
    /// Takes it apart and looks whether it may be imported at all; nothing is written.
    [[nodiscard]] virtual Result<StatementPlan, ImportRefusal> planStatement(const StatementImport& statement) = 0;
    /// What would become of the lines of the plan from `at` on: at least one, at most a step. Nothing is written and no
    /// wallet is locked; what earlier lines of the same file would change is not seen.
    [[nodiscard]] virtual std::vector<LineOutcome> foreseeLines(const StatementPlan& plan, std::size_t at) = 0;
    /// Files, books and matches the lines from `at` on, in one commit; the first one writes down the import and who did
    /// it. `import` is the person's own key: run again it finds the lines filed. What matches a ticket is held.
    [[nodiscard]] virtual Result<std::vector<LineOutcome>, ImportRefusal>
    importLines(const Acting& acting, const Uuid& import, const StatementPlan& plan, std::size_t at) = 0;
    /// Looks for lines that are missing, then counts.
    [[nodiscard]] virtual ImportCounts endImport(const Uuid& import) = 0;

    /// Opens a case for a person to look there; one at a time for each account.
    virtual void reportUnreadable(const UnreadableElements& found) = 0;

    /// Looks for lines whose predecessor is missing.
    virtual std::vector<ContinuityChange> checkContinuity() = 0;

    /// Tickets that a line may belong to, the likeliest first.
    [[nodiscard]] virtual std::vector<TicketCandidate> candidatesOf(const Uuid& line) = 0;
};

} // namespace eraflazz::wallet

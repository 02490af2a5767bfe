// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pg_connection.h"
#include "wallet/core/deposits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// The named statements of deposits.sql.
[[nodiscard]] std::string_view depositStatements();

/// A bank account under its row lock, with what every decision about it needs.
struct BankRow final {
    std::int64_t id = 0;
    std::string code;
    std::string bank;
    std::string accountNumber;
    std::string accountName;
    DepositTerms terms;
    AnomalyLimits limits;
    AccountId ledger;
    AccountId suspense;
    AccountId feeIncome;
    std::int64_t nowMs = 0; ///< The database's clock.
};

/// Waits for whoever works on the account; nothing when there is none of that code.
[[nodiscard]] std::optional<BankRow> lockBank(storage::PgConnection& connection, std::string_view code);

/// Rows of ticket_by_ref or ticket_lock.
[[nodiscard]] Ticket readTicket(const storage::PgResult& rows, int row);
/// Rows of tickets_exact or tickets_near.
[[nodiscard]] std::vector<TicketView> readTicketViews(const storage::PgResult& rows);

/// What one commit changes about existing rows and cases.
class DepositChanges final {
public:
    void ticket(const Uuid& ticket, TicketState state, const std::optional<Uuid>& line, std::string note = {});
    void reverseLine(const Uuid& line);
    void openCase(const char* kind, std::string subject, std::string detail);
    /// Queues one statement for each kind of change.
    void queue(storage::PgConnection& connection) const;

private:
    struct TicketChange final {
        Uuid id;
        TicketState state;
        std::optional<Uuid> line;
        std::string note;
    };
    struct NewCase final {
        std::string kind;
        std::string subject;
        std::string detail;
    };
    std::vector<TicketChange> m_tickets;
    std::vector<Uuid> m_reversed;
    std::vector<NewCase> m_cases;
};

[[nodiscard]] std::string subjectOf(const Uuid& line); ///< "bank_line:<id>"

} // namespace eraflazz::wallet

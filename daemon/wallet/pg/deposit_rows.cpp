// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/deposit_rows.h"

#include "kernel/assert.h"
#include "storage/pg_arrays.h"
#include "storage/unit_of_work.h"

#include <algorithm>

namespace eraflazz::sql {
std::string_view deposits();
}

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgConnection;
using storage::PgParams;
using storage::PgResult;
using storage::PgType;

namespace {

Money money(const PgResult& rows, int row, const char* column)
{
    return Money::rupiah(rows.integer(row, rows.column(column)));
}

std::string text(const PgResult& rows, int row, const char* column)
{
    return std::string(rows.text(row, rows.column(column)));
}

TicketState stateOf(const PgResult& rows, int row)
{
    const auto state = ticketStateFrom(rows.text(row, rows.column("state")));
    ERA_ASSERT(state, "deposits: a ticket in an unknown state");
    return *state;
}

} // namespace

std::string_view depositStatements()
{
    return sql::deposits();
}

std::optional<BankRow> lockBank(PgConnection& connection, std::string_view code)
{
    const auto rows = connection.query("bank_lock", PgParams().add(code));
    if (rows.rows() == 0)
        return std::nullopt;
    const auto number = [&](const char* column) { return rows.integer(0, rows.column(column)); };
    BankRow bank;
    bank.id = number("id");
    bank.code = text(rows, 0, "code");
    bank.bank = text(rows, 0, "bank");
    bank.accountNumber = text(rows, 0, "account_number");
    bank.accountName = text(rows, 0, "account_name");
    bank.terms.isOpen = rows.boolean(0, rows.column("is_open"));
    bank.terms.amountMin = money(rows, 0, "amount_min");
    bank.terms.amountMax = money(rows, 0, "amount_max");
    bank.terms.fee = money(rows, 0, "fee");
    bank.terms.autoLimit = money(rows, 0, "auto_limit");
    bank.terms.uniqueCodeMax = static_cast<int>(number("unique_code_max"));
    bank.terms.ticketMinutes = static_cast<int>(number("ticket_minutes"));
    bank.terms.autoCredit = rows.boolean(0, rows.column("auto_credit"));
    bank.terms.autoCreditStopped = text(rows, 0, "auto_credit_stopped");
    bank.limits.depositsPerHourMax = static_cast<int>(number("per_hour"));
    bank.limits.senderAgentsMax = static_cast<int>(number("per_sender"));
    bank.ledger = AccountId{number("ledger_account_id")};
    bank.suspense = AccountId{number("suspense_id")};
    bank.feeIncome = AccountId{number("fee_id")};
    bank.nowMs = number("now_ms");
    return bank;
}

Ticket readTicket(const PgResult& rows, int row)
{
    Ticket ticket;
    ticket.id = rows.uuid(row, rows.column("id"));
    ticket.refId = text(rows, row, "ref_id");
    ticket.state = stateOf(rows, row);
    ticket.amount = money(rows, row, "amount");
    ticket.transferAmount = money(rows, row, "transfer_amount");
    ticket.fee = money(rows, row, "fee");
    ticket.bank = text(rows, row, "bank");
    ticket.bankName = text(rows, row, "bank_name");
    ticket.accountNumber = text(rows, row, "account_number");
    ticket.accountName = text(rows, row, "account_name");
    ticket.openedAtMs = rows.integer(row, rows.column("opened_ms"));
    ticket.expiresAtMs = rows.integer(row, rows.column("expires_ms"));
    return ticket;
}

std::vector<TicketView> readTicketViews(const PgResult& rows)
{
    std::vector<TicketView> tickets;
    for (int row = 0; row < rows.rows(); ++row) {
        TicketView ticket;
        ticket.id = rows.uuid(row, rows.column("id"));
        ticket.agent = AgentId{rows.integer(row, rows.column("agent_id"))};
        ticket.wallet = AccountId{rows.integer(row, rows.column("wallet_account_id"))};
        ticket.agentName = text(rows, row, "name");
        ticket.amount = money(rows, row, "amount");
        ticket.transferAmount = money(rows, row, "transfer_amount");
        ticket.fee = money(rows, row, "fee");
        ticket.state = stateOf(rows, row);
        ticket.openedAtMs = rows.integer(row, rows.column("opened_ms"));
        ticket.expiresAtMs = rows.integer(row, rows.column("expires_ms"));
        tickets.push_back(std::move(ticket));
    }
    return tickets;
}

void DepositChanges::ticket(const Uuid& ticket, TicketState state, const std::optional<Uuid>& line, std::string note)
{
    m_tickets.push_back({ticket, state, line, std::move(note)});
}

void DepositChanges::reverseLine(const Uuid& line)
{
    m_reversed.push_back(line);
}

void DepositChanges::openCase(const char* kind, std::string subject, std::string detail)
{
    m_cases.push_back({kind, std::move(subject), std::move(detail)});
}

void DepositChanges::queue(PgConnection& connection) const
{
    if (!m_tickets.empty()) {
        PgArray lines(PgType::Uuid);
        for (const auto& change : m_tickets) {
            if (change.line)
                lines.addUuid(*change.line);
            else
                lines.addNull();
        }
        connection.queue("tickets_update",
                         PgParams()
                             .add(storage::uuids(m_tickets, [](const auto& change) { return change.id; }))
                             .add(storage::texts(m_tickets, [](const auto& change) { return toString(change.state); }))
                             .add(lines)
                             .add(storage::texts(m_tickets, [](const auto& change) { return change.note; }))
                             .add(static_cast<std::int64_t>(m_tickets.size())));
    }
    if (!m_reversed.empty()) {
        connection.queue("lines_reverse",
                         PgParams()
                             .add(storage::uuids(m_reversed, [](const Uuid& line) { return line; }))
                             .add(static_cast<std::int64_t>(m_reversed.size())));
    }
    if (!m_cases.empty()) {
        connection.queue("cases_open",
                         PgParams()
                             .add(storage::uuids(m_cases, [](const auto&) { return storage::newUuid7(); }))
                             .add(storage::texts(m_cases, [](const auto& one) { return one.kind; }))
                             .add(storage::texts(m_cases, [](const auto& one) { return one.subject; }))
                             .add(storage::texts(m_cases, [](const auto& one) { return one.detail; })));
    }
}

std::string subjectOf(const Uuid& line)
{
    return "bank_line:" + line.toString();
}

} // namespace eraflazz::wallet

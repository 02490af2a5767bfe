// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/deposit_rows.h"

#include "kernel/assert.h"
#include "storage/pg_arrays.h"
#include "storage/pg_row.h"
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
using storage::PgRow;
using storage::PgType;

namespace {

TicketState stateOf(const PgRow& row)
{
    const auto state = ticketStateFrom(row.text("state"));
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
    const PgRow row(rows);
    BankRow bank;
    bank.id = row.integer("id");
    bank.code = row.text("code");
    bank.bank = row.text("bank");
    bank.accountNumber = row.text("account_number");
    bank.accountName = row.text("account_name");
    bank.terms.isOpen = row.boolean("is_open");
    bank.terms.amountMin = row.money("amount_min");
    bank.terms.amountMax = row.money("amount_max");
    bank.terms.fee = row.money("fee");
    bank.terms.autoLimit = row.money("auto_limit");
    bank.terms.uniqueCodeMax = row.number("unique_code_max");
    bank.terms.ticketMinutes = row.number("ticket_minutes");
    bank.terms.graceMinutes = row.number("grace_minutes");
    bank.terms.autoCredit = row.boolean("auto_credit");
    bank.terms.autoCreditStopped = row.text("auto_credit_stopped");
    bank.limits.depositsPerHourMax = row.number("per_hour");
    bank.limits.senderAgentsMax = row.number("per_sender");
    bank.ledger = row.id<AccountId>("ledger_account_id");
    bank.suspense = row.id<AccountId>("suspense_id");
    bank.feeIncome = row.id<AccountId>("fee_id");
    bank.nowMs = row.integer("now_ms");
    return bank;
}

Ticket readTicket(const PgResult& rows, int at)
{
    const PgRow row(rows, at);
    Ticket ticket;
    ticket.id = row.uuid("id");
    ticket.refId = row.text("ref_id");
    ticket.state = stateOf(row);
    ticket.amount = row.money("amount");
    ticket.transferAmount = row.money("transfer_amount");
    ticket.fee = row.money("fee");
    ticket.bank = row.text("bank");
    ticket.bankName = row.text("bank_name");
    ticket.accountNumber = row.text("account_number");
    ticket.accountName = row.text("account_name");
    ticket.openedAtMs = row.integer("opened_ms");
    ticket.expiresAtMs = row.integer("expires_ms");
    return ticket;
}

std::vector<TicketView> readTicketViews(const PgResult& rows)
{
    std::vector<TicketView> tickets;
    for (int at = 0; at < rows.rows(); ++at) {
        const PgRow row(rows, at);
        TicketView ticket;
        ticket.id = row.uuid("id");
        ticket.agent = row.id<AgentId>("agent_id");
        ticket.wallet = row.id<AccountId>("wallet_account_id");
        ticket.agentName = row.text("name");
        ticket.isAgentActive = row.boolean("agent_active");
        ticket.amount = row.money("amount");
        ticket.transferAmount = row.money("transfer_amount");
        ticket.fee = row.money("fee");
        ticket.state = stateOf(row);
        ticket.openedAtMs = row.integer("opened_ms");
        ticket.expiresAtMs = row.integer("expires_ms");
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_deposits.h"

#include "kernel/assert.h"
#include "kernel/case_sentence.h"
#include "kernel/text.h"
#include "storage/pg_arrays.h"
#include "wallet/core/match_lines.h"
#include "wallet/core/unique_code.h"
#include "wallet/pg/deposit_commit.h"
#include "wallet/pg/ticket_rejection.h"

#include <utility>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgParams;
using storage::PgType;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kBreaksNamedMax = 20;
/// Unpaid tickets go on keeping their amounts for a while: so many times the open ones an agent may have.
constexpr std::int64_t kHeldAmountsFactor = 5;

Err<TicketDenied> denied(UnitOfWork& work, TicketRefusal reason, Money least = {}, Money most = {})
{
    work.abandon();
    return Err(TicketDenied{reason, least, most, 0});
}

/// Random bits of the commit's id.
std::uint64_t seedOf(const Uuid& id)
{
    std::uint64_t seed = 0;
    for (std::size_t i = 8; i < id.bytes.size(); ++i)
        seed = seed << 8U | id.bytes[i];
    return seed;
}

/// The answer to a ref_id that has a ticket; nothing for a new one.
std::optional<Result<OpenedTicket, TicketDenied>> knownTicket(UnitOfWork& work, const OpenTicket& asked)
{
    const auto known = work.connection().query("ticket_by_ref", PgParams().add(asked.agent.value).add(asked.refId));
    if (known.rows() == 0)
        return std::nullopt;
    work.abandon();
    auto ticket = readTicket(known, 0);
    if (ticket.amount != asked.amount || ticket.bank != asked.bank)
        return Err(TicketDenied{TicketRefusal::RefIdReused, {}, {}, 0});
    return OpenedTicket{std::move(ticket), true};
}

/// Why an agent that may have `most` open tickets gets no more now; 0: as many as it likes.
std::optional<TicketDenied> tooMany(UnitOfWork& work, AgentId agent, std::int64_t most)
{
    if (most == 0)
        return std::nullopt;
    auto& connection = work.connection();
    const auto open = connection.query("tickets_open", PgParams().add(agent.value));
    if (open.integer(0, open.column("n")) >= most) {
        work.abandon();
        return TicketDenied{TicketRefusal::TooManyOpenTickets, {}, {}, 0};
    }
    const auto ours = connection.query("amounts_held_by", PgParams().add(agent.value).add(most * kHeldAmountsFactor));
    if (ours.rows() == 0)
        return std::nullopt;
    work.abandon();
    return TicketDenied{TicketRefusal::TooManyHeldAmounts, {}, {}, ours.integer(0, ours.column("free_ms"))};
}

/// Amounts near this one that another ticket waits for, or that still rest after one.
std::set<Money> amountsHeld(storage::PgConnection& connection, const BankRow& bank, Money amount)
{
    const auto rows =
        connection.query("amounts_held", PgParams().add(bank.id).add(amount.value()).add(bank.terms.uniqueCodeMax));
    std::set<Money> held;
    for (int row = 0; row < rows.rows(); ++row)
        held.insert(Money::rupiah(rows.integer(row, rows.column("transfer_amount"))));
    return held;
}

} // namespace

Result<OpenedTicket, TicketDenied> PgDeposits::openTicket(const OpenTicket& asked)
{
    return commitRacing(m_session, [&](UnitOfWork& work) { return insertTicket(work, asked); });
}

Result<OpenedTicket, TicketDenied> PgDeposits::insertTicket(UnitOfWork& work, const OpenTicket& asked)
{
    auto& connection = work.connection();
    const auto agent = connection.query("ticket_agent", PgParams().add(asked.agent.value));
    ERA_ASSERT(agent.rows() == 1, "deposits: a ticket of an unknown agent");
    if (auto known = knownTicket(work, asked))
        return *std::move(known);
    const auto bank = lockBank(connection, asked.bank);
    if (!bank)
        return denied(work, TicketRefusal::UnknownBank);
    const auto& terms = bank->terms;
    if (!terms.isOpen)
        return denied(work, TicketRefusal::BankClosed);
    if (asked.amount < terms.amountMin || asked.amount > terms.amountMax)
        return denied(work, TicketRefusal::AmountOutOfRange, terms.amountMin, terms.amountMax);
    if (auto most = tooMany(work, asked.agent, agent.integer(0, agent.column("open_tickets_max"))))
        return Err(*std::move(most));
    const auto code = pickUniqueCode(
        amountsHeld(connection, *bank, asked.amount), asked.amount, terms.uniqueCodeMax, seedOf(work.id()));
    if (!code)
        return denied(work, TicketRefusal::UniqueCodesExhausted);

    Ticket ticket{storage::newUuid7(),
                  asked.refId,
                  TicketState::Open,
                  asked.amount,
                  asked.amount + Money::rupiah(*code),
                  terms.fee,
                  bank->code,
                  bank->bank,
                  bank->accountNumber,
                  bank->accountName,
                  0,
                  0};
    const auto inserted = connection.query("ticket_insert",
                                           PgParams()
                                               .add(ticket.id)
                                               .add(asked.agent.value)
                                               .add(agent.integer(0, agent.column("wallet_account_id")))
                                               .add(asked.refId)
                                               .add(bank->id)
                                               .add(asked.amount.value())
                                               .add(*code)
                                               .add(terms.fee.value())
                                               .add(terms.ticketMinutes)
                                               .add(terms.graceMinutes));
    ticket.openedAtMs = inserted.integer(0, inserted.column("opened_ms"));
    ticket.expiresAtMs = inserted.integer(0, inserted.column("expires_ms"));
    return OpenedTicket{std::move(ticket), false};
}

Result<Ticket, TicketDenied> PgDeposits::cancelTicket(AgentId agent, const Uuid& id)
{
    return m_session.commit([&](UnitOfWork& work) -> Result<Ticket, TicketDenied> {
        auto& connection = work.connection();
        const auto rows = connection.query("ticket_lock", PgParams().add(id));
        if (rows.rows() == 0 || rows.integer(0, rows.column("agent_id")) != agent.value)
            return denied(work, TicketRefusal::TicketNotFound);
        auto ticket = readTicket(rows, 0);
        if (ticket.state == TicketState::Cancelled)
            return ticket;
        if (ticket.state != TicketState::Open)
            return denied(work, TicketRefusal::TicketNotOpen);
        [[maybe_unused]] const auto done = connection.query("ticket_cancel", PgParams().add(id));
        ticket.state = TicketState::Cancelled;
        return ticket;
    });
}

Result<RejectedTicket, RequestRefusal> PgDeposits::rejectTicket(const Acting& acting, const RejectTicket& asked)
{
    ERA_ASSERT(m_chain.has_value(), "this lane has no key for the chain of actions");
    return m_session.commit([&](UnitOfWork& work) { return rejectTicketIn(work, *m_chain, acting, asked); });
}

void PgDeposits::reportUnreadable(const UnreadableElements& found)
{
    std::string which;
    for (std::size_t i = 0; i < found.elements.size() && i < kBreaksNamedMax; ++i)
        which += (i == 0 ? "" : ", ") + found.elements[i];
    if (found.elements.size() > kBreaksNamedMax)
        which += ", +" + std::to_string(found.elements.size() - kBreaksNamedMax);
    const std::string detail = caseText(CaseSentence::LinesUnreadable, {toString(found.source), which});
    commitRacing(m_session, [&](UnitOfWork& work) {
        DepositChanges changes;
        changes.openCase("bank_break", "bank:" + found.bank, detail);
        changes.queue(work.connection());
        return work.connection().run().size();
    });
}

ExpiryReport PgDeposits::expireTickets()
{
    return m_session.commit([](UnitOfWork& work) {
        const auto expired = work.connection().query("tickets_expire");
        const auto freed = work.connection().query("tickets_free");
        return ExpiryReport{static_cast<int>(expired.affected()), static_cast<int>(freed.affected())};
    });
}

std::vector<ContinuityChange> PgDeposits::checkContinuity()
{
    struct Found final {
        std::map<std::string, std::vector<std::pair<Uuid, std::string>>> breaks;
        std::vector<std::string> over;
    };
    const auto found = m_session.commit([](UnitOfWork& work) {
        auto& connection = work.connection();
        const auto healed = connection.query("breaks_healed");
        for (int row = 0; row < healed.rows(); ++row)
            [[maybe_unused]] const auto closed =
                connection.query("case_close", PgParams().add(healed.uuid(row, healed.column("id"))));
        Found seen;
        const auto rows = connection.query("breaks_find");
        for (int row = 0; row < rows.rows(); ++row) {
            const auto text = [&](const char* column) { return std::string(rows.text(row, rows.column(column))); };
            const auto amount = Money::rupiah(rows.integer(row, rows.column("amount")));
            const auto after = Money::rupiah(rows.integer(row, rows.column("balance")));
            const auto before = text("direction") == "CR" ? after - amount : after + amount;
            seen.breaks[text("code")].emplace_back(
                rows.uuid(row, rows.column("id")),
                caseText(CaseSentence::BalanceGap,
                         {formatRupiah(before), text("direction"), formatRupiah(amount), text("day")}));
        }
        const auto over = connection.query("stops_over");
        for (int row = 0; row < over.rows(); ++row)
            seen.over.emplace_back(over.text(row, over.column("code")));
        return seen;
    });
    std::vector<ContinuityChange> changes;
    for (const auto& bank : found.over) {
        if (found.breaks.count(bank) > 0)
            continue;
        m_session.commit(
            [&](UnitOfWork& work) { return work.connection().query("bank_resume", PgParams().add(bank)).affected(); });
        changes.push_back({bank, {}});
    }
    for (const auto& [bank, breaks] : found.breaks) {
        stop(bank, breaks);
        changes.push_back({bank, breaks.front().second});
    }
    return changes;
}

void PgDeposits::stop(const std::string& bank, const std::vector<std::pair<Uuid, std::string>>& breaks)
{
    commitRacing(m_session, [&](UnitOfWork& work) {
        auto& connection = work.connection();
        [[maybe_unused]] const auto locked = lockBank(connection, bank);
        DepositChanges changes;
        for (std::size_t i = 0; i < std::min(breaks.size(), kBreaksNamedMax); ++i)
            changes.openCase("bank_break", subjectOf(breaks[i].first), breaks[i].second);
        changes.queue(connection);
        connection.queue("bank_stop", PgParams().add(bank).add(breaks.front().second));
        return connection.run().size();
    });
}

std::vector<TicketCandidate> PgDeposits::candidatesOf(const Uuid& id)
{
    return m_session.commit([&](UnitOfWork& work) {
        work.abandon(); // A look only.
        auto& connection = work.connection();
        const auto rows = connection.query("line_read", PgParams().add(id));
        std::vector<TicketCandidate> candidates;
        if (rows.rows() == 0 || rows.text(0, rows.column("direction")) != "CR")
            return candidates;
        BankLine line;
        line.amount = {Money::rupiah(rows.integer(0, rows.column("amount"))),
                       static_cast<int>(rows.integer(0, rows.column("cents")))};
        line.nameHint = std::string(rows.text(0, rows.column("sender")));
        PgArray amounts(PgType::Int8);
        amounts.addInt(line.amount.rupiah.value());
        const auto tickets = readTicketViews(connection.query(
            "tickets_near",
            PgParams().add(rows.integer(0, rows.column("bank_account_id"))).add(amounts).add(kNearRupiah)));
        for (const auto& found : rankCandidates(line, tickets)) {
            const auto& ticket = tickets[found.ticket];
            candidates.push_back(
                {ticket.id, ticket.agent, ticket.transferAmount, ticket.state, found.reason, found.score});
        }
        return candidates;
    });
}

} // namespace eraflazz::wallet

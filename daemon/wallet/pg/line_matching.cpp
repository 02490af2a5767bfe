// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_matching.h"

#include "storage/pg_arrays.h"
#include "storage/pg_row.h"

#include <algorithm>

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgParams;
using storage::PgRow;
using storage::PgType;

LineMatching::LineMatching(storage::PgConnection& connection, const IncomingLines& incoming) : m_incoming(incoming)
{
    loadTickets(connection);
    loadEarlier(connection);
    loadSenders(connection);
    loadDepositsOfHour(connection);
}

void LineMatching::loadTickets(storage::PgConnection& connection)
{
    std::set<Money> amounts;
    for (const auto& line : m_incoming.lines) {
        if (line.direction == BankDirection::Credit)
            amounts.insert(line.amount.rupiah);
    }
    if (amounts.empty())
        return;
    const auto bank = m_incoming.bank.id;
    m_tickets = readTicketViews(connection.query("tickets_exact", PgParams().add(bank).add(asArray(amounts))));
    std::set<Money> held;
    for (const auto& ticket : m_tickets)
        held.insert(ticket.transferAmount);
    auto strangers = amounts;
    std::erase_if(strangers, [&](Money amount) { return held.count(amount) > 0; });
    if (strangers.empty())
        return;
    for (auto& ticket : readTicketViews(
             connection.query("tickets_near", PgParams().add(bank).add(asArray(strangers)).add(kNearRupiah)))) {
        if (held.count(ticket.transferAmount) == 0)
            m_tickets.push_back(std::move(ticket));
    }
}

void LineMatching::loadEarlier(storage::PgConnection& connection)
{
    const auto& bank = m_incoming.bank;
    std::set<Money> amounts;
    CivilDate first = jakartaDay(bank.nowMs);
    for (const auto& line : m_incoming.lines) {
        if (!saysReversal(line))
            continue;
        amounts.insert(line.amount.rupiah);
        first = std::min(first, dayOf(line, bank.nowMs));
    }
    if (amounts.empty())
        return;
    const auto asked = PgParams().add(bank.id).add(asArray(amounts)).add(first.toString());
    [[maybe_unused]] const auto locked = connection.query("lock_lines_earlier", asked);
    const auto rows = connection.query("lines_earlier", asked);
    for (int row = 0; row < rows.rows(); ++row) {
        m_earlier.push_back(readEarlierLine(rows, row));
        m_credits.push_back(readEarlierCredit(rows, row));
    }
}

void LineMatching::loadSenders(storage::PgConnection& connection)
{
    PgArray senders(PgType::Text);
    for (const auto& line : m_incoming.lines) {
        const auto sender = senderOf(line);
        if (!sender.empty() && m_agentsBySender.emplace(sender, std::set<AgentId>()).second)
            senders.addText(sender);
    }
    if (senders.size() == 0)
        return;
    const auto rows = connection.query("agents_of_senders", PgParams().add(senders));
    for (int row = 0; row < rows.rows(); ++row) {
        const PgRow found(rows, row);
        m_agentsBySender[found.text("sender")].insert(found.id<AgentId>("agent_id"));
    }
}

void LineMatching::loadDepositsOfHour(storage::PgConnection& connection)
{
    std::set<AgentId> agents;
    for (const auto& ticket : m_tickets)
        agents.insert(ticket.agent);
    if (agents.empty())
        return;
    const auto rows = connection.query(
        "deposits_of_hour",
        PgParams().add(storage::ints(PgType::Int8, agents, [](AgentId agent) { return agent.value; })));
    for (int row = 0; row < rows.rows(); ++row) {
        const PgRow found(rows, row);
        m_depositsInHour[found.id<AgentId>("agent_id")] = found.number("n");
    }
}

LineDecision LineMatching::decide(std::size_t i, const std::optional<SeenBefore>& seenBefore) const
{
    const auto& bank = m_incoming.bank;
    MatchFacts facts;
    facts.nowMs = bank.nowMs;
    facts.source = m_incoming.source;
    facts.isByPerson = m_incoming.isByPerson;
    facts.seenBefore = seenBefore;
    if (const auto found = m_agentsBySender.find(senderOf(m_incoming.lines[i])); found != m_agentsBySender.end())
        facts.agentsOfSender = found->second;
    facts.depositsInLastHour = m_depositsInHour;
    return matchLine(m_incoming.lines[i], m_tickets, m_earlier, facts, bank.terms, bank.limits);
}

void LineMatching::noteFiled(std::size_t i, const Uuid& line)
{
    const auto& filed = m_incoming.lines[i];
    m_earlier.push_back({line, filed.amount.rupiah, dayOf(filed, m_incoming.bank.nowMs), senderOf(filed)});
    m_credits.push_back({});
    m_credits.back().isOfThisCommit = true;
}

void LineMatching::noteCredited(std::size_t i, std::size_t ticket)
{
    m_tickets[ticket].state = TicketState::Approved;
    const auto agent = m_tickets[ticket].agent;
    ++m_depositsInHour[agent];
    if (const auto sender = senderOf(m_incoming.lines[i]); !sender.empty())
        m_agentsBySender[sender].insert(agent);
}

void LineMatching::noteHeld(std::size_t ticket)
{
    m_tickets[ticket].state = TicketState::Matched;
}

void LineMatching::noteTakenBack(std::size_t earlier)
{
    for (auto& ticket : m_tickets) {
        if (ticket.id == m_credits[earlier].ticket)
            ticket.state = TicketState::Reversed;
    }
    m_earlier[earlier].amount = Money(); // Taken back once.
}

} // namespace eraflazz::wallet

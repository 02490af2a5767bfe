// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/pg/line_rows.h"

#include <map>

namespace eraflazz::wallet {

/// Whose money the lines of one commit are. Each decision counts for those after it.
class LineMatching final {
public:
    /// Loads the tickets and earlier lines that the lines may belong to, the latter locked, and what makes a match
    /// suspicious. `incoming` outlives this.
    LineMatching(storage::PgConnection& connection, const IncomingLines& incoming);

    [[nodiscard]] LineDecision decide(std::size_t i, const std::optional<SeenBefore>& seenBefore) const;

    [[nodiscard]] const TicketView& ticket(std::size_t at) const { return m_tickets[at]; }
    [[nodiscard]] const Uuid& earlierLine(std::size_t at) const { return m_earlier[at].id; }
    [[nodiscard]] const EarlierCredit& earlierCredit(std::size_t at) const { return m_credits[at]; }

    /// Line `i` was filed as `line` and may be taken back by a later one.
    void noteFiled(std::size_t i, const Uuid& line);
    void noteCredited(std::size_t i, std::size_t ticket);
    void noteHeld(std::size_t ticket);
    void noteTakenBack(std::size_t earlier);

private:
    void loadTickets(storage::PgConnection& connection);
    void loadEarlier(storage::PgConnection& connection);
    void loadSenders(storage::PgConnection& connection);
    void loadDepositsOfHour(storage::PgConnection& connection);

    const IncomingLines& m_incoming;
    std::vector<TicketView> m_tickets;
    std::vector<EarlierLine> m_earlier;
    std::vector<EarlierCredit> m_credits; // Of m_earlier, in the same places.
    std::map<std::string, std::set<AgentId>> m_agentsBySender;
    std::map<AgentId, int> m_depositsInHour;
};

} // namespace eraflazz::wallet

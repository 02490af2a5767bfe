// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/money.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

class RowStore;

/// A ticket that waits for the bank or for a person.
struct QueueTicket final {
    std::string id;
    QString no;
    QString agent;
    QString agentName;
    QString bank;
    Money amount; ///< With the unique code: what the bank should see.
    qint64 openedMs = 0;
    qint64 expiresMs = 0;
    std::string state; ///< open, matched
    std::string line;  ///< The bank line that holds it; empty: none.
};

/// A bank line that no rule credited.
struct QueueLine final {
    std::string id;
    QString bank;
    Money amount;
    qint64 receivedMs = 0;
    std::string state;  ///< suspense, held
    std::string reason; ///< Why.
    QString text;
    QString sender;
    bool isProposed = false; ///< Waits for a second person.
};

/// What the daemon believes about a ticket and a line.
struct MatchHint final {
    std::string ticket;
    std::string line;
    int score = 0;
    std::vector<std::string> reasons;
    [[nodiscard]] bool says(std::string_view reason) const;
};

struct QueuePair final {
    QueueTicket ticket;
    QueueLine line;
    int score = 0;
    std::vector<std::string> reasons;
    [[nodiscard]] bool isExact() const { return ticket.amount == line.amount; }
};

/// The queue as people work it off: pairs to be judged, and what found no partner. Oldest first in each.
struct QueuePicture final {
    std::vector<QueuePair> pairs;
    std::vector<QueueTicket> tickets;
    std::vector<QueueLine> lines;
    [[nodiscard]] bool isEmpty() const { return pairs.empty() && tickets.empty() && lines.empty(); }
    [[nodiscard]] std::size_t waitingTickets() const { return pairs.size() + tickets.size(); }
};

/// Below this score two things are not shown as a pair: the likeness is too thin to stand side by side.
inline constexpr int kPairScoreMin = 40;

[[nodiscard]] std::vector<MatchHint> hintsFrom(const Json& result);
void readQueue(const RowStore& rows, std::vector<QueueTicket>& tickets, std::vector<QueueLine>& lines);
/// Every ticket and every line stands in one place. A line that holds a ticket is its pair; the others are paired by
/// the best hint.
[[nodiscard]] QueuePicture
pairUp(std::vector<QueueTicket> tickets, std::vector<QueueLine> lines, std::vector<MatchHint> hints);

} // namespace eraflazz::console

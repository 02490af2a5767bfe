// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/queue_picture.h"

#include "core/rows/row_store.h"
#include "desk/wire_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace eraflazz::console {

namespace {

/// A row of the topic by the names of its columns.
class NamedCells final {
public:
    NamedCells(const WireColumns& columns, const PackedRow& row) : m_columns(columns), m_row(row) {}
    [[nodiscard]] Cell operator[](std::string_view name) const { return m_row.cell(columnNamed(m_columns, name)); }
    [[nodiscard]] QString text(std::string_view name) const { return plainLine(textOf((*this)[name])); }
    [[nodiscard]] std::string id(std::string_view name) const { return std::string(textOf((*this)[name])); }
    [[nodiscard]] qint64 number(std::string_view name) const { return numberOf((*this)[name]).value_or(0); }

private:
    const WireColumns& m_columns;
    const PackedRow& m_row;
};

QueueTicket ticketFrom(const NamedCells& cells)
{
    return {.id = cells.id("id"),
            .no = cells.text("no"),
            .agent = cells.text("agent"),
            .agentName = cells.text("agent_name"),
            .bank = cells.text("bank"),
            .amount = Money::rupiah(cells.number("amount")),
            .openedMs = cells.number("time"),
            .expiresMs = cells.number("expires_at"),
            .state = cells.id("state"),
            .line = cells.id("line")};
}

QueueLine lineFrom(const NamedCells& cells)
{
    return {.id = cells.id("id"),
            .bank = cells.text("bank"),
            .amount = Money::rupiah(cells.number("amount")),
            .receivedMs = cells.number("time"),
            .state = cells.id("state"),
            .reason = cells.id("reason"),
            .text = cells.text("text"),
            .sender = cells.text("sender")};
}

} // namespace

bool MatchHint::says(std::string_view reason) const
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

std::vector<MatchHint> hintsFrom(const Json& result)
{
    std::vector<MatchHint> hints;
    for (const Json& row : result["rows"].items()) {
        MatchHint hint{.ticket = idIn(row, "ticket"),
                       .line = idIn(row, "line"),
                       .score = static_cast<int>(std::clamp<qint64>(numberIn(row, "score").value_or(0), 0, 100)),
                       .reasons = {}};
        for (const Json& reason : row["reasons"].items())
            hint.reasons.push_back(reason.asText().value_or(""));
        hints.push_back(std::move(hint));
    }
    return hints;
}

void readQueue(const RowStore& rows, std::vector<QueueTicket>& tickets, std::vector<QueueLine>& lines)
{
    for (int place = 0; place < rows.count(); ++place) {
        const NamedCells cells(rows.columns(), rows.at(place).cells);
        if (textOf(cells["kind"]) == "ticket")
            tickets.push_back(ticketFrom(cells));
        else if (textOf(cells["kind"]) == "line")
            lines.push_back(lineFrom(cells));
    }
}

QueuePicture pairUp(std::vector<QueueTicket> tickets, std::vector<QueueLine> lines, std::vector<MatchHint> hints)
{
    QueuePicture picture;
    std::map<std::string, const QueueTicket*> ticketsById;
    std::map<std::string, const QueueLine*> linesById;
    for (const QueueTicket& ticket : tickets)
        ticketsById[ticket.id] = &ticket;
    for (const QueueLine& line : lines)
        linesById[line.id] = &line;
    std::set<std::string> used;
    const auto pair = [&](const std::string& ticket, const std::string& line, int score, auto reasons) {
        const auto left = ticketsById.find(ticket);
        const auto right = linesById.find(line);
        if (left == ticketsById.end() || right == linesById.end() || used.contains(ticket) || used.contains(line))
            return;
        used.insert(ticket);
        used.insert(line);
        picture.pairs.push_back({*left->second, *right->second, score, std::move(reasons)});
    };
    std::stable_sort(hints.begin(), hints.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    for (const QueueTicket& ticket : tickets) {
        const auto own = std::find_if(hints.begin(), hints.end(), [&](const MatchHint& hint) {
            return hint.ticket == ticket.id && hint.line == ticket.line;
        });
        // A rule put the two together already: nothing is to be guessed.
        const bool isKnown = own != hints.end();
        pair(ticket.id,
             ticket.line,
             isKnown ? own->score : 100,
             isKnown ? own->reasons : std::vector<std::string>{"own_line"});
    }
    for (const MatchHint& hint : hints) {
        if (hint.score >= kPairScoreMin)
            pair(hint.ticket, hint.line, hint.score, hint.reasons);
    }
    for (QueueTicket& ticket : tickets) {
        if (!used.contains(ticket.id))
            picture.tickets.push_back(std::move(ticket));
    }
    for (QueueLine& line : lines) {
        if (!used.contains(line.id))
            picture.lines.push_back(std::move(line));
    }
    const auto byAge = [](const auto& a, const auto& b) { return a.openedMs < b.openedMs; };
    std::stable_sort(picture.pairs.begin(), picture.pairs.end(), [](const QueuePair& a, const QueuePair& b) {
        return std::pair(!a.isExact(), a.ticket.openedMs) < std::pair(!b.isExact(), b.ticket.openedMs);
    });
    std::stable_sort(picture.tickets.begin(), picture.tickets.end(), byAge);
    std::stable_sort(picture.lines.begin(), picture.lines.end(), [](const QueueLine& a, const QueueLine& b) {
        return a.receivedMs < b.receivedMs;
    });
    return picture;
}

} // namespace eraflazz::console

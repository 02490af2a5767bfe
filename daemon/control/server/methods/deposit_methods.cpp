// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/sale_question.h"
#include "control/server/statement.h"
#include "wallet/core/suggestions.h"

#include <algorithm>
#include <initializer_list>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kLinesLooked = 100;
constexpr std::int64_t kTicketsLooked = 1000;
constexpr std::int64_t kSuggested = 50;
constexpr std::size_t kNumberDigits = 6;

const std::string& text(const Row& row, std::size_t cell)
{
    return std::get<std::string>(row.cells[cell]);
}
std::int64_t number(const Row& row, std::size_t cell)
{
    return std::get<std::int64_t>(row.cells[cell]);
}

// The columns of suggest_lines and suggest_tickets, without the key.
enum LineCell { LineBank, LineAmount, LineState, LineReason, LineSender, LineReceived, LineHeldFor };
enum TicketCell { TicketBank, TicketAgent, TicketName, TicketAmount, TicketTransfer, TicketState, TicketOpened };

std::vector<wallet::WaitingLine> linesFrom(const std::vector<Row>& rows)
{
    std::vector<wallet::WaitingLine> lines;
    for (const auto& row : rows)
        lines.push_back({Uuid::parse(row.key).value_or(Uuid{}),
                         text(row, LineBank),
                         Money::rupiah(number(row, LineAmount)),
                         text(row, LineSender),
                         Uuid::parse(text(row, LineHeldFor))});
    return lines;
}

std::vector<wallet::WaitingTicket> ticketsFrom(const std::vector<Row>& rows)
{
    std::vector<wallet::WaitingTicket> tickets;
    for (const auto& row : rows) {
        wallet::WaitingTicket ticket;
        ticket.bank = text(row, TicketBank);
        ticket.view.id = Uuid::parse(row.key).value_or(Uuid{});
        ticket.view.agentName = text(row, TicketName);
        ticket.view.amount = Money::rupiah(number(row, TicketAmount));
        ticket.view.transferAmount = Money::rupiah(number(row, TicketTransfer));
        ticket.view.state = wallet::ticketStateFrom(text(row, TicketState)).value_or(wallet::TicketState::Open);
        ticket.view.openedAtMs = number(row, TicketOpened);
        tickets.push_back(std::move(ticket));
    }
    return tickets;
}

/// The last digits of a ticket's id, as people say them to each other.
std::string shortNumber(const std::string& id)
{
    std::string no = id.substr(id.size() - std::min(id.size(), kNumberDigits));
    std::transform(no.begin(), no.end(), no.begin(), [](char c) { return c >= 'a' && c <= 'f' ? char(c - 32) : c; });
    return no;
}

void writePair(JsonWriter& out, const wallet::Suggestion& pair, const Row& line, const Row& ticket, bool seesPersonal)
{
    out.beginObject().field("ticket", ticket.key).field("no", shortNumber(ticket.key));
    out.field("agent", text(ticket, TicketAgent)).field("agent_name", text(ticket, TicketName));
    out.field("state", text(ticket, TicketState)).field("transfer_amount", number(ticket, TicketTransfer));
    out.field("opened_at", number(ticket, TicketOpened));
    out.field("line", line.key).field("line_state", text(line, LineState)).field("line_reason", text(line, LineReason));
    out.field("line_amount", number(line, LineAmount)).field("bank", text(line, LineBank));
    out.field("sender", seesPersonal ? text(line, LineSender) : std::string("***"));
    out.field("received_at", number(line, LineReceived));
    out.field("difference", number(line, LineAmount) - number(ticket, TicketTransfer));
    out.field("score", pair.score).key("reasons").beginArray();
    for (const auto reason : pair.reasons)
        out.value(reason);
    out.endArray().endObject();
}

void suggest(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const Cell line = idCell(call, "line");
            const Cell ticket = idCell(call, "ticket");
            const auto lines = readers.reads->table(
                "suggest_lines", {{":line", line}, {":ticket", ticket}, {":most", std::int64_t{kLinesLooked}}});
            const auto tickets = readers.reads->table(
                "suggest_tickets", {{":line", line}, {":ticket", ticket}, {":most", std::int64_t{kTicketsLooked}}});
            if (call.has("ticket") && tickets.empty())
                return Err(protocol::failure("not_found", "TICKET"));
            const auto most = static_cast<std::size_t>(call.number("limit", kSuggested));
            JsonWriter out;
            out.beginObject().key("rows").beginArray();
            for (const auto& pair : wallet::suggestPairs(linesFrom(lines), ticketsFrom(tickets), most))
                writePair(out, pair, lines[pair.line], tickets[pair.ticket], call.may("trx.personal"));
            return out.endArray().endObject().take();
        },
        answer);
}

/// The person saw a matched ticket: when it is not that any more, somebody else was faster.
void reject(ControlServer& server, const Call& call, const Answer& answer)
{
    const wallet::RejectTicket asked{*call.uuid("ticket"), call.text("reason"), call.text("idem")};
    const auto told = [inbox = server.inbox(), answer](Result<wallet::RejectedTicket, wallet::RequestRefusal> result) {
        inbox->post([answer, result = std::move(result)] {
            if (!result && result.error() == wallet::RequestRefusal::LineNotWaiting)
                return answer(Err(protocol::failure("conflict", std::string(errorKey(result.error())))));
            if (!result)
                return answer(Err(requestFailure(result.error())));
            JsonWriter out;
            out.beginObject().field("ticket", result->ticket.toString()).field("state", "rejected");
            answer(out.field("replayed", result->isReplay).endObject().take());
        });
    };
    server.desk().rejectTicket(call.who, asked, told, failed(server, answer));
}

/// What no index leads to is only looked for in a time: its keys are a stretch of the table.
std::optional<protocol::Failure> unfitSearch(const Call& call, std::initializer_list<const char*> searching)
{
    const auto isSearch = [&call](const char* name) { return call.has(name); };
    if (!call.has("from") && (call.has("to") || std::any_of(searching.begin(), searching.end(), isSearch)))
        return unfit("from", "required");
    const auto span = call.number("to") - call.number("from");
    if (call.has("from") && (span <= 0 || span > kSpanMaxMs))
        return unfit("to", "range");
    return std::nullopt;
}

/// Who sees masked what the bank wrote must not find out by pieces what it is; amounts everybody sees.
std::optional<protocol::Failure> unfitWords(const Call& call)
{
    if (call.may("trx.personal"))
        return std::nullopt;
    if (!call.text("sender").empty())
        return unfit("sender", "masked");
    if (call.text("search").find_first_not_of("0123456789 ") != std::string::npos)
        return unfit("search", "masked");
    return std::nullopt;
}

ControlReads::Values searchValues(const Call& call)
{
    return {{":from", call.number("from")},
            {":to", call.number("to")},
            {":amount_min", call.number("amount_min")},
            {":amount_max", call.number("amount_max", kAmountMost)},
            {":search", call.text("search")},
            {":bank", call.text("bank")},
            {":agent", call.text("agent")},
            {":before", idCell(call, "before")},
            {":limit", call.number("limit", kPageRows)}};
}

/// The statement, once what is looked for fits.
Dispatcher::Handler checked(std::function<std::optional<protocol::Failure>(const Call&)> unfitIn,
                            Dispatcher::Handler statement)
{
    return [unfitIn = std::move(unfitIn), statement = std::move(statement)](const Call& call, const Answer& answer) {
        if (auto failure = unfitIn(call))
            return answer(Err(*std::move(failure)));
        statement(call, answer);
    };
}

Dispatcher::Handler ticketList(ControlServer& server)
{
    return checked(
        [](const Call& call) {
            return unfitSearch(call, {"amount_min", "amount_max", "no", "search"});
        },
        statementMethod(server, "ticket_list", [](const Call& call) {
            auto values = searchValues(call);
            values.emplace_back(":state", call.text("state"));
            values.emplace_back(":no", call.text("no"));
            return values;
        }));
}

Dispatcher::Handler lineList(ControlServer& server)
{
    const auto unfitIn = [](const Call& call) {
        auto failure = unfitSearch(call, {"amount_min", "amount_max", "agent", "sender", "search"});
        return failure ? failure : unfitWords(call);
    };
    return checked(unfitIn, statementMethod(server, "line_list", [](const Call& call) {
                       auto values = searchValues(call);
                       values.emplace_back(":state", call.text("state"));
                       values.emplace_back(":direction", call.text("direction"));
                       values.emplace_back(":sender", call.text("sender"));
                       values.emplace_back(":personal", call.may("trx.personal"));
                       return values;
                   }));
}

} // namespace

void addDepositMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("deposit.list", ticketList(server));
    dispatcher.add(
        "deposit.get", statementMethod(server, "ticket_one", [](const Call& call) {
            return ControlReads::Values{{":ticket", idCell(call, "ticket")}, {":personal", call.may("trx.personal")}};
        }));
    dispatcher.add("line.list", lineList(server));
    dispatcher.add("line.get", statementMethod(server, "line_one", [](const Call& call) {
                       return ControlReads::Values{{":line", idCell(call, "line")},
                                                   {":personal", call.may("trx.personal")},
                                                   {":ledger", call.may("ledger.read")}};
                   }));
    dispatcher.add("deposit.suggest",
                   [&server](const Call& call, const Answer& answer) { suggest(server, call, answer); });
    dispatcher.add("ticket.reject",
                   [&server](const Call& call, const Answer& answer) { reject(server, call, answer); });
}

} // namespace eraflazz::control

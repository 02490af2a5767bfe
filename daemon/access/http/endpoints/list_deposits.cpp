// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"
#include "access/http/field_rules.h"
#include "access/http/query_values.h"

#include <utility>

#include <optional>
#include <string>

namespace eraflazz::access {

namespace {

constexpr int kDefaultLimit = 50;
constexpr Words kListed{"Daftar tiket deposit, yang terbaru dahulu.", "Deposit tickets, newest first."};
constexpr Words kStatusRule{"OPEN, MATCHED, APPROVED, EXPIRED, CANCELLED, REJECTED atau REVERSED",
                            "OPEN, MATCHED, APPROVED, EXPIRED, CANCELLED, REJECTED or REVERSED"};

Result<TicketFilter, FieldFault> filterFrom(const net::HttpRequest& request)
{
    TicketFilter filter;
    filter.refId = request.query("ref_id");
    if (filter.refId && !isRefId(*filter.refId))
        return Err(FieldFault{"ref_id", kRefIdRule});
    if (const auto status = request.query("status")) {
        filter.state = ticketStateShown(*status);
        if (!filter.state)
            return Err(FieldFault{"status", kStatusRule});
    }
    const auto asked = pageAsked(request, kDefaultLimit);
    if (!asked)
        return Err(asked.error());
    filter.before = asked->before;
    filter.limit = asked->limit;
    return filter;
}

net::HttpResponse page(const std::vector<wallet::Ticket>& tickets, int limit, Language language)
{
    JsonWriter json = beginSuccess(kListed.in(language));
    json.beginObject().key("deposits").beginArray();
    for (const auto& ticket : tickets) {
        json.beginObject();
        writeTicket(json, ticket);
        json.endObject();
    }
    json.endArray().key("next_cursor");
    if (tickets.size() < static_cast<std::size_t>(limit))
        json.null();
    else
        json.value(tickets.back().id.toString());
    json.endObject();
    return finishSuccess(std::move(json));
}

} // namespace

void listDeposits(const ApiContextPtr& context, ApiCall& call)
{
    const RateVerdict verdict = context->depositReads.consume(call.agentKey(), depositsPerMinute(*context, call));
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    auto filter = filterFrom(call.request);
    if (!filter) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), filter.error().in(call.language));
        return;
    }
    const int most = filter->limit;
    context->reads.listTickets(call.agent->id,
                               std::move(*filter),
                               [reply = std::move(call.reply), language = call.language, most](const auto& tickets) {
                                   reply(tickets ? page(*tickets, most, language)
                                                 : errorResponse(ticketTextOf(tickets.error()), language));
                               });
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/page_json.h"
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
    return pageResponse(
        kListed.in(language), "deposits", tickets, limit, [](JsonWriter& json, const wallet::Ticket& ticket) {
            json.beginObject();
            writeTicket(json, ticket);
            json.endObject();
        });
}

} // namespace

void listDeposits(const ApiContextPtr& context, ApiCall& call)
{
    if (!mayAskDeposits(context->depositReads, *context, call))
        return;
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

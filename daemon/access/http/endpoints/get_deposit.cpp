// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

namespace eraflazz::access {

namespace {

constexpr Words kFound{"Tiket ditemukan.", "Ticket found."};

} // namespace

void getDeposit(const ApiContextPtr& context, ApiCall& call)
{
    const RateVerdict verdict = context->depositReads.consume(call.agentKey(), depositsPerMinute(*context, call));
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    const auto id = Uuid::parse(call.argument());
    if (!id) {
        call.refuse(textOf(wallet::TicketRefusal::TicketNotFound));
        return;
    }
    context->reads.ticketById(
        call.agent->id, *id, [reply = std::move(call.reply), language = call.language](const auto& ticket) {
            if (!ticket) {
                reply(errorResponse(ticketTextOf(ticket.error()), language));
                return;
            }
            JsonWriter json = beginSuccess(kFound.in(language));
            json.beginObject();
            writeTicket(json, *ticket);
            json.endObject();
            reply(finishSuccess(std::move(json)));
        });
}

} // namespace eraflazz::access

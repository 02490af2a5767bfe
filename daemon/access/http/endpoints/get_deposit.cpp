// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

namespace eraflazz::access {

namespace {

constexpr Words kFound{"Tiket ditemukan.", "Ticket found."};

} // namespace

void getDeposit(const ApiContextPtr& context, ApiCall& call)
{
    if (!mayAskDeposits(context->depositReads, *context, call))
        return;
    const auto id = ticketNamed(call);
    if (!id)
        return;
    context->reads.ticketById(
        call.agent->id, *id, [reply = std::move(call.reply), language = call.language](const auto& ticket) {
            reply(ticket ? ticketResponse(kFound, *ticket, language)
                         : errorResponse(ticketTextOf(ticket.error()), language));
        });
}

} // namespace eraflazz::access

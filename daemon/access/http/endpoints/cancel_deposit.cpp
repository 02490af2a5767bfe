// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

#include <memory>

namespace eraflazz::access {

namespace {

constexpr Words kCancelled{"Tiket dibatalkan. Jangan transfer lagi untuk tiket ini.",
                           "Ticket cancelled. Do not transfer for it any more."};

net::HttpResponse cancelled(const wallet::Ticket& ticket, Language language)
{
    JsonWriter json = beginSuccess(kCancelled.in(language));
    json.beginObject();
    writeTicket(json, ticket);
    json.endObject();
    return finishSuccess(std::move(json));
}

} // namespace

void cancelDeposit(const ApiContextPtr& context, ApiCall& call)
{
    const RateVerdict verdict = context->deposits.consume(call.agentKey(), depositsPerMinute(*context, call));
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    const auto id = Uuid::parse(call.argument());
    if (!id) {
        call.refuse(textOf(wallet::TicketRefusal::TicketNotFound));
        return;
    }
    if (context->money.lane == nullptr) {
        call.refuse(textOf(engine::Refusal::Overloaded));
        return;
    }
    const auto reply = std::make_shared<net::HttpServer::Reply>(std::move(call.reply));
    const auto language = call.language;
    context->money.lane->submit(
        [agent = call.agent->id, ticket = *id, reply, language](wallet::MoneyStore& store) {
            const auto outcome = store.deposits().cancelTicket(agent, ticket);
            (*reply)(outcome ? cancelled(*outcome, language) : ticketRefused(outcome.error(), language));
        },
        [reply, language](wallet::MoneyFailure failure) { (*reply)(errorResponse(textOf(failure), language)); });
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/deposit_body.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

#include <memory>

namespace eraflazz::access {

namespace {

constexpr Words kOpened{"Tiket dibuka. Transfer tepat sebesar transfer_amount sebelum expires_at.",
                        "Ticket opened. Transfer exactly transfer_amount before expires_at."};
constexpr Words kReplayed{"ref_id ini sudah punya tiket; ini keadaannya sekarang.",
                          "This ref_id already has a ticket; this is its present state."};

net::HttpResponse opened(const wallet::OpenedTicket& opened, Language language)
{
    JsonWriter json = beginSuccess((opened.isReplay ? kReplayed : kOpened).in(language));
    json.beginObject();
    writeTicket(json, opened.ticket);
    json.field("replayed", opened.isReplay).endObject();
    return finishSuccess(std::move(json));
}

} // namespace

void postDeposit(const ApiContextPtr& context, ApiCall& call)
{
    const RateVerdict verdict = context->deposits.consume(call.agentKey(), depositsPerMinute(*context, call));
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    auto asked = readDepositBody(call.request.body);
    if (!asked) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), asked.error().in(call.language));
        return;
    }
    if (context->money.lane == nullptr) {
        call.refuse(textOf(engine::Refusal::Overloaded));
        return;
    }
    asked->agent = call.agent->id;
    const auto reply = std::make_shared<net::HttpServer::Reply>(std::move(call.reply));
    const auto language = call.language;
    context->money.lane->submit(
        [ticket = std::move(*asked), reply, language](wallet::MoneyStore& store) {
            const auto outcome = store.deposits().openTicket(ticket);
            (*reply)(outcome ? opened(*outcome, language) : ticketRefused(outcome.error(), language));
        },
        [reply, language](wallet::MoneyFailure failure) { (*reply)(errorResponse(textOf(failure), language)); });
}

} // namespace eraflazz::access

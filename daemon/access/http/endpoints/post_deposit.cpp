// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/deposit_body.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

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
    if (!mayAskDeposits(context->deposits, *context, call))
        return;
    auto asked = readDepositBody(call.request.body);
    if (!asked) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), asked.error().in(call.language));
        return;
    }
    asked->agent = call.agent->id;
    answerFromLane(*context, call, [ticket = std::move(*asked)](wallet::Deposits& deposits, Language language) {
        const auto outcome = deposits.openTicket(ticket);
        return outcome ? opened(*outcome, language) : ticketRefused(outcome.error(), language);
    });
}

} // namespace eraflazz::access

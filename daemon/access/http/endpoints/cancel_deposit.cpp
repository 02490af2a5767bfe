// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

namespace eraflazz::access {

namespace {

constexpr Words kCancelled{"Tiket dibatalkan. Jangan transfer lagi untuk tiket ini.",
                           "Ticket cancelled. Do not transfer for it any more."};

} // namespace

void cancelDeposit(const ApiContextPtr& context, ApiCall& call)
{
    if (!mayAskDeposits(context->deposits, *context, call))
        return;
    const auto id = ticketNamed(call);
    if (!id)
        return;
    answerFromLane(
        *context, call, [agent = call.agent->id, ticket = *id](wallet::Deposits& deposits, Language language) {
            const auto outcome = deposits.cancelTicket(agent, ticket);
            return outcome ? ticketResponse(kCancelled, *outcome, language) : ticketRefused(outcome.error(), language);
        });
}

} // namespace eraflazz::access

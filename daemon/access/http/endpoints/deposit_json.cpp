// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/deposit_json.h"

#include "access/core/deposit_text.h"
#include "kernel/clock.h"

#include <utility>

#include <memory>
#include <string>

namespace eraflazz::access {

void writeTicket(JsonWriter& json, const wallet::Ticket& ticket)
{
    json.field("ticket_id", ticket.id.toString()).field("ref_id", ticket.refId).field("status", shown(ticket.state));
    json.field("amount", ticket.amount).field("transfer_amount", ticket.transferAmount).field("fee", ticket.fee);
    json.field("bank", ticket.bank).field("bank_name", ticket.bankName);
    json.field("account_number", ticket.accountNumber).field("account_name", ticket.accountName);
    json.field("created_at", toIsoUtc(ticket.openedAtMs)).field("expires_at", toIsoUtc(ticket.expiresAtMs));
}

net::HttpResponse ticketResponse(const Words& said, const wallet::Ticket& ticket, Language language)
{
    JsonWriter json = beginSuccess(said.in(language));
    json.beginObject();
    writeTicket(json, ticket);
    json.endObject();
    return finishSuccess(std::move(json));
}

net::HttpResponse ticketRefused(const wallet::TicketDenied& denied, Language language)
{
    std::string detail;
    if (denied.reason == wallet::TicketRefusal::AmountOutOfRange)
        detail = "Rp " + formatRupiah(denied.least) + " - Rp " + formatRupiah(denied.most);
    else if (denied.reason == wallet::TicketRefusal::TooManyHeldAmounts)
        detail = toIsoUtc(denied.retryAtMs);
    return errorResponse(textOf(denied.reason), language, detail);
}

ErrorText textOf(wallet::MoneyFailure failure)
{
    switch (failure) {
    case wallet::MoneyFailure::Overloaded:
        return textOf(engine::Refusal::Overloaded);
    case wallet::MoneyFailure::OutcomeUnknown:
        return textOf(engine::Refusal::OutcomeUnknown);
    case wallet::MoneyFailure::InternalError:
        return textOf(engine::Refusal::InternalError);
    }
    return textOf(engine::Refusal::InternalError);
}

ErrorText ticketTextOf(ReadError error)
{
    switch (error) {
    case ReadError::NotFound:
        return textOf(wallet::TicketRefusal::TicketNotFound);
    case ReadError::Unavailable:
        return textOf(engine::Refusal::Overloaded);
    }
    return textOf(engine::Refusal::InternalError);
}

bool mayAskDeposits(SharedLimiter& limiter, const ApiContext& context, ApiCall& call)
{
    const int perMinute = call.agent->ratePerMinute > 0 ? context.limits.depositsPerMinute : 0;
    const RateVerdict verdict = limiter.consume(call.agentKey(), perMinute);
    if (!verdict.isAllowed)
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
    return verdict.isAllowed;
}

std::optional<Uuid> ticketNamed(ApiCall& call)
{
    auto id = Uuid::parse(call.argument());
    if (!id)
        call.refuse(textOf(wallet::TicketRefusal::TicketNotFound));
    return id;
}

void answerFromLane(const ApiContext& context,
                    ApiCall& call,
                    std::function<net::HttpResponse(wallet::Deposits&, Language)> work)
{
    if (context.money.lane == nullptr) {
        call.refuse(textOf(engine::Refusal::Overloaded));
        return;
    }
    const auto reply = std::make_shared<net::HttpServer::Reply>(std::move(call.reply));
    const auto language = call.language;
    context.money.lane->submit(
        [work = std::move(work), reply, language](wallet::MoneyStore& store) {
            (*reply)(work(store.deposits(), language));
        },
        [reply, language](wallet::MoneyFailure failure) { (*reply)(errorResponse(textOf(failure), language)); });
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "access/http/api_server.h"
#include "access/http/endpoints/deposit_json.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

#include <functional>
#include <string>
#include <variant>

namespace eraflazz::access {

namespace {

constexpr Words kTaken{"Mutasi dicatat.", "Bank lines recorded."};

net::HttpResponse taken(const wallet::BankDoorTaken& taken, Language language)
{
    JsonWriter json = beginSuccess(kTaken.in(language));
    json.beginObject().field("received", taken.received).field("new", taken.report.fresh);
    json.field("duplicates", taken.report.duplicates).field("credited", taken.report.credited);
    json.field("held", taken.report.held).field("suspense", taken.report.suspense);
    json.field("taken_back", taken.report.takenBack).field("out", taken.report.out);
    json.field("unreadable", taken.unreadable).endObject();
    return finishSuccess(std::move(json));
}

ErrorText textOf(wallet::BankDoorRefusal reason)
{
    switch (reason) {
    case wallet::BankDoorRefusal::UnknownBank:
        return access::textOf(wallet::TicketRefusal::UnknownBank);
    case wallet::BankDoorRefusal::WrongSecret:
        return access::textOf(HttpError::InvalidSignature);
    case wallet::BankDoorRefusal::Unreadable:
    case wallet::BankDoorRefusal::WrongAccount:
        return access::textOf(engine::Refusal::InvalidRequest);
    case wallet::BankDoorRefusal::Overloaded:
        return access::textOf(engine::Refusal::Overloaded);
    case wallet::BankDoorRefusal::OutcomeUnknown:
        return access::textOf(engine::Refusal::OutcomeUnknown);
    case wallet::BankDoorRefusal::InternalError:
        return access::textOf(engine::Refusal::InternalError);
    }
    return access::textOf(engine::Refusal::InternalError);
}

net::HttpResponse answerTo(const wallet::BankDoorAnswer& answer, Language language)
{
    if (const auto* denied = std::get_if<wallet::BankDoorDenied>(&answer))
        return errorResponse(textOf(denied->reason), language, denied->detail);
    return taken(std::get<wallet::BankDoorTaken>(answer), language);
}

void receive(const ApiContextPtr& context, ApiCall& call, wallet::LineSource source)
{
    std::string bank(call.argument());
    const auto key = addressKey(call.request.remoteAddress) ^ std::hash<std::string>()(bank);
    const RateVerdict verdict = context->bankLines.consume(key, context->limits.bankLinesPerMinute);
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    if (context->money.banks == nullptr) {
        call.refuse(access::textOf(engine::Refusal::Overloaded));
        return;
    }
    const auto header = wallet::proofHeaderOf(source);
    const auto proof = header.empty() ? std::nullopt : net::singleHeader(call.request.headers, header);
    wallet::BankMessageIn message{
        std::move(bank), source, std::string(proof.value_or("")), std::move(call.request.body)};
    context->money.banks->receive(std::move(message),
                                  [reply = std::move(call.reply), language = call.language](
                                      const wallet::BankDoorAnswer& answer) { reply(answerTo(answer, language)); });
}

} // namespace

void postMoota(const ApiContextPtr& context, ApiCall& call)
{
    receive(context, call, wallet::LineSource::Moota);
}

void postCekmutasi(const ApiContextPtr& context, ApiCall& call)
{
    receive(context, call, wallet::LineSource::Cekmutasi);
}

void postMutasibank(const ApiContextPtr& context, ApiCall& call)
{
    receive(context, call, wallet::LineSource::MutasiBank);
}

} // namespace eraflazz::access

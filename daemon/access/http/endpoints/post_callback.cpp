// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/api_server.h"
#include "access/http/endpoints/endpoints.h"

#include <utility>

#include <algorithm>
#include <string>
#include <vector>

namespace eraflazz::access {

namespace {

constexpr Words kStored{"Pesan disimpan.", "Message stored."};

/// A supplier's own bucket per sending address, so that a stranger's flood does not use up the supplier's.
std::uint64_t limiterKey(const catalog::Catalog& catalog, std::string_view supplierCode, std::string_view address)
{
    const auto found = std::find_if(catalog.suppliers.begin(),
                                    catalog.suppliers.end(),
                                    [supplierCode](const auto& entry) { return entry.second.code == supplierCode; });
    const auto supplier = found == catalog.suppliers.end() ? 0 : static_cast<std::uint64_t>(found->first.value);
    return addressKey(address) ^ supplier * 0x9E3779B97F4A7C15U;
}

net::HttpResponse answerTo(engine::CallbackOutcome outcome, Language language)
{
    switch (outcome) {
    case engine::CallbackOutcome::Stored: {
        JsonWriter json = beginSuccess(kStored.in(language));
        json.beginObject().endObject();
        return finishSuccess(std::move(json));
    }
    case engine::CallbackOutcome::UnknownSupplier:
        return errorResponse(textOf(HttpError::NotFound), language);
    case engine::CallbackOutcome::BadSignature:
        return errorResponse(textOf(HttpError::InvalidSignature), language);
    case engine::CallbackOutcome::Unavailable:
        return errorResponse(textOf(engine::Refusal::Overloaded), language);
    }
    return errorResponse(textOf(engine::Refusal::InternalError), language);
}

} // namespace

void postCallback(const ApiContextPtr& context, ApiCall& call)
{
    std::string supplierCode(call.argument());
    const auto catalog = context->desk.catalog();
    const RateVerdict verdict = context->callbacks.consume(
        limiterKey(*catalog, supplierCode, call.request.remoteAddress), context->limits.callbacksPerMinute);
    if (!verdict.isAllowed) {
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
        return;
    }
    std::vector<std::pair<std::string, std::string>> headers;
    headers.reserve(call.request.headers.size());
    for (net::HttpHeader& header : call.request.headers)
        headers.emplace_back(std::move(header.name), std::move(header.value));
    context->desk.receiveCallback(std::move(supplierCode),
                                  std::move(headers),
                                  std::move(call.request.body),
                                  [reply = std::move(call.reply), language = call.language](
                                      engine::CallbackOutcome outcome) { reply(answerTo(outcome, language)); });
}

} // namespace eraflazz::access

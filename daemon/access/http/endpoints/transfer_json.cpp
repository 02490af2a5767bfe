// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/transfer_json.h"

#include "access/core/transfer_text.h"
#include "access/http/endpoints/deposit_json.h"
#include "kernel/clock.h"

#include <string>

namespace eraflazz::access {

namespace {

constexpr Words kWait{"menit lagi", "minutes to wait"};

net::HttpResponse refused(const wallet::TransferDenied& denied, Language language)
{
    std::string detail;
    if (denied.reason == wallet::TransferRefusal::TransferLimit)
        detail = "Rp " + formatRupiah(denied.most);
    else if (denied.reason == wallet::TransferRefusal::PinCooling)
        detail = std::to_string(denied.waitMinutes) + " " + std::string(kWait.in(language));
    return errorResponse(textOf(denied.reason), language, detail);
}

} // namespace

net::HttpResponse
transferResponse(const wallet::TransferOutcome& outcome, const Words& done, const Words& again, Language language)
{
    if (const auto* denied = std::get_if<wallet::TransferDenied>(&outcome))
        return refused(*denied, language);
    if (const auto* failure = std::get_if<wallet::MoneyFailure>(&outcome))
        return errorResponse(textOf(*failure), language);
    const auto& receipt = std::get<wallet::TransferReceipt>(outcome);
    const auto& transfer = receipt.transfer;
    JsonWriter json = beginSuccess((receipt.isReplay ? again : done).in(language));
    json.beginObject().field("transfer_id", transfer.id.toString()).field("ref_id", transfer.refId);
    json.field("to", transfer.to).field("amount", transfer.amount).field("note", transfer.note);
    json.field("status", transfer.isCancelled ? "CANCELLED" : "DONE");
    json.field("balance_remaining", transfer.balanceAfter).field("created_at", toIsoUtc(transfer.createdAtMs));
    json.field("replayed", receipt.isReplay).endObject();
    return finishSuccess(std::move(json));
}

bool mayTransfer(const ApiContextPtr& context, ApiCall& call)
{
    const int perMinute = call.agent->ratePerMinute > 0 ? context->limits.transfersPerMinute : 0;
    const RateVerdict verdict = context->transfers.consume(call.agentKey(), perMinute);
    if (!verdict.isAllowed)
        call.reply(rateLimitedResponse(call.language, verdict.retryAfterMs));
    else if (context->money.transfers == nullptr)
        call.refuse(textOf(engine::Refusal::Overloaded));
    return verdict.isAllowed && context->money.transfers != nullptr;
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/page_json.h"
#include "access/http/endpoints/sale_json.h"
#include "access/http/field_rules.h"
#include "access/http/query_values.h"
#include "kernel/clock.h"

#include <utility>

#include <optional>
#include <string>

namespace eraflazz::access {

namespace {

constexpr int kDefaultLimit = 50;
constexpr Words kListed{"Transfer saldo, yang terbaru dahulu.", "Transfers, newest first."};

void writeTransfer(JsonWriter& json, const TransferRecord& transfer)
{
    json.beginObject().field("transfer_id", transfer.id.toString());
    json.field("direction", transfer.isIncoming ? "IN" : "OUT").field("ref_id", transfer.refId);
    json.field("agent", transfer.other).field("amount", transfer.amount).field("note", transfer.note);
    json.field("status", transfer.isCancelled ? "CANCELLED" : "DONE");
    json.field("created_at", toIsoUtc(transfer.createdAtMs)).key("cancelled_at");
    if (transfer.isCancelled)
        json.value(toIsoUtc(transfer.cancelledAtMs));
    else
        json.null();
    json.endObject();
}

net::HttpResponse page(const std::vector<TransferRecord>& transfers, int limit, Language language)
{
    return pageResponse(kListed.in(language), "transfers", transfers, limit, writeTransfer);
}

} // namespace

void listTransfers(const ApiContextPtr& context, ApiCall& call)
{
    const auto asked = pageAsked(call.request, kDefaultLimit);
    if (!asked) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), asked.error().in(call.language));
        return;
    }
    context->reads.listTransfers(
        call.agent->id,
        asked->before,
        asked->limit,
        [reply = std::move(call.reply), language = call.language, most = asked->limit](const auto& transfers) {
            reply(transfers ? page(*transfers, most, language) : errorResponse(textOf(transfers.error()), language));
        });
}

} // namespace eraflazz::access

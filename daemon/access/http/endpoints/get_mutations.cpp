// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/page_json.h"
#include "access/http/endpoints/sale_json.h"
#include "access/http/field_rules.h"
#include "access/http/query_values.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <utility>

#include <optional>
#include <string>

namespace eraflazz::access {

namespace {

constexpr int kDefaultLimit = 50;
constexpr Words kListed{"Mutasi saldo, yang terbaru dahulu.", "Movements of the balance, newest first."};

void writeMutation(JsonWriter& json, const MutationRecord& mutation)
{
    json.beginObject().field("seq", mutation.seq).field("type", mutation.type).field("amount", mutation.amount);
    json.field("balance_before", mutation.balanceBefore).field("balance_after", mutation.balanceAfter);
    json.field("description", mutation.description).field("reference", mutation.reference);
    json.field("cause_id", mutation.cause.toString()).field("at", toIsoUtc(mutation.atMs)).endObject();
}

net::HttpResponse page(const std::vector<MutationRecord>& mutations, int limit, Language language)
{
    return pageResponse(
        kListed.in(language), "mutations", mutations, limit, writeMutation, [](const MutationRecord& last) {
            return std::to_string(last.seq);
        });
}

} // namespace

void getMutations(const ApiContextPtr& context, ApiCall& call)
{
    const auto invalid = [&call](const FieldFault& fault) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), fault.in(call.language));
    };
    std::optional<std::int64_t> before;
    if (const auto cursor = call.request.query("cursor")) {
        before = parseInt(*cursor);
        if (!before || *before < 1)
            return invalid({"cursor", kCursorRule});
    }
    const auto limit = pageLimit(call.request, kDefaultLimit);
    if (!limit)
        return invalid({"limit", kLimitRule});
    context->reads.mutations(
        call.agent->id,
        before,
        *limit,
        [reply = std::move(call.reply), language = call.language, most = *limit](const auto& mutations) {
            reply(mutations ? page(*mutations, most, language) : errorResponse(textOf(mutations.error()), language));
        });
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/sale_json.h"

#include <utility>

#include <optional>

namespace eraflazz::access {

namespace {

constexpr Words kFound{"Transaksi ditemukan.", "Transaction found."};

/// A trx_id, or the trx_code people read aloud.
std::optional<Uuid> saleIdFrom(std::string_view text)
{
    if (auto id = Uuid::parse(text))
        return id;
    const auto stamp = Stamp::fromCode(text);
    return stamp ? std::optional(stamp->toUuid()) : std::nullopt;
}

} // namespace

void getTransaction(const ApiContextPtr& context, ApiCall& call)
{
    const auto id = saleIdFrom(call.argument());
    if (!id) {
        call.refuse(textOf(HttpError::TransactionNotFound));
        return;
    }
    context->reads.saleById(
        call.agent->id, *id, [reply = std::move(call.reply), language = call.language](const auto& sale) {
            if (!sale) {
                reply(errorResponse(textOf(sale.error()), language));
                return;
            }
            JsonWriter json = beginSuccess(kFound.in(language));
            writeSale(json, *sale);
            reply(finishSuccess(std::move(json)));
        });
}

} // namespace eraflazz::access

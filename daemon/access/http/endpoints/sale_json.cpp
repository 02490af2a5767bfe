// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/sale_json.h"

#include "kernel/clock.h"

#include <string>

namespace eraflazz::access {

void writeSale(JsonWriter& json, const SaleRecord& sale)
{
    const auto stamp = Stamp::fromUuid(sale.id);
    json.beginObject().field("trx_id", sale.id.toString()).field("trx_code", stamp ? stamp->toCode() : std::string());
    json.field("ref_id", sale.refId).field("status", engine::toString(sale.status)).field("price", sale.price);
    json.field("balance_remaining", sale.balanceAfter).field("replayed", false);
    json.field("sn", sale.sn).field("message", sale.message);
    json.field("product_code", sale.productCode).field("destination", sale.destination);
    json.field("created_at", toIsoUtc(sale.createdAtMs)).field("updated_at", toIsoUtc(sale.updatedAtMs)).endObject();
}

ErrorText textOf(ReadError error)
{
    switch (error) {
    case ReadError::NotFound:
        return textOf(HttpError::TransactionNotFound);
    case ReadError::Unavailable:
        return textOf(engine::Refusal::Overloaded);
    }
    return textOf(engine::Refusal::InternalError);
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/report_body.h"

#include "json/json.h"
#include "kernel/clock.h"

namespace eraflazz::engine {

std::string reportBody(const Sale& sale, const Report& report, const Uuid& eventId, std::int64_t nowUnixMs)
{
    const auto stamp = Stamp::fromUuid(sale.id);
    JsonWriter out;
    out.beginObject()
        .field("event_id", eventId.toString())
        .field("event", toString(report.event))
        .field("sequence", report.sequence)
        .field("trx_id", sale.id.toString())
        .field("trx_code", stamp ? stamp->toCode() : std::string())
        .field("ref_id", sale.refId)
        .field("status", toString(sale.status))
        .field("price", sale.price)
        .field("sn", sale.sn)
        .field("message", sale.message)
        .field("product_code", sale.productCode)
        .field("destination", sale.destination)
        .field("at", toIsoUtc(nowUnixMs))
        .endObject();
    return out.take();
}

} // namespace eraflazz::engine

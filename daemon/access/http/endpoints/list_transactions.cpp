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

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kDefaultDays = 31;
constexpr int kDefaultLimit = 50;

constexpr Words kFound{"Transaksi ditemukan.", "Transaction found."};
constexpr Words kListed{"Daftar transaksi, yang terbaru dahulu.", "Transactions, newest first."};
constexpr Words kDayRule{"tanggal WIB seperti 2026-11-22", "a day in Jakarta such as 2026-11-22"};
constexpr Words kStatusRule{"PENDING, PROCESSING, SUCCESS, FAILED atau REFUND",
                            "PENDING, PROCESSING, SUCCESS, FAILED or REFUND"};

/// Sales of the last 31 days unless `from` and `to` (days in Jakarta, both included) say otherwise.
Result<SaleFilter, FieldFault> filterFrom(const net::HttpRequest& request, std::int64_t nowMs)
{
    SaleFilter filter;
    const auto from = request.query("from");
    const auto to = request.query("to");
    const auto firstMs = from ? jakartaDayStartMs(*from) : std::optional<std::int64_t>();
    const auto lastMs = to ? jakartaDayStartMs(*to) : std::optional<std::int64_t>();
    if (from && !firstMs)
        return Err(FieldFault{"from", kDayRule});
    if (to && !lastMs)
        return Err(FieldFault{"to", kDayRule});
    filter.toMs = lastMs ? *lastMs + kDayMs : nowMs + kDayMs; // Ids may run a little ahead of this host's clock.
    filter.fromMs = firstMs ? *firstMs : filter.toMs - (kDefaultDays + 1) * kDayMs;
    if (const auto status = request.query("status")) {
        filter.status = engine::saleStatusFrom(*status);
        if (!filter.status)
            return Err(FieldFault{"status", kStatusRule});
    }
    const auto asked = pageAsked(request, kDefaultLimit);
    if (!asked)
        return Err(asked.error());
    filter.before = asked->before;
    filter.limit = asked->limit;
    return filter;
}

void findByRef(const ApiContextPtr& context, ApiCall& call, std::string refId)
{
    context->reads.saleByRef(
        call.agent->id, std::move(refId), [reply = std::move(call.reply), language = call.language](const auto& sale) {
            if (!sale) {
                reply(errorResponse(textOf(sale.error()), language));
                return;
            }
            JsonWriter json = beginSuccess(kFound.in(language));
            writeSale(json, *sale);
            reply(finishSuccess(std::move(json)));
        });
}

net::HttpResponse page(const std::vector<SaleRecord>& sales, int limit, Language language)
{
    return pageResponse(kListed.in(language), "transactions", sales, limit, writeSale);
}

} // namespace

void listTransactions(const ApiContextPtr& context, ApiCall& call)
{
    if (auto refId = call.request.query("ref_id")) {
        if (isRefId(*refId))
            findByRef(context, call, std::move(*refId));
        else
            call.refuse(textOf(engine::Refusal::InvalidRequest), FieldFault{"ref_id", kRefIdRule}.in(call.language));
        return;
    }
    const auto filter = filterFrom(call.request, unixMsNow());
    if (!filter) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), filter.error().in(call.language));
        return;
    }
    context->reads.listSales(
        call.agent->id,
        *filter,
        [reply = std::move(call.reply), language = call.language, limit = filter->limit](const auto& sales) {
            reply(sales ? page(*sales, limit, language) : errorResponse(textOf(sales.error()), language));
        });
}

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/pg_price_lists.h"

#include "kernel/text.h"
#include "storage/pg_arrays.h"

namespace eraflazz::sql {
std::string_view price_lists();
}

namespace eraflazz::engine {

namespace {

using storage::ints;
using storage::PgArray;
using storage::PgParams;
using storage::PgType;
using storage::texts;
using storage::UnitOfWork;

constexpr std::size_t kSkuBytes = 100;
constexpr std::size_t kTextBytes = 300;

template <typename Get> PgArray truths(const std::vector<PriceLine>& lines, Get get)
{
    PgArray array(PgType::Bool);
    for (const auto& line : lines)
        array.addBool(get(line));
    return array;
}

PgArray stocks(const std::vector<PriceLine>& lines)
{
    PgArray array(PgType::Int8);
    for (const auto& line : lines)
        array.addOptionalInt(line.stock);
    return array;
}

PgParams paramsOf(SupplierId supplier, const std::vector<PriceLine>& lines)
{
    PgParams params;
    params.add(supplier.value);
    params.add(texts(lines, [](const PriceLine& line) { return sanitised(line.sku, kSkuBytes); }));
    params.add(texts(lines, [](const PriceLine& line) { return sanitised(line.name, kTextBytes); }));
    params.add(texts(lines, [](const PriceLine& line) { return sanitised(line.category, kTextBytes); }));
    params.add(texts(lines, [](const PriceLine& line) { return sanitised(line.brand, kTextBytes); }));
    params.add(ints(PgType::Int8, lines, [](const PriceLine& line) { return line.price.value(); }));
    params.add(truths(lines, [](const PriceLine& line) { return line.open; })).add(stocks(lines));
    params.add(truths(lines, [](const PriceLine& line) { return line.multi; }));
    params.add(ints(PgType::Int8, lines, [](const PriceLine& line) { return line.cutoffStartMinute; }));
    params.add(ints(PgType::Int8, lines, [](const PriceLine& line) { return line.cutoffEndMinute; }));
    return params;
}

} // namespace

PgPriceLists::PgPriceLists(std::string conninfo)
    : m_session(std::move(conninfo), "eraflazz-prices", {sql::price_lists()})
{
}

std::optional<std::int64_t> PgPriceLists::age(SupplierId supplier)
{
    return m_session.commit([&](UnitOfWork& unit) -> std::optional<std::int64_t> {
        const auto rows = unit.connection().query("price_list_age", PgParams().add(supplier.value));
        return rows.rows() == 0 ? std::nullopt : std::optional(rows.integer(0, rows.column("age_ms")));
    });
}

PriceFetch PgPriceLists::store(SupplierId supplier, const std::vector<PriceLine>& lines, std::int64_t nowUnixMs)
{
    return m_session.commit([&](UnitOfWork& unit) {
        auto& connection = unit.connection();
        (void)connection.query(
            "lock_price_list",
            PgParams().add(supplier.value).add(nowUnixMs).add(static_cast<std::int64_t>(lines.size())));
        const auto rows = connection.query("store_prices", paramsOf(supplier, lines));
        return PriceFetch{nowUnixMs,
                          static_cast<std::int64_t>(lines.size()),
                          rows.integer(0, rows.column("added")),
                          rows.integer(0, rows.column("changed")),
                          rows.integer(0, rows.column("gone"))};
    });
}

} // namespace eraflazz::engine

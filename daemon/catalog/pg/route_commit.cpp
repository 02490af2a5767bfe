// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/route_commit.h"

namespace eraflazz::catalog {

using storage::PgParams;

namespace {

constexpr std::int64_t kPriorityStep = 10;

} // namespace

std::optional<SeenMapping> mappingOf(const DeskCommit& desk, std::int64_t id)
{
    const auto rows = desk.query("desk_mapping", PgParams().add(id));
    if (rows.rows() == 0)
        return std::nullopt;
    return SeenMapping{rows.integer(0, rows.column("version")),
                       rows.boolean(0, rows.column("is_removed")),
                       std::string(rows.text(0, rows.column("row")))};
}

std::string productOf(const DeskCommit& desk, std::int64_t mapping)
{
    const auto rows = desk.query("desk_product_of_mapping", PgParams().add(mapping));
    return rows.rows() == 0 ? std::string() : std::string(rows.text(0, rows.column("code")));
}

std::vector<std::int64_t> mappingsIn(const Json& document)
{
    std::vector<std::int64_t> ids;
    for (const auto& one : document["order"].items())
        ids.push_back(one["mapping"].asInteger().value_or(0));
    return ids;
}

Route::Route(const DeskCommit& desk, const std::string& product) : m_commit(desk), m_code(product)
{
    const auto rows = desk.query("desk_lock_product", PgParams().add(product));
    m_product = rows.rows() == 0 ? 0 : rows.integer(0, rows.column("id"));
    read();
    m_before = m_document;
}

Json Route::document() const
{
    const auto json = parseJson(m_document, {8, kBytesMax});
    return json ? *json : Json();
}

std::string Route::row() const
{
    const auto json = document();
    JsonWriter out;
    out.beginObject().field("product", m_code).field("policy", json["policy"].asString().value_or(""));
    out.field("revision", m_revision).key("order").beginArray();
    for (const auto id : mappingsIn(json))
        out.value(id);
    return out.endArray().endObject().take();
}

void Route::file(std::string_view action)
{
    read();
    if (m_document == m_before)
        return;
    ++m_revision;
    const auto& act = m_commit.act();
    m_commit.run("desk_file_revision",
                 PgParams()
                     .add(m_product)
                     .add(m_revision)
                     .add(act.nowMs)
                     .add(act.operatorId)
                     .add(action)
                     .add(act.reason)
                     .add(m_before)
                     .add(m_document));
}

void Route::read()
{
    const auto rows = m_commit.query("desk_route", PgParams().add(m_product));
    if (rows.rows() == 0)
        return;
    m_document = std::string(rows.text(0, rows.column("document")));
    m_revision = rows.integer(0, rows.column("revision"));
}

KnownMapping
mappingWithSku(const DeskCommit& desk, const Route& route, const std::string& supplier, const std::string& sku)
{
    const auto rows = desk.query("desk_mapping_with_sku", PgParams().add(route.product()).add(supplier).add(sku));
    return rows.rows() == 0
               ? KnownMapping()
               : KnownMapping{rows.integer(0, rows.column("id")), rows.boolean(0, rows.column("is_removed"))};
}

PgParams termsParams(std::int64_t mapping, const MappingTerms& terms)
{
    PgParams params;
    params.add(mapping);
    (void)addMaybe(addMaybe(addMaybe(params, terms.sku), terms.cost), terms.priority);
    (void)addMaybe(addMaybe(params, terms.status), terms.stock);
    (void)addMaybe(addMaybe(params, terms.cutoffStart), terms.cutoffEnd);
    return params;
}

std::int64_t
writeMapping(const DeskCommit& desk, const Route& route, const NewMapping& asked, const KnownMapping& known)
{
    auto terms = asked.terms;
    if (!terms.priority) {
        const auto rows = desk.query("desk_last_priority", PgParams().add(route.product()));
        terms.priority = rows.integer(0, rows.column("priority")) + kPriorityStep;
    }
    terms.status = terms.status.value_or("open");
    terms.stock = terms.stock.value_or(-1);
    terms.cutoffStart = terms.cutoffStart.value_or(0);
    terms.cutoffEnd = terms.cutoffEnd.value_or(0);
    if (known.id != 0) {
        desk.run("desk_change_mapping", termsParams(known.id, terms));
        return known.id;
    }
    const auto rows = desk.query("desk_add_mapping",
                                 PgParams()
                                     .add(route.product())
                                     .add(asked.supplier)
                                     .add(*terms.sku)
                                     .add(*terms.cost)
                                     .add(*terms.priority)
                                     .add(*terms.status)
                                     .add(*terms.stock)
                                     .add(*terms.cutoffStart)
                                     .add(*terms.cutoffEnd));
    return rows.integer(0, rows.column("id"));
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/desk_commit.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "json/json.h"
#include "kernel/store_error.h"
#include "storage/pg_arrays.h"

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::string_view kSkuOnce = "product_mappings_once";
constexpr std::int64_t kPriorityStep = 10;
constexpr std::size_t kRouteBytesMax = 1 << 20;

Err<DeskRefused> refused(DeskRefusal why, std::string current = {})
{
    return Err(DeskRefused{why, std::move(current)});
}

struct SeenMapping final {
    std::int64_t version = 0;
    bool isRemoved = false;
    std::string row;
};

std::optional<SeenMapping> mappingOf(const DeskCommit& desk, std::int64_t id)
{
    const auto rows = desk.query("desk_mapping", PgParams().add(id));
    if (rows.rows() == 0)
        return std::nullopt;
    return SeenMapping{rows.integer(0, rows.column("version")),
                       rows.boolean(0, rows.column("is_removed")),
                       std::string(rows.text(0, rows.column("row")))};
}

/// The code of the product the mapping belongs to; "" when there is no such mapping.
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

/// The routing of one product during a commit: everything that changes it goes through its lock, and what came of it is
/// filed as a revision.
class Route final {
public:
    Route(const DeskCommit& desk, const std::string& product) : m_commit(desk), m_code(product)
    {
        const auto rows = desk.query("desk_lock_product", PgParams().add(product));
        m_product = rows.rows() == 0 ? 0 : rows.integer(0, rows.column("id"));
        read();
        m_before = m_document;
    }

    [[nodiscard]] bool isKnown() const { return m_product != 0; }
    [[nodiscard]] std::int64_t product() const { return m_product; }
    [[nodiscard]] std::int64_t revision() const { return m_revision; }
    [[nodiscard]] std::string subject() const { return "product:" + m_code; }
    [[nodiscard]] Json document() const
    {
        const auto json = parseJson(m_document, {8, kRouteBytesMax});
        return json ? *json : Json();
    }

    /// {product, policy, revision, order: [id]}
    [[nodiscard]] std::string row() const
    {
        const auto json = document();
        JsonWriter out;
        out.beginObject().field("product", m_code).field("policy", json["policy"].asString().value_or(""));
        out.field("revision", m_revision).key("order").beginArray();
        for (const auto id : mappingsIn(json))
            out.value(id);
        return out.endArray().endObject().take();
    }

    /// After everything was written: a revision, unless nothing of the routing changed.
    void file(std::string_view action)
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

    [[nodiscard]] const std::string& before() const { return m_before; }
    [[nodiscard]] const std::string& after() const { return m_document; }

private:
    void read()
    {
        const auto rows = m_commit.query("desk_route", PgParams().add(m_product));
        if (rows.rows() == 0)
            return;
        m_document = std::string(rows.text(0, rows.column("document")));
        m_revision = rows.integer(0, rows.column("revision"));
    }

    const DeskCommit& m_commit;
    std::string m_code;
    std::int64_t m_product = 0;
    std::int64_t m_revision = 0;
    std::string m_document;
    std::string m_before;
};

PgParams termsParams(std::int64_t mapping, const MappingTerms& terms)
{
    PgParams params;
    params.add(mapping);
    (void)addMaybe(addMaybe(addMaybe(params, terms.sku), terms.cost), terms.priority);
    (void)addMaybe(addMaybe(params, terms.status), terms.stock);
    (void)addMaybe(addMaybe(params, terms.cutoffStart), terms.cutoffEnd);
    return params;
}

/// New, or brought back; its id.
std::int64_t writeMapping(const DeskCommit& desk, const Route& route, const NewMapping& asked, std::int64_t known)
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
    if (known != 0) {
        desk.run("desk_change_mapping", termsParams(known, terms));
        return known;
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

/// The mappings in the order that was asked for; nothing when only the policy changes.
Result<std::optional<std::vector<std::int64_t>>, DeskRefusal>
orderFrom(const DeskCommit& desk, const Route& route, const RouteChange& change, std::optional<std::string>& policy)
{
    const auto present = mappingsIn(route.document());
    if (change.order) {
        if (!isOrderOf(present, *change.order))
            return Err(DeskRefusal::OrderUnfit);
        return change.order;
    }
    if (!change.restored)
        return std::optional<std::vector<std::int64_t>>();
    const auto rows = desk.query("desk_revision", PgParams().add(route.product()).add(*change.restored));
    const auto old = rows.rows() == 0 ? Result<Json, JsonError>(Err(JsonError::Malformed))
                                      : parseJson(rows.text(0, rows.column("document")), {8, kRouteBytesMax});
    if (!old)
        return Err(DeskRefusal::RevisionNotFound);
    policy = std::string((*old)["policy"].asString().value_or("priority"));
    return std::optional(restoredOrder(mappingsIn(*old), present));
}

const char* actionOf(const RouteChange& change)
{
    return change.restored ? "route.restore" : change.order ? "mapping.order" : "route.policy";
}

} // namespace

DeskResult PgCatalogDesk::addMapping(const DeskAct& act, const NewMapping& asked)
{
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        Route route(desk, asked.product);
        if (!route.isKnown())
            return refused(DeskRefusal::ProductNotFound);
        if (desk.query("desk_supplier_id", PgParams().add(asked.supplier)).rows() == 0)
            return refused(DeskRefusal::SupplierNotFound);
        const auto replay = desk.isReplay(route.subject());
        if (!replay)
            return Err(replay.error());
        const auto rows = desk.query("desk_mapping_with_sku",
                                     PgParams().add(route.product()).add(asked.supplier).add(*asked.terms.sku));
        const std::int64_t known = rows.rows() == 0 ? 0 : rows.integer(0, rows.column("id"));
        if (known != 0 && *replay)
            return DeskAnswer{mappingOf(desk, known)->row, route.revision(), true};
        if (known != 0 && !rows.boolean(0, rows.column("is_removed")))
            return refused(DeskRefusal::AlreadyMapped, mappingOf(desk, known)->row);
        const auto id = writeMapping(desk, route, asked, known);
        route.file("mapping.add");
        const auto made = mappingOf(desk, id);
        desk.note("mapping.add", route.subject(), "{}", made->row);
        return DeskAnswer{made->row, route.revision(), false};
    };
    return commit(work, {kSkuOnce});
}

DeskResult PgCatalogDesk::changeMapping(const DeskAct& act, const MappingChange& change)
{
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        Route route(desk, productOf(desk, change.mapping));
        const auto before = mappingOf(desk, change.mapping);
        if (!before || before->isRemoved)
            return refused(DeskRefusal::MappingNotFound);
        const auto replay = desk.isReplay(route.subject());
        if (!replay)
            return Err(replay.error());
        if (*replay)
            return DeskAnswer{before->row, route.revision(), true};
        if (change.terms.isEmpty())
            return refused(DeskRefusal::NothingGiven);
        if (change.expectedVersion != before->version)
            return refused(DeskRefusal::Stale, before->row);
        desk.run("desk_change_mapping", termsParams(change.mapping, change.terms));
        route.file("mapping.change");
        const auto after = mappingOf(desk, change.mapping);
        desk.note("mapping.change", route.subject(), before->row, after->row);
        return DeskAnswer{after->row, route.revision(), false};
    };
    try {
        return commit(work);
    } catch (const StoreError& error) {
        if (error.constraint() == kSkuOnce)
            return refused(DeskRefusal::AlreadyMapped);
        throw;
    }
}

DeskResult PgCatalogDesk::removeMapping(const DeskAct& act, const MappingRemoval& removal)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        Route route(desk, productOf(desk, removal.mapping));
        const auto before = mappingOf(desk, removal.mapping);
        if (!before)
            return refused(DeskRefusal::MappingNotFound);
        const auto replay = desk.isReplay(route.subject());
        if (!replay)
            return Err(replay.error());
        if (*replay)
            return DeskAnswer{before->row, route.revision(), true};
        if (before->isRemoved)
            return refused(DeskRefusal::MappingNotFound);
        if (removal.expectedVersion != before->version)
            return refused(DeskRefusal::Stale, before->row);
        desk.run("desk_remove_mapping", PgParams().add(removal.mapping));
        route.file("mapping.remove");
        desk.note("mapping.remove", route.subject(), before->row, "{}");
        return DeskAnswer{mappingOf(desk, removal.mapping)->row, route.revision(), false};
    });
}

DeskResult PgCatalogDesk::changeRoute(const DeskAct& act, const RouteChange& change)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        Route route(desk, change.product);
        if (!route.isKnown())
            return refused(DeskRefusal::ProductNotFound);
        const auto replay = desk.isReplay(route.subject());
        if (!replay)
            return Err(replay.error());
        if (*replay)
            return DeskAnswer{route.row(), route.revision(), true};
        if (change.expectedRevision != route.revision())
            return refused(DeskRefusal::Stale, route.row());
        auto policy = change.policy;
        const auto order = orderFrom(desk, route, change, policy);
        if (!order)
            return refused(order.error());
        if (policy)
            desk.run("desk_set_policy", PgParams().add(route.product()).add(*policy));
        if (*order && !(*order)->empty())
            desk.run(
                "desk_set_order",
                PgParams().add(route.product()).add(storage::ints(storage::PgType::Int8, **order, [](std::int64_t id) {
                    return id;
                })));
        route.file(actionOf(change));
        desk.note(actionOf(change), route.subject(), route.before(), route.after());
        return DeskAnswer{route.row(), route.revision(), false};
    });
}

} // namespace eraflazz::catalog

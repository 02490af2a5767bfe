// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/desk_commit.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "catalog/pg/route_commit.h"
#include "json/json.h"
#include "kernel/store_error.h"
#include "storage/pg_arrays.h"

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::string_view kSkuOnce = "product_mappings_once";

Err<DeskRefused> refused(DeskRefusal why, std::string current = {})
{
    return Err(DeskRefused{why, std::move(current)});
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
                                      : parseJson(rows.text(0, rows.column("document")), {8, Route::kBytesMax});
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
        const auto known = mappingWithSku(desk, route, asked.supplier, *asked.terms.sku);
        if (known.id != 0 && *replay)
            return DeskAnswer{mappingOf(desk, known.id)->row, route.revision(), true};
        if (known.isThere())
            return refused(DeskRefusal::AlreadyMapped, mappingOf(desk, known.id)->row);
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

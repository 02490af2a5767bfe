// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/desk_commit.h"
#include "catalog/pg/pg_catalog_desk.h"
#include "catalog/pg/product_rows.h"
#include "catalog/pg/route_commit.h"
#include "json/json.h"
#include "storage/pg_arrays.h"

#include <utility>

#include <algorithm>
#include <set>

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

/// A line of the chain, filed when everything was written: its lock comes last.
struct Line final {
    std::string subject;
    std::string before;
    std::string after;
};

/// What was done before under the act's key: subject and id of the row, which is "" for products.
using Done = std::set<std::pair<std::string, std::string>>;

/// Nothing: the key was used for something else.
std::optional<Done> doneBefore(const DeskCommit& desk, const std::set<std::string>& subjects)
{
    const auto same = [](const std::string& one) -> const std::string& { return one; };
    const auto rows =
        desk.query("desk_actions_by_key",
                   PgParams().add(storage::texts(subjects, same)).add(desk.act().operatorId).add(desk.act().key));
    Done done;
    for (int row = 0; row < rows.rows(); ++row) {
        if (rows.text(row, rows.column("asked")) != desk.act().asked)
            return std::nullopt;
        done.emplace(rows.text(row, rows.column("subject")), rows.text(row, rows.column("row_id")));
    }
    return done;
}

/// What every batch begins with: its products locked, in one order for everybody, so that two people with the same list
/// never wait for each other; and what of it was done before, which is not done again.
Result<Done, DeskRefused> beginBatch(const DeskCommit& desk, const std::set<std::string>& products)
{
    std::set<std::string> subjects;
    for (const auto& code : products) {
        desk.run("desk_lock_product", PgParams().add(code));
        subjects.insert(productSubject(code));
    }
    auto done = doneBefore(desk, subjects);
    if (!done)
        return Err(DeskRefused{DeskRefusal::KeyReused});
    return *std::move(done);
}

void fileLines(const DeskCommit& desk, std::string_view action, const std::vector<Line>& lines)
{
    for (const auto& line : lines)
        desk.note(action, line.subject, line.before, line.after);
}

DeskItem refusedItem(DeskRefusal why, std::string current = {})
{
    return {.refusal = why, .row = std::move(current)};
}

/// The oldest fixed product of the same category and brand; "" when there is none.
std::string alike(const DeskCommit& desk, const NewProduct& asked)
{
    if (!asked.like.empty() || asked.destRule || !asked.category || !asked.brand)
        return asked.like;
    const auto rows = desk.query("desk_product_alike", PgParams().add(*asked.category).add(*asked.brand));
    return rows.rows() == 0 ? std::string() : std::string(rows.text(0, rows.column("code")));
}

DeskItem addOne(const DeskCommit& desk, NewProduct asked)
{
    asked.like = alike(desk, asked);
    const auto made = writeProduct(desk, asked);
    return made ? DeskItem{.row = *made, .like = asked.like} : refusedItem(made.error());
}

std::string priceJson(std::int64_t price)
{
    JsonWriter out;
    return out.beginObject().field("price", price).endObject().take();
}

std::string productJson(std::string_view product)
{
    JsonWriter out;
    return out.beginObject().field("product", product).endObject().take();
}

/// A code of the price list as it stands there now, in the terms of a mapping; or what stands against it.
Result<MappingTerms, DeskItem> listedTerms(const DeskCommit& desk, const std::string& supplier, const ListedCode& code)
{
    const auto rows = desk.query("desk_listed_code", PgParams().add(supplier).add(code.sku));
    if (rows.rows() == 0)
        return Err(refusedItem(DeskRefusal::NotListed));
    if (const auto price = rows.integer(0, rows.column("price")); price != code.cost)
        return Err(refusedItem(DeskRefusal::Stale, priceJson(price)));
    MappingTerms terms;
    terms.sku = code.sku;
    terms.cost = code.cost;
    terms.status = rows.boolean(0, rows.column("open")) ? "open" : "closed";
    terms.cutoffStart = rows.integer(0, rows.column("cutoff_start"));
    terms.cutoffEnd = rows.integer(0, rows.column("cutoff_end"));
    return terms;
}

/// The code of another product that is bought under this one; "" when there is none.
std::string otherOf(const DeskCommit& desk, const std::string& supplier, const ListedCode& code)
{
    const auto rows = desk.query("desk_product_of_sku", PgParams().add(supplier).add(code.sku).add(code.product));
    return rows.rows() == 0 ? std::string() : std::string(rows.text(0, rows.column("code")));
}

DeskItem mapOne(const DeskCommit& desk, const std::string& supplier, const ListedCode& code, Done& done, Line& line)
{
    Route route(desk, code.product);
    if (!route.isKnown())
        return refusedItem(DeskRefusal::ProductNotFound);
    const auto known = mappingWithSku(desk, route, supplier, code.sku);
    if (known.id != 0 && done.erase({route.subject(), std::to_string(known.id)}) > 0)
        return {.row = mappingOf(desk, known.id)->row};
    if (known.isThere())
        return refusedItem(DeskRefusal::AlreadyMapped, mappingOf(desk, known.id)->row);
    if (const auto other = otherOf(desk, supplier, code); !other.empty())
        return refusedItem(DeskRefusal::SkuInUse, productJson(other));
    const auto terms = listedTerms(desk, supplier, code);
    if (!terms)
        return terms.error();
    const auto id = writeMapping(desk, route, {code.product, supplier, *terms}, known);
    route.file("mapping.add");
    line = {route.subject(), "{}", mappingOf(desk, id)->row};
    return {.row = line.after};
}

DeskItem
removeOne(const DeskCommit& desk, const MappingRemoval& removal, const std::string& product, Done& done, Line& line)
{
    const auto before = mappingOf(desk, removal.mapping);
    if (!before)
        return refusedItem(DeskRefusal::MappingNotFound);
    Route route(desk, product);
    if (done.erase({route.subject(), std::to_string(removal.mapping)}) > 0)
        return {.row = before->row};
    if (before->isRemoved)
        return refusedItem(DeskRefusal::MappingNotFound);
    if (removal.expectedVersion != before->version)
        return refusedItem(DeskRefusal::Stale, before->row);
    desk.run("desk_remove_mapping", PgParams().add(removal.mapping));
    route.file("mapping.remove");
    line = {route.subject(), before->row, "{}"};
    return {.row = mappingOf(desk, removal.mapping)->row};
}

} // namespace

DeskItems PgCatalogDesk::addProducts(const DeskAct& act, const ProductBatch& batch)
{
    const auto work = [&](UnitOfWork& unit) -> DeskItems {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeProduct))
            return Err(*refusal);
        std::set<std::string> codes;
        for (const auto& one : batch.products)
            codes.insert(one.code);
        auto done = beginBatch(desk, codes);
        if (!done)
            return Err(done.error());
        if (batch.isDry)
            unit.abandon();
        std::vector<DeskItem> items;
        std::vector<Line> lines;
        for (const auto& one : batch.products) {
            const auto subject = productSubject(one.code);
            const bool wasDone = done->erase({subject, ""}) > 0; // The second line of a code was refused.
            const auto known = wasDone ? productNamed(desk, one.code) : std::nullopt;
            items.push_back(known ? DeskItem{.row = known->row} : addOne(desk, one));
            if (!known && !items.back().refusal)
                lines.push_back({subject, "{}", items.back().row});
        }
        if (!batch.isDry)
            fileLines(desk, "product.add", lines);
        return items;
    };
    return commit(work, {"products_code_key"});
}

DeskItems PgCatalogDesk::addMappings(const DeskAct& act, const MappingBatch& batch)
{
    const auto work = [&](UnitOfWork& unit) -> DeskItems {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        // Two people never give one code to two products at the same moment.
        if (desk.query("desk_lock_supplier", PgParams().add(batch.supplier)).rows() == 0)
            return Err(DeskRefused{DeskRefusal::SupplierNotFound});
        std::set<std::string> products;
        for (const auto& code : batch.codes)
            products.insert(code.product);
        auto done = beginBatch(desk, products);
        if (!done)
            return Err(done.error());
        std::vector<DeskItem> items;
        std::vector<Line> lines;
        for (const auto& code : batch.codes) {
            Line line;
            items.push_back(mapOne(desk, batch.supplier, code, *done, line));
            if (!line.subject.empty())
                lines.push_back(std::move(line));
        }
        fileLines(desk, "mapping.add", lines);
        return items;
    };
    return commit(work, {"product_mappings_once"});
}

DeskItems PgCatalogDesk::removeMappings(const DeskAct& act, const std::vector<MappingRemoval>& removals)
{
    return commit([&](UnitOfWork& unit) -> DeskItems {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeRoute))
            return Err(*refusal);
        std::vector<std::string> products;
        for (const auto& removal : removals)
            products.push_back(productOf(desk, removal.mapping));
        auto done = beginBatch(desk, {products.begin(), products.end()});
        if (!done)
            return Err(done.error());
        std::vector<DeskItem> items;
        std::vector<Line> lines;
        for (std::size_t i = 0; i < removals.size(); ++i) {
            Line line;
            items.push_back(removeOne(desk, removals[i], products[i], *done, line));
            if (!line.subject.empty())
                lines.push_back(std::move(line));
        }
        fileLines(desk, "mapping.remove", lines);
        return items;
    });
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_catalog_desk.h"

#include "catalog/pg/desk_commit.h"
#include "catalog/pg/product_rows.h"
#include "catalog/pg/supplier_credentials.h"
#include "json/json.h"

#include <variant>

namespace eraflazz::sql {
std::string_view catalog_desk();
}

namespace eraflazz::catalog {

using ops::Right;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::string_view kOpen = "open";

Err<DeskRefused> refused(DeskRefusal why, std::string current = {})
{
    return Err(DeskRefused{why, std::move(current)});
}

std::optional<SeenRow> supplierNamed(const DeskCommit& desk, const std::string& code)
{
    const auto rows = desk.query("desk_supplier", PgParams().add(code));
    if (rows.rows() == 0)
        return std::nullopt;
    SeenRow seen;
    seen.id = rows.integer(0, rows.column("id"));
    seen.version = rows.integer(0, rows.column("version"));
    seen.row = std::string(rows.text(0, rows.column("row")));
    return seen;
}

/// Rows that are changed here: how one is named in the chain, locked and read.
struct Kind final {
    std::string_view subject;
    std::string_view lock;
    std::optional<SeenRow> (*named)(const DeskCommit& desk, const std::string& code);
    DeskRefusal missing;
};

constexpr Kind kProduct{"product:", "desk_lock_product", productNamed, DeskRefusal::ProductNotFound};
constexpr Kind kSupplier{"supplier:", "desk_lock_supplier", supplierNamed, DeskRefusal::SupplierNotFound};

std::string subjectOf(const Kind& kind, const std::string& code)
{
    return std::string(kind.subject) + code;
}

/// What every change begins with: may the person, is the row there, was it done already. The row, locked; or what
/// ends the change at once.
std::variant<SeenRow, DeskResult>
beginChange(const DeskCommit& desk, Right right, const Kind& kind, const std::string& code)
{
    if (const auto refusal = desk.refusal(right))
        return DeskResult(Err(*refusal));
    desk.run(kind.lock, PgParams().add(code));
    auto before = kind.named(desk, code);
    if (!before)
        return DeskResult(refused(kind.missing));
    const auto replay = desk.isReplay(subjectOf(kind, code));
    if (!replay)
        return DeskResult(Err(replay.error()));
    if (*replay)
        return DeskResult(DeskAnswer{before->row, 0, true});
    return *std::move(before);
}

struct Acted final {
    std::string row;
    bool isReplay = false;
};

/// A supplier somebody does something to that changes no row of it.
Result<Acted, DeskRefused> beginAct(const DeskCommit& desk, const std::string& supplier)
{
    if (const auto refusal = desk.refusal(Right::ChangeSupplier))
        return Err(*refusal);
    const auto known = supplierNamed(desk, supplier);
    if (!known)
        return refused(DeskRefusal::SupplierNotFound);
    const auto replay = desk.isReplay(subjectOf(kSupplier, supplier));
    if (!replay)
        return Err(replay.error());
    return Acted{known->row, *replay};
}

bool isEmpty(const ProductChange& change)
{
    return !change.name && !change.category && !change.brand && !change.status && !change.nominal &&
           !change.queueLimitS && !change.snRequired;
}

bool isEmpty(const SupplierChange& change)
{
    return !change.open && !change.reuseConnections && !change.name && !change.maxInFlight && !change.floatReserve &&
           !change.connectTimeoutMs && !change.totalTimeoutMs;
}

std::string breakerJson(const std::string& state)
{
    JsonWriter out;
    out.beginObject().field("breaker", state).endObject();
    return out.take();
}

} // namespace

PgCatalogDesk::PgCatalogDesk(const std::string& conninfo, const ops::ActionKey& key, const SecretBox& box)
    : m_session(conninfo, "eraflazz-desk", {sql::catalog_desk(), ops::operatorStatements()}), m_chain(key), m_box(box)
{
}

DeskResult PgCatalogDesk::addProduct(const DeskAct& act, const NewProduct& asked)
{
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeProduct))
            return Err(*refusal);
        const auto subject = productSubject(asked.code);
        const auto replay = desk.isReplay(subject);
        if (!replay)
            return Err(replay.error());
        if (*replay) {
            if (const auto known = productNamed(desk, asked.code))
                return DeskAnswer{known->row, 0, true};
        }
        const auto made = writeProduct(desk, asked);
        if (!made)
            return refused(made.error());
        desk.note("product.add", subject, "{}", *made);
        return DeskAnswer{*made, 0, false};
    };
    return commit(work, {"products_code_key"});
}

DeskResult PgCatalogDesk::changeProduct(const DeskAct& act, const ProductChange& change)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        auto begun =
            beginChange(desk, change.isStatusOnly ? Right::CloseProduct : Right::ChangeProduct, kProduct, change.code);
        if (auto* ended = std::get_if<DeskResult>(&begun))
            return std::move(*ended);
        const auto* before = std::get_if<SeenRow>(&begun);
        if (isEmpty(change))
            return refused(DeskRefusal::NothingGiven);
        if (change.expectedVersion.value_or(before->version) != before->version ||
            change.expectedStatus.value_or(before->status) != before->status)
            return refused(DeskRefusal::Stale, before->row);
        if (change.status.value_or(std::string(kOpen)) != kOpen && act.reason.empty())
            return refused(DeskRefusal::ReasonMissing);
        PgParams params;
        params.add(before->id);
        (void)addMaybe(addMaybe(addMaybe(params, change.name), change.category), change.brand);
        (void)addMaybe(addMaybe(params, change.nominal), change.status);
        params.add(act.reason);
        (void)addMaybe(addMaybe(params, change.snRequired), change.queueLimitS);
        desk.run("desk_change_product", params);
        const auto after = productNamed(desk, change.code);
        desk.note(change.isStatusOnly ? "product.status" : "product.change",
                  subjectOf(kProduct, change.code),
                  before->row,
                  after->row);
        return DeskAnswer{after->row, 0, false};
    });
}

DeskResult PgCatalogDesk::addSupplier(const DeskAct& act, const NewSupplier& asked)
{
    const auto work = [&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        if (const auto refusal = desk.refusal(Right::ChangeSupplier))
            return Err(*refusal);
        const std::string subject = "supplier:" + asked.code;
        const auto replay = desk.isReplay(subject);
        if (!replay)
            return Err(replay.error());
        if (const auto known = supplierNamed(desk, asked.code))
            return *replay ? DeskResult(DeskAnswer{known->row, 0, true}) : DeskResult(refused(DeskRefusal::CodeTaken));
        if (!isProductCode(asked.code))
            return refused(DeskRefusal::CodeUnfit);
        JsonWriter secrets;
        secrets.beginObject().field("username", asked.username).field("api_key", asked.apiKey);
        secrets.field("webhook_secret", asked.webhookSecret).field("testing", asked.testing).endObject();
        PgParams params;
        params.add(asked.code).add(asked.name).add(asked.adapter).add(asked.baseUrl);
        params.add(m_box.seal(secrets.take(), credentialsContext(asked.code))).add(asked.maxInFlight).add(act.nowMs);
        desk.run("desk_add_supplier", params);
        const auto made = supplierNamed(desk, asked.code);
        desk.note("supplier.add", subject, "{}", made->row); // no secret is in it
        return DeskAnswer{made->row, 0, false};
    };
    return commit(work, {"suppliers_code_key", "accounts_code_key"});
}

DeskResult PgCatalogDesk::changeSupplier(const DeskAct& act, const SupplierChange& change)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        auto begun = beginChange(desk, Right::ChangeSupplier, kSupplier, change.code);
        if (auto* ended = std::get_if<DeskResult>(&begun))
            return std::move(*ended);
        const auto* before = std::get_if<SeenRow>(&begun);
        if (isEmpty(change))
            return refused(DeskRefusal::NothingGiven);
        if (change.expectedVersion != before->version)
            return refused(DeskRefusal::Stale, before->row);
        if (!change.open.value_or(true) && act.reason.empty())
            return refused(DeskRefusal::ReasonMissing);
        PgParams params;
        params.add(before->id);
        (void)addMaybe(addMaybe(params, change.name), change.open).add(act.reason);
        (void)addMaybe(addMaybe(params, change.maxInFlight), change.floatReserve);
        (void)addMaybe(addMaybe(params, change.connectTimeoutMs), change.totalTimeoutMs);
        (void)addMaybe(params, change.reuseConnections);
        desk.run("desk_change_supplier", params);
        const auto after = supplierNamed(desk, change.code);
        desk.note("supplier.change", subjectOf(kSupplier, change.code), before->row, after->row);
        return DeskAnswer{after->row, 0, false};
    });
}

DeskResult PgCatalogDesk::noteBreaker(const DeskAct& act,
                                      const std::string& supplier,
                                      const std::string& before,
                                      const std::string& after)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        const auto begun = beginAct(desk, supplier);
        if (!begun)
            return Err(begun.error());
        desk.note("supplier.breaker", subjectOf(kSupplier, supplier), breakerJson(before), breakerJson(after));
        return DeskAnswer{begun->row, 0, begun->isReplay};
    });
}

DeskResult PgCatalogDesk::noteFetch(const DeskAct& act, const std::string& supplier)
{
    return commit([&](UnitOfWork& unit) -> DeskResult {
        const DeskCommit desk(unit, m_chain, act);
        const auto begun = beginAct(desk, supplier);
        if (!begun)
            return Err(begun.error());
        if (!begun->isReplay)
            desk.note("supplier.fetch_prices", subjectOf(kSupplier, supplier), "{}", R"({"asked":true})");
        return DeskAnswer{begun->row, 0, begun->isReplay};
    });
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/product_rows.h"

#include "catalog/core/destination.h"

namespace eraflazz::catalog {

using storage::PgParams;

namespace {

/// Why the new product cannot be made of what was given; `like` is there.
std::optional<DeskRefusal> unfitProduct(const NewProduct& asked)
{
    if (!isProductCode(asked.code))
        return DeskRefusal::CodeUnfit;
    const bool isWhole = asked.category && asked.brand && asked.destType && asked.destRule;
    if (asked.like.empty() && !isWhole)
        return DeskRefusal::FieldsMissing;
    if (asked.destRule &&
        !DestinationRule::compile(asked.destType.value_or("text"), asked.brand.value_or(""), *asked.destRule))
        return DeskRefusal::RuleUnfit;
    return std::nullopt;
}

} // namespace

std::optional<SeenRow> productNamed(const DeskCommit& desk, const std::string& code)
{
    const auto rows = desk.query("desk_product", PgParams().add(code));
    if (rows.rows() == 0)
        return std::nullopt;
    SeenRow seen;
    seen.id = rows.integer(0, rows.column("id"));
    seen.version = rows.integer(0, rows.column("version"));
    seen.row = std::string(rows.text(0, rows.column("row")));
    seen.status = std::string(rows.text(0, rows.column("status")));
    return seen;
}

std::string productSubject(const std::string& code)
{
    return "product:" + code;
}

Result<std::string, DeskRefusal> writeProduct(const DeskCommit& desk, const NewProduct& asked)
{
    if (productNamed(desk, asked.code))
        return Err(DeskRefusal::CodeTaken);
    if (!asked.like.empty() && !productNamed(desk, asked.like))
        return Err(DeskRefusal::LikeNotFound);
    if (const auto unfit = unfitProduct(asked))
        return Err(*unfit);
    PgParams params;
    params.add(asked.code).add(asked.name).add(asked.basePrice).add(asked.like);
    (void)addMaybe(addMaybe(addMaybe(params, asked.category), asked.brand), asked.nominal);
    (void)addMaybe(addMaybe(addMaybe(params, asked.destType), asked.destRule), asked.snRequired);
    desk.run("desk_add_product", params);
    return productNamed(desk, asked.code)->row;
}

} // namespace eraflazz::catalog

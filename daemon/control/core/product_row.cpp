// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/product_row.h"

#include "catalog/core/price_explanation.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

/// The mapping that `best` speaks of.
const catalog::Mapping* mappingOf(const catalog::Catalog& catalog, ProductId product, const catalog::CheapestCost& best)
{
    const auto mappings = catalog.mappings.find(product);
    if (mappings == catalog.mappings.end())
        return nullptr;
    const auto found = std::find_if(mappings->second.begin(), mappings->second.end(), [&](const auto& mapping) {
        const auto* supplier = catalog.supplier(mapping.supplier);
        return mapping.sku == best.sku && supplier != nullptr && supplier->code == best.supplierCode;
    });
    return found == mappings->second.end() ? nullptr : &*found;
}

} // namespace

std::vector<Row> productRows(const catalog::Catalog& catalog)
{
    std::vector<Row> rows;
    rows.reserve(catalog.productsByCode.size());
    for (const auto& [code, product] : catalog.productsByCode) {
        const auto mappings = catalog.mappings.find(product.id);
        const auto count = mappings == catalog.mappings.end() ? std::size_t{0} : mappings->second.size();
        const auto best = cheapestCost(catalog, product.id);
        const auto* mapping = best ? mappingOf(catalog, product.id, *best) : nullptr;
        const auto minute = [mapping](int catalog::Mapping::*bound) {
            return mapping == nullptr ? Cell() : Cell(static_cast<std::int64_t>(mapping->*bound));
        };
        Row row{code, 0, {}};
        row.cells = {code,
                     product.name,
                     product.category,
                     product.brand,
                     product.status == catalog::ProductStatus::Open,
                     std::string(toString(product.status)),
                     product.closedReason,
                     product.basePrice.value(),
                     static_cast<std::int64_t>(count),
                     best ? best->supplierCode : std::string(),
                     std::string(toString(product.policy)),
                     product.version,
                     best ? Cell(best->cost.value()) : Cell(),
                     best ? Cell((product.basePrice - best->cost).value()) : Cell(),
                     minute(&catalog::Mapping::cutoffStartMinute),
                     minute(&catalog::Mapping::cutoffEndMinute)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace eraflazz::control

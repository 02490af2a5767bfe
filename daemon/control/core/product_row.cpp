// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/product_row.h"

#include "catalog/core/price_explanation.h"

namespace eraflazz::control {

std::vector<Row> productRows(const catalog::Catalog& catalog)
{
    std::vector<Row> rows;
    rows.reserve(catalog.productsByCode.size());
    for (const auto& [code, product] : catalog.productsByCode) {
        const auto mappings = catalog.mappings.find(product.id);
        const auto count = mappings == catalog.mappings.end() ? std::size_t{0} : mappings->second.size();
        const auto best = cheapestCost(catalog, product.id);
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
                     best ? Cell((product.basePrice - best->cost).value()) : Cell()};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace eraflazz::control

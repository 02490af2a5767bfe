// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "control/core/row.h"

#include <vector>

namespace eraflazz::control {

/// Every product as a row of the topic product.catalog; the key is its code.
[[nodiscard]] std::vector<Row> productRows(const catalog::Catalog& catalog);

} // namespace eraflazz::control

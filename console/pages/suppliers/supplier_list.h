// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keyed_table.h"
#include "goods/supplier_watch.h"

namespace eraflazz::console {

enum SupplierColumn {
    SupplierCode,
    SupplierName,
    SupplierStanding,
    SupplierFloatHeld,
    SupplierBurn,
    SupplierLasts,
    SupplierInFlight,
    SupplierSuccess,
    SupplierP95,
    SupplierTrouble
};

[[nodiscard]] std::vector<look::Column> supplierColumns();
/// A row of the list. Loud is only what somebody has to do something about.
[[nodiscard]] KeyedRow supplierRow(const SupplierNow& one);

} // namespace eraflazz::console

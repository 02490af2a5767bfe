// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "engine/suppliers/adapter_profile.h"

namespace eraflazz::engine {

/// The adapter of that name (column `suppliers.adapter`), or null when we have none. Any thread.
[[nodiscard]] std::shared_ptr<const SupplierAdapter>
makeAdapter(std::string_view adapterName, SupplierCredentials credentials, AdapterProfile profile = {});

/// Every name that makeAdapter() knows.
[[nodiscard]] std::vector<std::string_view> adapterNames();

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "kernel/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::engine {

/// What one reading of a supplier's price list brought.
struct PriceFetch final {
    std::int64_t fetchedUnixMs = 0;
    std::int64_t lines = 0;
    std::int64_t added = 0;   ///< Codes that were not there before.
    std::int64_t changed = 0; ///< Codes with another price.
    std::int64_t gone = 0;    ///< Codes that are not offered any more.
};

/// Suppliers' price lists as they were last fetched. Changes no mapping and moves no money. One connection, one thread.
/// Throws StoreError.
class PriceLists {
public:
    virtual ~PriceLists() = default;
    /// Milliseconds since the list was fetched; nothing when it never was.
    [[nodiscard]] virtual std::optional<std::int64_t> age(SupplierId supplier) = 0;
    /// The list replaces what is there; codes that are missing stay, as gone.
    [[nodiscard]] virtual PriceFetch
    store(SupplierId supplier, const std::vector<PriceLine>& lines, std::int64_t nowUnixMs) = 0;
    virtual void reconnect() = 0;
};

} // namespace eraflazz::engine

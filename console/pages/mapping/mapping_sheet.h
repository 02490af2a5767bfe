// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/money.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// A product at one supplier, as mapping.list tells it.
struct MappingLine final {
    std::int64_t id = 0;
    int version = 0;
    QString supplier;
    QString sku;
    QString status; ///< open, empty, disturbed, closed
    std::optional<Money> cost;
    std::optional<std::int64_t> stock; ///< Nothing: unlimited.
    int priority = 0;
    int cutoffStart = 0;
    int cutoffEnd = 0;
    bool isSupplierOpen = true;
    bool isBreakerOpen = false;
    int successPermille = -1; ///< -1: nothing seen yet.
    std::int64_t p95Us = -1;
    std::int64_t lastUsedMs = 0;
    [[nodiscard]] bool isOn() const { return status != u"closed"; }
};

struct MappingSheet final {
    QString product;
    QString policy;
    int revision = 0;
    std::vector<MappingLine> lines; ///< In the daemon's order.
    [[nodiscard]] const MappingLine* find(std::int64_t id) const;
    [[nodiscard]] std::vector<std::int64_t> order() const;
};

[[nodiscard]] std::optional<MappingSheet> mappingSheetFrom(const Json& result);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::app {

/// What the demo sells: the catalogue shipped in resources/catalogue, and a few products made to show failover.
struct DemoProduct final {
    std::string code;
    std::string name;
    std::string category;
    std::string brand;
    std::optional<std::int64_t> nominal;
    std::string unit;
    std::string kind;
    std::optional<std::int64_t> minAmount;
    std::optional<std::int64_t> maxAmount;
    Money basePrice;
    std::string destType;
    std::string destRule;
    bool isSnRequired = false;
    bool isMulti = true;
    bool isOpen = true;
};

struct DemoSupplier final {
    std::string code;
    std::string name;
    Money deposit;
    Money depositLow; ///< The demo pays in again below this.
    int maxInFlight = 64;
    int latencyMinMs = 0;
    int latencyMaxMs = 0;
    int refusePercent = 0;
};

struct DemoMapping final {
    std::string product;
    std::string supplier;
    std::string sku;
    Money cost;
    int priority = 1;
    std::string status = "open";
    std::optional<std::int64_t> stock;
    int cutoffStart = 0;
    int cutoffEnd = 0;
    bool isAlwaysRefused = false; ///< By the sandbox.
};

struct DemoPrefix final {
    std::string prefix;
    std::string brand;
    std::string operatorName;
    std::int64_t digitsMin = 10;
    std::int64_t digitsMax = 13;
};

struct DemoCatalogue final {
    std::vector<DemoProduct> products;
    std::vector<DemoSupplier> suppliers;
    std::vector<DemoMapping> mappings;
    std::vector<DemoPrefix> prefixes;
};

/// Rupiah to the uplines of every delivered sale, and what agents pay on top of the base price. The base prices are
/// chosen so that no sale loses, whichever supplier delivers it.
inline constexpr std::int64_t kCommissionDirect = 25;
inline constexpr std::int64_t kCommissionSecond = 10;
inline constexpr std::int64_t kUplineMarkup = 50;
inline constexpr std::int64_t kMasterMargin = 100;
inline constexpr std::int64_t kRetailMargin = 150;

/// Throws std::runtime_error when the embedded files are not what they should be.
[[nodiscard]] DemoCatalogue demoCatalogue();

} // namespace eraflazz::app

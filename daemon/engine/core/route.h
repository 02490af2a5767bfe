// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"
#include "kernel/money.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// Why a mapping is not asked for this sale. Shown to people; the order is the order of the checks.
enum class Exclusion {
    SupplierClosed,
    MappingClosed,
    CutOff,
    OutOfStock,
    WouldLose,
    FloatTooLow,
    BreakerOpen,
    AlreadyTried,
};
[[nodiscard]] std::string_view toString(Exclusion why);

/// What this daemon knows about a supplier right now; estimates, never the truth about money.
struct SupplierLive final {
    Money floatAvailable; ///< Ledger deposit minus what is reserved in flight.
    int inFlight = 0;
    bool breakerOpen = false;
    int successPermille = 1000; ///< Over the last outcomes; 1000 while there are too few.
};

/// One mapping with everything the filters need.
struct RouteOption final {
    const catalog::Mapping* mapping = nullptr;
    const catalog::Supplier* supplier = nullptr;
    SupplierLive live;
    bool alreadyTried = false;
};

struct RouteCandidate final {
    MappingId mapping;
    SupplierId supplier;
    std::string supplierCode;
    std::string sku;
    Money cost;
};

struct RouteExclusion final {
    std::string supplierCode;
    std::string sku;
    Exclusion why;
};

/// The candidates in the order they will be asked, and why each other one was left out. Stored with the sale.
struct RoutePlan final {
    catalog::RoutePolicy policy = catalog::RoutePolicy::Priority;
    std::vector<RouteCandidate> candidates;
    std::vector<RouteExclusion> excluded;
};

struct RouteQuestion final {
    catalog::RoutePolicy policy = catalog::RoutePolicy::Priority;
    Money faceAmount; ///< Open amount: on top of each mapping's fee.
    Money affordable; ///< Price minus commissions: no candidate may cost more.
    int jakartaMinute = 0;
};

/// Hard filters first, then the product's policy. Pure; well under 50 us.
[[nodiscard]] RoutePlan planRoute(const RouteQuestion& question, std::span<const RouteOption> options);

/// True inside a daily closed window; equal bounds mean none, a start later than the end wraps midnight.
[[nodiscard]] bool isCutOff(int startMinute, int endMinute, int minuteOfDay);

} // namespace eraflazz::engine

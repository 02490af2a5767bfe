// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace eraflazz::console {

/// How a product was routed at some time.
struct RouteState final {
    QString policy;
    QStringList order; ///< Suppliers, first asked first.
};

/// One change of a product's routing.
struct RouteRevision final {
    int revision = 0;
    std::int64_t atMs = 0;
    QString user;
    QString action;
    QString reason;
    RouteState before;
    RouteState after;
};

[[nodiscard]] std::vector<RouteRevision> revisionsFrom(const Json& result);

/// What differs, one line each: "By priority → Cheapest" without the arrow's sign, "DIGI from 1 to 3".
[[nodiscard]] QStringList differenceOf(const RouteState& before, const RouteState& after);

} // namespace eraflazz::console

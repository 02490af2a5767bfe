// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "kernel/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace eraflazz::console {

/// Where an order would go, as route.preview answers.
struct RoutePreview final {
    struct Candidate final {
        QString supplier;
        QString sku;
        std::optional<Money> cost;
        int successPermille = -1;
    };
    struct Excluded final {
        QString supplier;
        QString sku;
        QString why; ///< As the daemon names it: "cut_off"
        std::optional<Money> cost;
    };
    QString policy;
    Money price;
    int minute = -1;
    QString destination; ///< As the product takes it; empty when none was asked about.
    QString refused;     ///< What would stop the order before any supplier, or empty.
    std::vector<Candidate> candidates;
    std::vector<Excluded> excluded;
};

[[nodiscard]] std::optional<RoutePreview> routePreviewFrom(const Json& result);

/// Why it is asked at that place: "cheapest", "fallback when DIGI refuses".
[[nodiscard]] QString candidateWords(const RoutePreview& preview, std::size_t place);
/// Why it is not asked: "loses 135", "outside its hours".
[[nodiscard]] QString exclusionWords(const RoutePreview& preview, const RoutePreview::Excluded& excluded);
/// What stops the order, as a sentence.
[[nodiscard]] QString refusalWords(const QString& refused);

} // namespace eraflazz::console

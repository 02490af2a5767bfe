// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_change.h"

#include <string>
#include <vector>

namespace eraflazz::catalog {

/// A product that agents of one level with that many uplines would be sold below cost: what they pay minus what their
/// uplines earn does not even buy it at the cheapest supplier. Markups do not matter here: an upline earns what it
/// adds.
struct Loss final {
    std::string productCode;
    std::string levelCode;
    int uplines = 0;
    int agents = 0;           ///< How many stand so; closed ones are not counted.
    std::string agentExample; ///< The code of one of them.
    Money earned;             ///< Price minus commissions, without the amount of an open-amount product.
    Money cost;               ///< At the cheapest open supplier.
    [[nodiscard]] Money loss() const { return cost - earned; }
};

/// Everything that would be sold below cost as things are; by product, level and number of uplines. Closed products and
/// products that no supplier offers are left out.
[[nodiscard]] std::vector<Loss> findLosses(const Catalog& catalog);

/// What the change would add: new losses, larger ones, and ones that more agents fall into. Empty = it may be saved.
/// Orders are checked again one by one when they come (engine::planRoute leaves out suppliers that cost too much).
[[nodiscard]] std::vector<Loss> findLosses(const Catalog& catalog, const CatalogChange& change);

/// The same for two catalogues, of which the second is what the first would become.
[[nodiscard]] std::vector<Loss> findLosses(const Catalog& before, const Catalog& after);

} // namespace eraflazz::catalog

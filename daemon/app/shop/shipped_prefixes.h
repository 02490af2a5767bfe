// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/destination.h"

#include <vector>

namespace eraflazz::app {

/// The number prefixes of Indonesia's networks in use, as shipped (resources/catalogue/prefixes.csv).
[[nodiscard]] std::vector<catalog::PrefixRow> shippedPrefixes();

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "json/json.h"

namespace eraflazz::engine {

/// Minute of the day of "HH:MM" or "H:MM"; nothing for any other text.
[[nodiscard]] std::optional<int> parseMinuteOfDay(std::string_view text);

/// The elements of a prepaid price list. An element without SKU or with a price that is no amount of rupiah, or a
/// negative one, is left out; one that cannot be sold safely (price 0, illegal closing time, stock not said) comes
/// back closed. Of two elements with one SKU the later counts.
[[nodiscard]] std::vector<PriceLine> readDigiflazzPriceLines(const Json& elements);

} // namespace eraflazz::engine

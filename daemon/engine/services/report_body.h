// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <string>

namespace eraflazz::engine {

/// The JSON an agent's webhook receives for one report. Spelled once and filed, so that every repetition is identical.
[[nodiscard]] std::string
reportBody(const Sale& sale, const Report& report, const Uuid& eventId, std::int64_t nowUnixMs);

} // namespace eraflazz::engine

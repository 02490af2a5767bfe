// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace eraflazz::engine {

/// How often and how long a supplier may be asked about one order, where its own rules leave room.
struct AdapterProfile final {
    std::int64_t statusIntervalMs = 60000;                     ///< Digiflazz refuses faster repeats (rc 85).
    std::int64_t statusWindowMs = std::int64_t{30} * 86400000; ///< Digiflazz forgets after 90 days and buys again.
    bool statementsAreFinal = false; ///< Digiflazz takes successes back days later: its statement is not the last word.
};

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/row.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace eraflazz::control {

/// One line of the daemon's log.
struct LogLine final {
    std::int64_t atMs = 0; ///< Unix.
    int level = 0;         ///< Index into kLogLevels.
    std::string logger, text;
    std::int64_t dropped = 0; ///< So many before it were lost.
};

inline constexpr std::array<std::string_view, 6> kLogLevels{"trace", "debug", "info", "warn", "error", "critical"};

/// As a row of the topic log. `number` counts lines from 1.
[[nodiscard]] Row logRow(const LogLine& line, std::int64_t number);

/// The code of the first sale that the text names by its id, or "".
[[nodiscard]] std::string saleNamedIn(std::string_view text);

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::report {

/// The first millisecond of a business day (UTC+7).
[[nodiscard]] std::int64_t startOfDay(BusinessDay day);

/// "2026-11-22"; nothing for a day that no calendar has.
[[nodiscard]] std::optional<BusinessDay> parseDay(std::string_view text);

/// "2026-11-22T14:52", "2026-11-22 14:52:07", both Jakarta time, as Unix milliseconds.
[[nodiscard]] std::optional<std::int64_t> parseMoment(std::string_view text);

/// "2026-11-22 14:52:07", Jakarta time.
[[nodiscard]] std::string momentText(std::int64_t unixMs);

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/field_rules.h"
#include "kernel/result.h"
#include "kernel/stamp.h"
#include "net/http_message.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace eraflazz::access {

inline constexpr Words kCursorRule{"next_cursor dari halaman sebelumnya", "the next_cursor of the page before"};
inline constexpr Words kLimitRule{"bilangan bulat 1-100", "an integer from 1 to 100"};

/// ?limit=, or `otherwise` when it is not given; nothing when it is not an integer from 1 to 100.
[[nodiscard]] std::optional<int> pageLimit(const net::HttpRequest& request, int otherwise);

/// Which page of a list, newest first: what comes before the cursor, that many.
struct PageAsked final {
    std::optional<Uuid> before;
    int limit = 0;
};
/// ?cursor= and ?limit= of a list whose cursors are ids.
[[nodiscard]] Result<PageAsked, FieldFault> pageAsked(const net::HttpRequest& request, int otherwise);

/// Unix milliseconds at which a day such as "2026-11-22" begins in Asia/Jakarta; nothing for any other text, for days
/// the calendar does not have, and for years outside 2020 to 2199.
[[nodiscard]] std::optional<std::int64_t> jakartaDayStartMs(std::string_view day);

} // namespace eraflazz::access

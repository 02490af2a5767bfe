// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/envelope.h"
#include "json/json.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace eraflazz::access {

// What fields of requests have in common, so that one rule has one sentence everywhere.

/// Which field of a request is wrong, and what it must be.
struct FieldFault final {
    std::string field;
    Words rule;
    [[nodiscard]] std::string in(Language language) const;
};

inline constexpr Words kRefIdRule{"1-64 karakter ASCII tanpa spasi", "1 to 64 printable ASCII characters, no blanks"};
inline constexpr Words kPositiveRupiahRule{"bilangan bulat positif, dalam rupiah", "a positive integer, in rupiah"};
inline constexpr std::int64_t kRupiahMax = 1'000'000'000'000;

/// 1 to 64 printable ASCII characters without blanks.
[[nodiscard]] bool isRefId(std::string_view text);
/// 1 to `bytesMax` printable ASCII characters without blanks.
[[nodiscard]] bool isToken(std::string_view text, std::size_t bytesMax);
[[nodiscard]] bool hasControl(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> integerIn(const Json& value, std::int64_t least, std::int64_t most);

/// One JSON object, not deep; the fault is the body's.
[[nodiscard]] Result<Json, FieldFault> objectIn(std::string_view body);
/// The first member that is none of `fields`, its name made harmless: a misspelt field must not lose its effect.
[[nodiscard]] std::optional<FieldFault> unknownFieldIn(const Json& object, std::span<const std::string_view> fields);

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz {

[[nodiscard]] constexpr char toUpperAscii(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}
[[nodiscard]] constexpr char toLowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool isDigitAscii(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr int hexValue(char c)
{
    if (isDigitAscii(c))
        return c - '0';
    const char lower = toLowerAscii(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] std::string toLower(std::string_view text);
[[nodiscard]] std::string toUpper(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text); ///< Blanks, tabs, CR and LF at both ends.
[[nodiscard]] bool equalsIgnoreCase(std::string_view a, std::string_view b);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes); ///< Lower case.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromHex(std::string_view hex);

/// Whole text as a decimal integer: optional '-', digits, nothing else, in range. No blanks, no '+'.
[[nodiscard]] std::optional<std::int64_t> parseInt(std::string_view text);

/// True for well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view text);

/// At most `bytes` bytes of `text`, never cutting a UTF-8 sequence; bytes PostgreSQL refuses (NUL) and broken
/// sequences become '?'. For text of foreign origin on its way to a column.
[[nodiscard]] std::string sanitised(std::string_view text, std::size_t bytes);

/// "08123***7890": the middle of a customer number hidden, for logs.
[[nodiscard]] std::string masked(std::string_view number);

} // namespace eraflazz

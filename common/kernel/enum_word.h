// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>
#include <optional>
#include <string_view>
#include <type_traits>

namespace eraflazz {

/// The value among `all` that its toString() writes as `word`, to the letter; nothing for any other word.
template <typename Values>
[[nodiscard]] auto fromWord(std::string_view word, const Values& all)
    -> std::optional<std::decay_t<decltype(*std::begin(all))>>
{
    for (const auto value : all) {
        if (toString(value) == word)
            return value;
    }
    return std::nullopt;
}

/// The same over every value of an enum whose values begin at 0 and have no holes. toString() answers "" for what is
/// none of them; the compiler has it know each, so no list beside it can miss one.
template <typename Enum> [[nodiscard]] std::optional<Enum> fromWord(std::string_view word)
{
    for (std::underlying_type_t<Enum> at = 0;; ++at) {
        const auto name = toString(static_cast<Enum>(at));
        if (name.empty())
            return std::nullopt;
        if (name == word)
            return static_cast<Enum>(at);
    }
}

} // namespace eraflazz

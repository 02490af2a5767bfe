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

} // namespace eraflazz

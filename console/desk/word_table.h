// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace eraflazz::console {

/// A name of the wire and what people read for it. Tables of them are marked with QT_TRANSLATE_NOOP.
struct Word final {
    std::string_view name;
    const char* english;
};

/// The English of a name; null when the table does not know it.
[[nodiscard]] const char* findWord(std::span<const Word> table, std::string_view name);
/// In the person's language, as translated in that context; a name the table does not know is shown itself, made plain.
[[nodiscard]] QString translatedWord(std::span<const Word> table, std::string_view name, const char* context);

} // namespace eraflazz::console

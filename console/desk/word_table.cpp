// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/word_table.h"

#include "core/rows/packed_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

const char* findWord(std::span<const Word> table, std::string_view name)
{
    const auto found = std::find_if(table.begin(), table.end(), [name](const Word& one) { return one.name == name; });
    return found == table.end() ? nullptr : found->english;
}

QString translatedWord(std::span<const Word> table, std::string_view name, const char* context)
{
    const char* english = findWord(table, name);
    return english == nullptr ? plainLine(name) : QCoreApplication::translate(context, english);
}

} // namespace eraflazz::console

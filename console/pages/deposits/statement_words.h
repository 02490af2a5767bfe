// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "look/state.h"

#include <QString>

#include <string_view>

namespace eraflazz::console {

/// Why a file is no statement, and what to do: "EXCEL_FILE", "NO_TABLE" ...
[[nodiscard]] QString statementProblemWords(std::string_view key);
/// Why one row cannot be read: "DATE_UNREADABLE" ...
[[nodiscard]] QString rowProblemWords(std::string_view key);
/// Why a readable statement cannot be imported: "WRONG_ACCOUNT" ...; empty for none.
[[nodiscard]] QString importRefusalWords(std::string_view key);
/// What a row of the preview is or would become.
[[nodiscard]] QString statementRowWord(const Json& row);
[[nodiscard]] look::State statementRowLook(const Json& row);
/// More about it: why it is held, what stands in the unreadable cell, where the balance breaks.
[[nodiscard]] QString statementRowNote(const Json& row);
/// "3 match a ticket and wait for a second person · 110 nobody's yet": what became of new lines, or will.
[[nodiscard]] QString outcomeWords(const Json& counts);

} // namespace eraflazz::console

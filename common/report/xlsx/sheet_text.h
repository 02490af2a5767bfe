// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace eraflazz::report {

/// At most so many characters of a text, in one line and fit for XML: what is no UTF-8 and what XML cannot hold is
/// replaced, for one such byte and no program opens the file.
[[nodiscard]] std::string sheetText(std::string_view text, std::size_t charactersMax);

/// A name that a sheet may have: 31 characters, none of []:*?/\, no apostrophe at its ends, not Excel's own
/// "History". Empty when nothing is left.
[[nodiscard]] std::string sheetName(std::string_view title);

/// For the head of a printed page, where & begins a command.
[[nodiscard]] std::string pageHeadText(std::string_view text, std::size_t charactersMax);

} // namespace eraflazz::report

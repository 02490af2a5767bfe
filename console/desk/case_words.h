// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace eraflazz::console {

/// What the daemon wrote down about a case, in the person's language; words of people stand as they are.
[[nodiscard]] QString caseDetailWords(std::string_view detail);

/// What a complaint says, without the name of who took it down, which stands before it: another's words, not theirs.
[[nodiscard]] std::string_view complaintWords(std::string_view kind, std::string_view detail, std::string_view takenBy);

} // namespace eraflazz::console

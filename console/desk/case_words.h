// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace eraflazz::console {

/// What the daemon wrote down about a case, in the person's language; words of people stand as they are.
[[nodiscard]] QString caseDetailWords(std::string_view detail);

} // namespace eraflazz::console

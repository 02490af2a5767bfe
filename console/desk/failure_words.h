// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QString>

namespace eraflazz::console {

/// Why a call did not do what was asked, in one sentence that says what to do next, in the person's language. The name
/// of the rule stands at its end, so that people can search for it.
[[nodiscard]] QString failureWords(const Answer& answer);
[[nodiscard]] QString failureWords(const protocol::Failure& failure);
/// Of one call of many: it is refused for what it asks itself. Anything else would meet the next one too.
[[nodiscard]] bool isAboutThisAlone(const Answer& answer);
/// What the daemon says about one field of a form (`path`), or empty.
[[nodiscard]] QString fieldProblem(const Answer& answer, std::string_view path);

} // namespace eraflazz::console

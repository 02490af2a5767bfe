// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/chaos/environment.h"

namespace eraflazz::e2e {

/// A supplier gives up telling after some tries; when the daemon was down for all of them, only its statement at the
/// end of the day shows that it changed its mind. Tells the daemon what such a statement would, for attempts that ended
/// otherwise than the supplier's books. Returns how many were told.
[[nodiscard]] int tellWhatNobodyHeard(const Environment& environment);

} // namespace eraflazz::e2e

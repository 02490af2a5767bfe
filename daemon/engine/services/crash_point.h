// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace eraflazz::engine {

/// A named place where a test may end the process as `kill -9` would. Armed by the environment: ERAFLAZZ_CRASH_AT=name
/// or name:n for its n-th passing; with name:n:stop the process is stopped there instead, until somebody continues it.
/// Costs one load of a flag when it is not armed. Any thread.
void crashPoint(std::string_view name);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "line.h"

#include <string>

namespace eraflazz::bench {

/// Runs one scenario by its name (options.h) and says what came of it, the audit included.
[[nodiscard]] Line runScenario(Bench& bench, const std::string& name);

} // namespace eraflazz::bench

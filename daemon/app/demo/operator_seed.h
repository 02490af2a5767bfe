// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/people.h"

#include <string>
#include <vector>

namespace eraflazz::app {

/// Adds the people who are not there yet, as the daemon would: the first one by itself, the others by it, each with a
/// row in the chain of actions. `keyFile` is the daemon's. Throws StoreError.
void addOperators(const std::string& conninfo, const std::vector<DemoOperator>& operators, const std::string& keyFile);

} // namespace eraflazz::app

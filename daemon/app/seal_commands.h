// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

#include <string>

namespace eraflazz::app {

/// `eraflazzd seal head`: prints number, time and head of the newest seal. `eraflazzd seal export FILE`: leaves it in a
/// file that `eraflazzd audit --seal FILE` reads.
int runSealCommand(const std::string& verb, const std::string& file, const CommandOptions& options);

} // namespace eraflazz::app

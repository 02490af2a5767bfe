// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cast.h"

#include <string>

namespace eraflazz::bench {

/// Migrates an empty database and fills it with a shop whose books are right. `ownerConninfo`: role eraflazz_owner.
void seedShop(const std::string& ownerConninfo,
              const std::string& keyFile,
              const Cast& cast,
              const std::string& sandboxUrl,
              const std::string& webhookUrl);

} // namespace eraflazz::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page_entry.h"

namespace eraflazz::console {

/// Every page of the console, in the order of the rail.
[[nodiscard]] const PageCatalog& pageCatalog();

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/demo_process.h"

namespace eraflazz::e2e {

/// `eraflazzd audit` with the counts on the wire. Exit code 0: the books are right.
[[nodiscard]] Finished runAudit(const Ready& ready);

} // namespace eraflazz::e2e

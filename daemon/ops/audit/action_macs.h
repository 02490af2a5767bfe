// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/audit/audit.h"
#include "ops/audit/snapshot.h"

#include <string>
#include <string_view>

namespace eraflazz::ops {

/// K1: the mac of every operator action follows from its row and the mac before. One scan of operator_actions, in
/// memory a row at a time. Throws AuditError.
[[nodiscard]] CheckResult checkActionMacs(AuditSnapshot& snapshot, std::string_view key);

/// S1: a head that was exported earlier is still in the chain. Throws AuditError.
[[nodiscard]] CheckResult checkSealedHead(AuditSnapshot& snapshot, const SealedHead& exported);

} // namespace eraflazz::ops

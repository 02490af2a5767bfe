// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/audit/snapshot.h"
#include "ops/audit/wire_check.h"

#include <optional>
#include <string>

namespace eraflazz::ops {

/// The sales and attempts to hold against the wire. Throws AuditError.
[[nodiscard]] WireBooks loadWireBooks(AuditSnapshot& snapshot, const std::optional<std::string>& seenSince);

} // namespace eraflazz::ops

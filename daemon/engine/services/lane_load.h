// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "engine/services/lane_jobs.h"

#include <utility>

#include <map>
#include <vector>

namespace eraflazz::engine {

/// Whose attempts the references of callbacks are.
using RefOwners = std::map<std::pair<SupplierId, std::int64_t>, SaleStore::RefOwner>;

/// What must be read and locked before these jobs can be decided: their sales, the wallets they may move, what was
/// known of them before. Each once, sorted.
[[nodiscard]] BatchLoad loadOf(const std::vector<LaneJob>& jobs, const RefOwners& owners);

} // namespace eraflazz::engine

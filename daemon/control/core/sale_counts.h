// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/live_table.h"
#include "control/core/row.h"

#include <cstdint>
#include <vector>

namespace eraflazz::control {

/// What waits for people, as the database last told.
struct OpenCases final {
    std::int64_t complaints = 0;
    std::int64_t all = 0;
};

/// Of a row of trx.live: it has not ended.
[[nodiscard]] bool isOpenSale(const Row& sale);

/// An open sale that is older than this keeps its agent waiting too long.
inline constexpr std::int64_t kSlaMs = 60'000;

/// The rows of the topic trx.counts for these rows of trx.live; key "group:name". Names of suppliers, categories and
/// brands are there while a sale has them; groups status and state are whole always.
[[nodiscard]] std::vector<Row> saleCounts(const LiveTable::Rows& sales, const OpenCases& cases, std::int64_t nowMs);

} // namespace eraflazz::control

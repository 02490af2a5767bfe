// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "storage/pg_connection.h"

#include <utility>

#include <set>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

// From rows of sql/lane.sql to values. A row that cannot be what we wrote throws AssertionError.

void readSales(const storage::PgResult& rows, BatchState& state);
void readAttempts(const storage::PgResult& rows, BatchState& state);
void readCases(const storage::PgResult& rows, BatchState& state);
void readResolutions(const storage::PgResult& rows, BatchState& state);
void readKnownOrders(const storage::PgResult& rows, BatchState& state);
void readDuplicates(const storage::PgResult& rows, BatchState& state);
void readCancels(const storage::PgResult& rows, BatchState& state);
[[nodiscard]] std::vector<SaleStore::RefOwner> readRefOwners(const storage::PgResult& rows);
[[nodiscard]] std::set<std::pair<SupplierId, Fingerprint>> readDeliveries(const storage::PgResult& rows);

/// As the database keeps it. A view into `digest`.
[[nodiscard]] std::string_view bytesOf(const Fingerprint& digest);

} // namespace eraflazz::engine

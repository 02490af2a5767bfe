// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/past_maker.h"
#include "kernel/stamp.h"
#include "storage/pg_connection.h"

#include <string>
#include <vector>

namespace eraflazz::app {

/// Writes sales that are over with every row a sale leaves behind, and the money their agents and we paid in before.
/// For a shop in which nothing has been booked yet; in the caller's transaction. Throws StorageError.
void writePast(storage::PgConnection& connection,
               const std::vector<PastSale>& sales,
               const std::string& reportUrl,
               StampIssuer& stamps);

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keyed_table.h"
#include "json/json.h"
#include "look/parts/fact_rows.h"

#include <QString>

#include <vector>

namespace eraflazz::console {

// What system.info says, as people read it. Parts that the daemon left out (its database is away) are left out here.

[[nodiscard]] std::vector<look::Fact> programFacts(const Json& info, qint64 nowMs);
[[nodiscard]] std::vector<look::Fact> databaseFacts(const Json& info);
[[nodiscard]] std::vector<look::Fact> workFacts(const Json& info);
[[nodiscard]] std::vector<look::Fact> doorFacts(const Json& info, qint64 nowMs); ///< Certificate and backup.

[[nodiscard]] std::vector<KeyedRow> laneRows(const Json& info);
[[nodiscard]] std::vector<KeyedRow> instanceRows(const Json& info, qint64 nowMs);
[[nodiscard]] std::vector<KeyedRow> consoleRows(const Json& info, qint64 nowMs);
[[nodiscard]] std::vector<KeyedRow> configRows(const Json& info);

[[nodiscard]] std::vector<look::Column> laneColumns();
[[nodiscard]] std::vector<look::Column> instanceColumns();
[[nodiscard]] std::vector<look::Column> consoleColumns();
[[nodiscard]] std::vector<look::Column> configColumns();

/// What PostgreSQL says about its archive, as a sentence.
[[nodiscard]] QString backupHint(const Json& info);

/// "1,4 GB"
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace eraflazz::console

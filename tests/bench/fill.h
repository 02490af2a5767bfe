// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace eraflazz::bench {

/// Adds that many old, settled sales to a migrated database with agents (two uplines above each) and products. Nobody
/// else may write meanwhile. As a superuser the row triggers are left out, which makes it several times faster.
void fillHistory(const std::string& conninfo,
                 std::int64_t sales,
                 const std::function<void(std::int64_t done)>& progress);

/// Adds that many old sales of four months as a search sees them: without transfers, evidence and reports, in many
/// values of very different frequency. Only as a superuser, and not to be audited.
void fillSearch(const std::string& conninfo,
                std::int64_t sales,
                const std::function<void(std::int64_t done)>& progress);

} // namespace eraflazz::bench

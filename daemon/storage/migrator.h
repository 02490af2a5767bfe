// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::storage {

struct Migration final {
    std::string_view name; ///< "0001_foundation"
    std::string_view sql;
};

/// All migrations of this build, in order.
[[nodiscard]] const std::vector<Migration>& migrations();

/// Applies what is missing, each in its own commit, under an advisory lock; returns the names applied. The checksum of
/// an applied migration must still be the one in this build. Throws StorageError, or std::runtime_error naming the
/// migration that changed or that this build does not know (a database newer than the daemon).
std::vector<std::string> migrate(const std::string& ownerConninfo);

/// True when the database is exactly as this build expects. For daemons that may not migrate themselves.
[[nodiscard]] bool isMigrated(const std::string& conninfo);

} // namespace eraflazz::storage

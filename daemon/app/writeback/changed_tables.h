// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace eraflazz::app {

/// The files of a PostgreSQL cluster's tables that have changed since they were looked at last. Not thread-safe.
class ChangedTables final {
public:
    /// A file opened for reading, closed after the call.
    using Visit = std::function<void(const std::string& path, int file)>;

    explicit ChangedTables(std::string clusterFolder); ///< The folder that holds "base".

    /// Every file that is new or was written to. What cannot be read is passed over; nothing here waits for anybody.
    void visit(const Visit& then);

private:
    using Times = std::map<std::string, std::int64_t>; ///< By file: when it was last changed, in nanoseconds.
    void visitDatabase(const std::string& folder, const Visit& then, Times& seen) const;

    const std::string m_base;
    Times m_seen; ///< As last seen; only files that are still there.
};

} // namespace eraflazz::app

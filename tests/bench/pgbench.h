// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/pg_cluster.h"

#include <QStringList>

#include <string>

namespace eraflazz::bench {

/// PostgreSQL's own benchmark on the same server, in a database of its own: TPC-B at scale 20, prepared statements.
class PgBench final {
public:
    explicit PgBench(test::PgCluster& cluster); ///< Fills its tables.
    [[nodiscard]] double tps(int clients, int seconds) const;
    /// What one client waits for one row by its key, milliseconds.
    [[nodiscard]] double selectMs(int seconds) const;

private:
    [[nodiscard]] double told(const QStringList& arguments, const char* figure, int seconds) const;
    test::PgCluster& m_cluster;
    std::string m_database;
};

} // namespace eraflazz::bench

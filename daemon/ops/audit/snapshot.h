// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <cstdint>
#include <string>

namespace eraflazz::ops {

/// One connection in one REPEATABLE READ, READ ONLY transaction: everything asked of it is about the same moment.
/// Used by the thread that made it.
class AuditSnapshot final {
public:
    explicit AuditSnapshot(const std::string& conninfo); ///< Throws AuditError.
    ~AuditSnapshot();
    AuditSnapshot(const AuditSnapshot&) = delete;
    AuditSnapshot& operator=(const AuditSnapshot&) = delete;

    struct Offences {
        std::int64_t count = 0;
        std::string first;
    };
    /// Counts the lines that `query` returns. Data that a query stumbles over (a plan that is no JSON) counts as one
    /// offence that says so, and the next query works: it must not hide the rest. Any other failure throws AuditError.
    [[nodiscard]] Offences offences(const std::string& query);

    /// Rows of a query, forward only. Throws AuditError.
    [[nodiscard]] QSqlQuery rows(const QString& query);

private:
    void command(const char* sql);

    QString m_name;
    QSqlDatabase m_database;
};

} // namespace eraflazz::ops

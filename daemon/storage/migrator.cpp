// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "crypto/digest.h"
#include "kernel/text.h"
#include "storage/pg_connection.h"

#include <map>

namespace eraflazz::storage {

namespace {

constexpr std::string_view kStatements = R"(
-- name: applied
SELECT name, checksum FROM schema_migrations ORDER BY name
-- name: record
INSERT INTO schema_migrations (name, checksum) VALUES ($1::text, $2::text)
)";

std::string checksumOf(const Migration& migration)
{
    return toHex(sha256(migration.sql));
}

std::map<std::string, std::string> applied(PgConnection& connection)
{
    std::map<std::string, std::string> found;
    const auto rows = connection.query("applied");
    const int name = rows.column("name");
    const int checksum = rows.column("checksum");
    for (int row = 0; row < rows.rows(); ++row)
        found.emplace(rows.text(row, name), rows.text(row, checksum));
    return found;
}

void refuseStrangers(const std::map<std::string, std::string>& done)
{
    std::map<std::string, std::string> ours;
    for (const auto& migration : migrations())
        ours.emplace(migration.name, checksumOf(migration));
    for (const auto& [name, checksum] : done) {
        const auto found = ours.find(name);
        if (found == ours.end())
            throw std::runtime_error("the database has migration " + name +
                                     ", which this build does not know: it is newer than the daemon");
        if (found->second != checksum)
            throw std::runtime_error(
                "migration " + name +
                " was applied with other contents: restore the original file, add a new migration");
    }
}

} // namespace

std::vector<std::string> migrate(const std::string& ownerConninfo)
{
    PgConnection connection(ownerConninfo, {{"client_min_messages", "warning"}, {"lock_timeout", "10s"}});
    connection.execute("SELECT pg_advisory_lock(hashtext('eraflazz.migrate'))");
    connection.execute("CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, checksum text NOT NULL, "
                       "applied_at timestamptz NOT NULL DEFAULT now()); "
                       "GRANT SELECT ON schema_migrations TO eraflazz_app, eraflazz_audit");
    connection.addStatements(kStatements);
    const auto done = applied(connection);
    refuseStrangers(done);
    std::vector<std::string> fresh;
    for (const auto& migration : migrations()) {
        const std::string name(migration.name);
        if (done.count(name) == 1)
            continue;
        connection.execute("BEGIN");
        connection.execute(std::string(migration.sql));
        (void)connection.query("record", PgParams().add(name).add(checksumOf(migration)));
        connection.execute("COMMIT");
        fresh.push_back(name);
    }
    return fresh;
}

bool isMigrated(const std::string& conninfo)
{
    PgConnection connection(conninfo);
    connection.addStatements(kStatements);
    const auto done = applied(connection);
    refuseStrangers(done);
    return done.size() == migrations().size();
}

} // namespace eraflazz::storage

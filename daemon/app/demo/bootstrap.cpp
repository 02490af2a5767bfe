// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/bootstrap.h"

#include "storage/migrator.h"
#include "storage/pg_connection.h"

#include <stdexcept>

namespace eraflazz::app {

namespace {

std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\\' || c == '\0' || static_cast<unsigned char>(c) < ' ')
            throw std::runtime_error("a database password may not hold backslashes or control characters");
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + "'";
}

std::string ensureRole(const std::string& name, const std::string& password)
{
    return "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + name + "') THEN CREATE ROLE " + name +
           "; END IF; END $$; ALTER ROLE " + name +
           " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD " + quoted(password) + ";";
}

} // namespace

void bootstrap(const std::string& superuserConninfo, const Passwords& passwords)
{
    storage::PgConnection server(superuserConninfo);
    // One commit: a statement is in the server's log only when it fails, so that the passwords stay out of it.
    server.execute("SET log_min_error_statement = panic; SET password_encryption = 'scram-sha-256'");
    server.execute(ensureRole("eraflazz_owner", passwords.owner) + ensureRole("eraflazz_app", passwords.app) +
                   ensureRole("eraflazz_audit", passwords.audit));
    server.addStatements(
        "-- name: find_database\nSELECT datname::text AS name FROM pg_database WHERE datname = 'eraflazz'\n");
    if (server.query("find_database").rows() == 0) {
        server.execute(
            "CREATE DATABASE eraflazz OWNER eraflazz_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
    }
    server.execute("REVOKE ALL ON DATABASE eraflazz FROM PUBLIC;"
                   "GRANT CONNECT, TEMPORARY ON DATABASE eraflazz TO eraflazz_app;"
                   "GRANT CONNECT ON DATABASE eraflazz TO eraflazz_audit");
    storage::PgConnection database(superuserConninfo + " dbname=eraflazz");
    database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT ALL ON SCHEMA public TO eraflazz_owner");
    storage::migrate(superuserConninfo + " dbname=eraflazz user=eraflazz_owner password=" + quoted(passwords.owner));
}

} // namespace eraflazz::app

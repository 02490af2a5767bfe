// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/database.h"

#include "json/json.h"
#include "kernel/text.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace eraflazz::e2e {

Database::Database(const std::string& conninfo) : m_connection(PQconnectdb(conninfo.c_str()))
{
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const std::string why = PQerrorMessage(m_connection);
        PQfinish(m_connection);
        throw std::runtime_error("database: " + why);
    }
}

Database::~Database()
{
    PQfinish(m_connection);
}

std::vector<Database::Row> Database::rows(const std::string& sql)
{
    PGresult* const result = PQexec(m_connection, sql.c_str());
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        const std::string why = PQresultErrorMessage(result);
        PQclear(result);
        throw std::runtime_error("database: " + why + " in " + sql);
    }
    std::vector<Row> rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        Row fields;
        for (int column = 0; column < PQnfields(result); ++column)
            fields.emplace_back(PQgetvalue(result, row, column));
        rows.push_back(std::move(fields));
    }
    PQclear(result);
    return rows;
}

std::string Database::text(const std::string& sql)
{
    const auto all = rows(sql);
    return all.empty() ? std::string() : all.front().front();
}

std::int64_t Database::number(const std::string& sql)
{
    const auto value = text(sql);
    const auto number = parseInt(value);
    if (!number)
        throw std::runtime_error("database: '" + value + "' is no number: " + sql);
    return *number;
}

void Database::execute(const std::string& sql)
{
    static_cast<void>(rows(sql));
}

std::string superuserConninfo(const Ready& ready)
{
    const auto secrets = parseJson(readWholeFile(ready.dataDir + "/secrets.json"));
    if (!secrets)
        throw std::runtime_error("secrets.json of " + ready.dataDir + " cannot be read");
    std::string password;
    for (const auto& [name, value] : secrets->members()) {
        if (name.find("postgres") != std::string::npos)
            password = value.asString().value_or("");
    }
    if (password.empty())
        throw std::runtime_error("secrets.json has no password of the superuser");
    std::string conninfo;
    for (const auto part : split(ready.database, ' ')) {
        if (!part.starts_with("user=") && !part.starts_with("password="))
            conninfo.append(part).append(" ");
    }
    return conninfo + "user=postgres password=" + password;
}

} // namespace eraflazz::e2e

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pg_connection.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>
#include <poll.h>

namespace eraflazz::storage {

namespace {

std::uint64_t readBig(const char* bytes, int length)
{
    std::uint64_t value = 0;
    for (int i = 0; i < length; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::string fieldOf(const PGresult* result, int code)
{
    const char* text = result != nullptr ? PQresultErrorField(result, code) : nullptr;
    return text != nullptr ? text : "";
}

/// Empty when the error ends the session, whatever its code: the connection is lost.
std::string sqlStateOf(const PGresult* result)
{
    const std::string severity = fieldOf(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    return severity == "FATAL" || severity == "PANIC" ? std::string() : fieldOf(result, PG_DIAG_SQLSTATE);
}

/// A peer that vanishes without a word must not hold a lane for the hours of TCP's own patience. What the connection
/// string says itself comes later and wins.
std::string withTimeouts(const std::string& conninfo)
{
    const bool isUri = conninfo.starts_with("postgres://") || conninfo.starts_with("postgresql://");
    return isUri ? conninfo : "connect_timeout=10 tcp_user_timeout=15000 " + conninfo;
}

} // namespace

bool StorageError::isLost() const
{
    return m_sqlState.empty() || m_sqlState.starts_with("08") || m_sqlState.starts_with("57P0") ||
           m_sqlState == "25006";
}

bool StorageError::isRetryable() const
{
    return m_sqlState == "40P01" || m_sqlState == "40001";
}

PgParams& PgParams::add(const PgArray& array)
{
    m_values.push_back(array.encoded());
    m_nulls.push_back(false);
    return *this;
}

PgParams& PgParams::add(std::int64_t value)
{
    std::string bytes;
    appendBig64(bytes, static_cast<std::uint64_t>(value));
    m_values.push_back(std::move(bytes));
    m_nulls.push_back(false);
    return *this;
}

PgParams& PgParams::add(std::string_view text)
{
    m_values.emplace_back(text);
    m_nulls.push_back(false);
    return *this;
}

PgParams& PgParams::add(const Uuid& id)
{
    m_values.emplace_back(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
    m_nulls.push_back(false);
    return *this;
}

PgParams& PgParams::add(bool value)
{
    m_values.emplace_back(1, value ? '\1' : '\0');
    m_nulls.push_back(false);
    return *this;
}

PgParams& PgParams::addNull()
{
    m_values.emplace_back();
    m_nulls.push_back(true);
    return *this;
}

void PgResult::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}
int PgResult::rows() const
{
    return PQntuples(m_result.get());
}

std::int64_t PgResult::affected() const
{
    return parseInt(PQcmdTuples(m_result.get())).value_or(0);
}

int PgResult::column(const char* name) const
{
    const int at = PQfnumber(m_result.get(), name);
    ERA_ASSERT(at >= 0, std::string("no column ") + name);
    return at;
}

bool PgResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::int64_t PgResult::integer(int row, int column) const
{
    const char* bytes = PQgetvalue(m_result.get(), row, column);
    const int length = PQgetlength(m_result.get(), row, column);
    switch (length) {
    case 2:
        return static_cast<std::int16_t>(readBig(bytes, 2));
    case 4:
        return static_cast<std::int32_t>(readBig(bytes, 4));
    case 8:
        return static_cast<std::int64_t>(readBig(bytes, 8));
    default:
        break;
    }
    ERA_ASSERT(false, std::string("not an integer: ") + PQfname(m_result.get(), column));
    return 0;
}

std::string_view PgResult::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

bool PgResult::boolean(int row, int column) const
{
    ERA_ASSERT(PQgetlength(m_result.get(), row, column) == 1, "not a boolean");
    return *PQgetvalue(m_result.get(), row, column) != 0;
}

Uuid PgResult::uuid(int row, int column) const
{
    ERA_ASSERT(PQgetlength(m_result.get(), row, column) == 16, "not a uuid");
    Uuid id;
    std::memcpy(id.bytes.data(), PQgetvalue(m_result.get(), row, column), id.bytes.size());
    return id;
}

PgConnection::PgConnection(const std::string& conninfo, std::vector<std::pair<std::string, std::string>> settings)
    : m_connection(PQconnectdb(withTimeouts(conninfo).c_str()))
{
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const std::string why = m_connection != nullptr ? PQerrorMessage(m_connection) : "out of memory";
        PQfinish(m_connection);
        throw StorageError("", "", "cannot connect to the database: " + why);
    }
    try {
        for (const auto& [name, value] : settings)
            execute("SET " + name + " = '" + value + "'");
    } catch (...) {
        PQfinish(m_connection);
        throw;
    }
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

void PgConnection::execute(const std::string& sql)
{
    ERA_ASSERT(!m_inPipeline, "execute inside a pipeline");
    check(PQexec(m_connection, sql.c_str()));
}

void PgConnection::rollback()
{
    if (m_inPipeline) {
        try {
            (void)run();
        } catch (const StorageError& error) {
            if (error.isLost())
                throw;
        }
    }
    execute("ROLLBACK");
}

/// Takes the result over; throws when it says that the statement failed.
void PgConnection::check(pg_result* result)
{
    const auto status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        PQclear(result);
        return;
    }
    const StorageError failure(
        sqlStateOf(result), fieldOf(result, PG_DIAG_CONSTRAINT_NAME), PQerrorMessage(m_connection));
    PQclear(result);
    throw StorageError(failure);
}

PgResult PgConnection::query(std::string_view name, const PgParams& params)
{
    queue(name, params);
    auto results = run();
    return std::move(results.front());
}

void PgConnection::queue(std::string_view name, const PgParams& params)
{
    const std::string key(name);
    if (!m_inPipeline) {
        if (PQenterPipelineMode(m_connection) != 1)
            throwLast();
        PQsetnonblocking(m_connection, 1);
        m_inPipeline = true;
    }
    ERA_ASSERT(m_statements.count(key) == 1, "no statement named " + key);
    sendPrepared(key, params);
    m_queued.push_back(key);
}

void PgConnection::sendPrepared(const std::string& name, const PgParams& params)
{
    const auto count = params.m_values.size();
    std::vector<const char*> values(count);
    std::vector<int> lengths(count);
    const std::vector<int> formats(count, 1);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = params.m_nulls[i] ? nullptr : params.m_values[i].data();
        lengths[i] = static_cast<int>(params.m_values[i].size());
    }
    const int ok = PQsendQueryPrepared(
        m_connection, name.c_str(), static_cast<int>(count), values.data(), lengths.data(), formats.data(), 1);
    if (ok != 1)
        throwLast();
}

std::vector<PgResult> PgConnection::run()
{
    ERA_ASSERT(m_inPipeline, "run without queued statements");
    if (PQpipelineSync(m_connection) != 1)
        throwLast();
    flush();
    std::vector<PgResult> results;
    std::vector<std::string> queued;
    queued.swap(m_queued);
    std::unique_ptr<StorageError> failure;
    const auto note = [&](pg_result* result, const std::string& name) {
        const auto status = PQresultStatus(result);
        if (status == PGRES_FATAL_ERROR && !failure) {
            failure = std::make_unique<StorageError>(sqlStateOf(result),
                                                     fieldOf(result, PG_DIAG_CONSTRAINT_NAME),
                                                     name + ": " + PQresultErrorMessage(result));
        }
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    };
    for (const auto& name : queued) {
        PGresult* const result = nextResult();
        if (result == nullptr)
            throwLast();
        const bool good = note(result, name);
        if (good)
            results.emplace_back(result);
        else
            PQclear(result);
        while (PGresult* const more = nextResult()) // the NULL that ends each statement
            PQclear(more);
    }
    PGresult* const sync = nextResult();
    const bool synced = sync != nullptr && PQresultStatus(sync) == PGRES_PIPELINE_SYNC;
    PQclear(sync);
    if (!synced && !failure)
        throwLast();
    PQexitPipelineMode(m_connection);
    PQsetnonblocking(m_connection, 0);
    m_inPipeline = false;
    if (failure)
        throw StorageError(*failure);
    return results;
}

void PgConnection::flush()
{
    while (true) {
        const int left = PQflush(m_connection);
        if (left == 0)
            return;
        if (left < 0)
            throwLast();
        pollfd waiter{PQsocket(m_connection), POLLIN | POLLOUT, 0};
        poll(&waiter, 1, -1);
        if ((waiter.revents & POLLIN) != 0 && PQconsumeInput(m_connection) != 1)
            throwLast();
    }
}

pg_result* PgConnection::nextResult()
{
    while (PQisBusy(m_connection) != 0) {
        pollfd waiter{PQsocket(m_connection), POLLIN, 0};
        poll(&waiter, 1, -1);
        if (PQconsumeInput(m_connection) != 1)
            throwLast();
    }
    return PQgetResult(m_connection);
}

bool PgConnection::isBroken() const
{
    return PQstatus(m_connection) != CONNECTION_OK;
}
int PgConnection::backendPid() const
{
    return PQbackendPID(m_connection);
}

void PgConnection::throwLast()
{
    throw StorageError("", "", PQerrorMessage(m_connection));
}

void PgConnection::addStatements(std::string_view sqlFile)
{
    for (auto& [name, sql] : namedStatements(sqlFile)) {
        const bool isNew = m_statements.emplace(name, sql).second;
        ERA_ASSERT(isNew, "two statements named " + name);
        check(PQprepare(m_connection, name.c_str(), sql.c_str(), 0, nullptr));
    }
}

std::unordered_map<std::string, std::string> namedStatements(std::string_view sqlFile)
{
    constexpr std::string_view kMark = "-- name: ";
    std::unordered_map<std::string, std::string> found;
    auto at = sqlFile.find(kMark);
    while (at != std::string_view::npos) {
        const auto lineEnd = sqlFile.find('\n', at);
        const std::string name(trim(sqlFile.substr(at + kMark.size(), lineEnd - at - kMark.size())));
        const auto next = sqlFile.find(kMark, lineEnd);
        const bool isNew = found.emplace(name, std::string(trim(sqlFile.substr(lineEnd, next - lineEnd)))).second;
        ERA_ASSERT(isNew, "two statements named " + name);
        at = next;
    }
    return found;
}

} // namespace eraflazz::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/stamp.h"
#include "storage/pg_array.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct pg_conn;
struct pg_result;

namespace eraflazz::storage {

/// The database refused or went away. `isLost()`: nobody knows whether the last commit took place.
class StorageError final : public std::runtime_error {
public:
    StorageError(std::string sqlState, std::string constraint, const std::string& message)
        : std::runtime_error(message), m_sqlState(std::move(sqlState)), m_constraint(std::move(constraint))
    {
    }
    [[nodiscard]] const std::string& sqlState() const { return m_sqlState; } ///< Empty when the connection broke.
    [[nodiscard]] const std::string& constraint() const { return m_constraint; }
    /// The connection is unusable: broken, being shut down (57P0x), or no longer a primary (25006).
    [[nodiscard]] bool isLost() const;
    [[nodiscard]] bool isRetryable() const; ///< Deadlock or serialization failure: the same batch again.

private:
    std::string m_sqlState;
    std::string m_constraint;
};

/// Parameters of one statement, in binary. The SQL casts each ($1::uuid[]), so no types are sent.
class PgParams final {
public:
    PgParams& add(const PgArray& array);
    PgParams& add(std::int64_t value); ///< bigint
    PgParams& add(int value) { return add(static_cast<std::int64_t>(value)); }
    PgParams& add(std::string_view text);
    PgParams& add(const char* text) { return add(std::string_view(text)); }
    PgParams& add(const Uuid& id);
    PgParams& add(bool value);
    PgParams& addNull();

private:
    friend class PgConnection;
    std::vector<std::string> m_values;
    std::vector<bool> m_nulls;
};

/// Rows of one statement, in binary; columns by name, types checked by length.
class PgResult final {
public:
    explicit PgResult(pg_result* result) : m_result(result) {}
    [[nodiscard]] int rows() const;
    [[nodiscard]] std::int64_t affected() const;
    [[nodiscard]] int column(const char* name) const; ///< Throws AssertionError for an unknown name.
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] std::int64_t integer(int row, int column) const;  ///< smallint, integer or bigint
    [[nodiscard]] std::string_view text(int row, int column) const; ///< text or bytea; lives as long as the result
    [[nodiscard]] bool boolean(int row, int column) const;
    [[nodiscard]] Uuid uuid(int row, int column) const;

private:
    struct Clear final {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

/// One connection, one thread. Statements come from named blocks of .sql files, prepared when they are added.
class PgConnection final {
public:
    /// Connects; throws StorageError. `settings` are applied with SET (name, value).
    PgConnection(const std::string& conninfo, std::vector<std::pair<std::string, std::string>> settings = {});
    ~PgConnection();
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    /// Plain SQL, any number of statements, no parameters: BEGIN, ROLLBACK, migrations.
    void execute(const std::string& sql);

    /// Ends whatever was begun, statements that were queued but never run included. Usable after any failure but a lost
    /// connection.
    void rollback();

    /// One named statement outside the pipeline.
    [[nodiscard]] PgResult query(std::string_view name, const PgParams& params = {});

    // Pipeline: queue statements, then run() sends them with one sync point and returns their results in order.
    // The first error is thrown after the pipeline is drained; the transaction is then aborted until ROLLBACK.
    void queue(std::string_view name, const PgParams& params = {});
    [[nodiscard]] std::vector<PgResult> run();

    [[nodiscard]] bool isBroken() const;
    [[nodiscard]] int backendPid() const;

    /// Adds the named blocks of one .sql file. Any number of files; names must be unique.
    void addStatements(std::string_view sqlFile);
    [[nodiscard]] const std::unordered_map<std::string, std::string>& statements() const { return m_statements; }

private:
    void check(pg_result* result);
    void sendPrepared(const std::string& name, const PgParams& params);
    void flush();
    [[nodiscard]] pg_result* nextResult();
    [[noreturn]] void throwLast();

    pg_conn* m_connection = nullptr;
    std::unordered_map<std::string, std::string> m_statements;
    std::vector<std::string> m_queued;
    bool m_inPipeline = false;
};

/// Splits "-- name: x" blocks of a .sql file. Throws AssertionError for a repeated name.
[[nodiscard]] std::unordered_map<std::string, std::string> namedStatements(std::string_view sqlFile);

} // namespace eraflazz::storage

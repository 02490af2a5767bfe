// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/stamp.h"
#include "storage/pg_connection.h"
#include "storage/store_errors.h"

#include <utility>

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace eraflazz::storage {

/// A fresh UUIDv7 of the host's clock with random low bits: for everything that is not a sale, from any process.
[[nodiscard]] Uuid newUuid7();

/// One open commit. A function that takes it runs inside the caller's commit.
class UnitOfWork final {
public:
    explicit UnitOfWork(PgConnection& connection) : m_connection(connection), m_id(newUuid7()) {}

    [[nodiscard]] PgConnection& connection() { return m_connection; }
    [[nodiscard]] const Uuid& id() const { return m_id; } ///< Of the commit: transfers.batch_id.
    /// Nothing of this unit shall be written: a refusal was decided.
    void abandon() { m_abandoned = true; }
    [[nodiscard]] bool isAbandoned() const { return m_abandoned; }

private:
    PgConnection& m_connection;
    Uuid m_id;
    bool m_abandoned = false;
};

/// One connection for everything that is not a sale: people, banks and clocks. One command is one commit. Used from one
/// thread at a time.
class CommitSession final {
public:
    /// Connects; throws StoreError. `statements` are the .sql files whose named blocks the work uses.
    CommitSession(std::string conninfo, std::string applicationName, std::vector<std::string_view> statements);

    /// Runs `work(UnitOfWork&)` between BEGIN and COMMIT and returns what it returns. Deadlocks and keys that two
    /// sessions filed at the same moment (`racing`) run the work again, so it must not keep anything of an earlier run.
    /// Any exception rolls back. Throws StoreError: with Kind::Lost nobody knows whether the commit took place; run the
    /// same command again, its idempotency key finds what was written.
    template <typename Work>
    auto commit(Work work, std::initializer_list<std::string_view> racing = {})
        -> std::invoke_result_t<Work, UnitOfWork&>
    {
        for (int attempt = 0;; ++attempt) {
            try {
                return translated([&] { return once(work); }, racing);
            } catch (const StoreError& error) {
                if (error.kind() != StoreError::Kind::Retry || attempt >= kRetriesMax)
                    throw;
            }
        }
    }

    /// After a lost connection; throws StoreError while the database is away.
    void reconnect();
    [[nodiscard]] PgConnection& connection() { return *m_connection; }

private:
    template <typename Work> auto once(Work& work) -> std::invoke_result_t<Work, UnitOfWork&>
    {
        UnitOfWork unit(*m_connection);
        m_connection->execute("BEGIN");
        try {
            auto outcome = work(unit);
            m_connection->execute(unit.isAbandoned() ? "ROLLBACK" : "COMMIT");
            return outcome;
        } catch (...) {
            rollbackQuietly();
            throw;
        }
    }
    void rollbackQuietly();
    [[nodiscard]] std::unique_ptr<PgConnection> connect() const;

    static constexpr int kRetriesMax = 20;

    std::string m_conninfo;
    std::string m_applicationName;
    std::vector<std::string_view> m_statements;
    std::unique_ptr<PgConnection> m_connection;
};

} // namespace eraflazz::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "storage/pg_connection.h"

#include <optional>
#include <string>

namespace eraflazz::storage {

/// One row, read by the names of its columns. Lives no longer than the result.
class PgRow final {
public:
    explicit PgRow(const PgResult& rows, int row = 0) : m_rows(rows), m_row(row) {}
    explicit PgRow(PgResult&& rows, int row = 0) = delete;

    [[nodiscard]] bool isNull(const char* column) const { return m_rows.isNull(m_row, m_rows.column(column)); }
    [[nodiscard]] std::int64_t integer(const char* column) const
    {
        return m_rows.integer(m_row, m_rows.column(column));
    }
    [[nodiscard]] int number(const char* column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool boolean(const char* column) const { return m_rows.boolean(m_row, m_rows.column(column)); }
    [[nodiscard]] std::string text(const char* column) const
    {
        return std::string(m_rows.text(m_row, m_rows.column(column)));
    }
    [[nodiscard]] Money money(const char* column) const { return Money::rupiah(integer(column)); }
    [[nodiscard]] Uuid uuid(const char* column) const { return m_rows.uuid(m_row, m_rows.column(column)); }
    [[nodiscard]] std::optional<Uuid> maybeUuid(const char* column) const
    {
        return isNull(column) ? std::nullopt : std::optional(uuid(column));
    }
    /// A strong id: id<AgentId>("agent_id").
    template <typename Id> [[nodiscard]] Id id(const char* column) const { return Id{integer(column)}; }

private:
    const PgResult& m_rows;
    int m_row;
};

} // namespace eraflazz::storage

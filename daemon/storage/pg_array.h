// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::storage {

/// Element types of the arrays we send; the value is PostgreSQL's type oid (pg_type.dat, fixed for built-in types).
enum class PgType : std::uint32_t { Bool = 16, Bytea = 17, Int8 = 20, Int2 = 21, Int4 = 23, Text = 25, Uuid = 2950 };

/// A one-dimensional array in PostgreSQL's binary format, for `unnest($1::bigint[])`. Binary, because in text one
/// unescaped comma would move one customer's top-up to another number.
class PgArray final {
public:
    explicit PgArray(PgType type) : m_type(type) {}

    void addInt(std::int64_t value); ///< Int2, Int4 or Int8; throws std::out_of_range when it does not fit.
    void addBool(bool value);
    void addText(std::string_view value); ///< Text or Bytea. NUL bytes are the caller's to remove from Text.
    void addUuid(const Uuid& value);
    void addNull();
    void addOptionalInt(const std::optional<std::int64_t>& value);

    [[nodiscard]] std::int32_t size() const { return m_count; }
    [[nodiscard]] std::string encoded() const;

private:
    void addLength(std::size_t bytes);
    PgType m_type;
    std::int32_t m_count = 0;
    bool m_hasNull = false;
    std::string m_elements;
};

void appendBig16(std::string& out, std::uint16_t value);
void appendBig32(std::string& out, std::uint32_t value);
void appendBig64(std::string& out, std::uint64_t value);

} // namespace eraflazz::storage

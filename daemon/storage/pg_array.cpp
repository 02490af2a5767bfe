// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pg_array.h"

#include "kernel/assert.h"

#include <limits>

namespace eraflazz::storage {

namespace {

template <typename T> bool fits(std::int64_t value)
{
    return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
}

} // namespace

void appendBig16(std::string& out, std::uint16_t value)
{
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value & 0xff);
}

void appendBig32(std::string& out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
}

void appendBig64(std::string& out, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
}

void PgArray::addLength(std::size_t bytes)
{
    ERA_ASSERT(bytes <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()), "array element too large");
    appendBig32(m_elements, static_cast<std::uint32_t>(bytes));
    ++m_count;
}

void PgArray::addInt(std::int64_t value)
{
    switch (m_type) {
    case PgType::Int2:
        if (!fits<std::int16_t>(value))
            throw std::out_of_range("smallint out of range");
        addLength(2);
        appendBig16(m_elements, static_cast<std::uint16_t>(value));
        return;
    case PgType::Int4:
        if (!fits<std::int32_t>(value))
            throw std::out_of_range("integer out of range");
        addLength(4);
        appendBig32(m_elements, static_cast<std::uint32_t>(value));
        return;
    case PgType::Int8:
        addLength(8);
        appendBig64(m_elements, static_cast<std::uint64_t>(value));
        return;
    case PgType::Bool:
    case PgType::Bytea:
    case PgType::Text:
    case PgType::Uuid:
        break;
    }
    ERA_ASSERT(false, "not an integer array");
}

void PgArray::addBool(bool value)
{
    ERA_ASSERT(m_type == PgType::Bool, "not a boolean array");
    addLength(1);
    m_elements += value ? '\1' : '\0';
}

void PgArray::addText(std::string_view value)
{
    ERA_ASSERT(m_type == PgType::Text || m_type == PgType::Bytea, "not a text array");
    addLength(value.size());
    m_elements += value;
}

void PgArray::addUuid(const Uuid& value)
{
    ERA_ASSERT(m_type == PgType::Uuid, "not a uuid array");
    addLength(value.bytes.size());
    m_elements.append(reinterpret_cast<const char*>(value.bytes.data()), value.bytes.size());
}

void PgArray::addNull()
{
    appendBig32(m_elements, 0xffffffffU);
    ++m_count;
    m_hasNull = true;
}

void PgArray::addOptionalInt(const std::optional<std::int64_t>& value)
{
    if (value)
        addInt(*value);
    else
        addNull();
}

std::string PgArray::encoded() const
{
    std::string out;
    out.reserve(20 + m_elements.size());
    appendBig32(out, m_count == 0 ? 0 : 1); // dimensions
    appendBig32(out, m_hasNull ? 1 : 0);
    appendBig32(out, static_cast<std::uint32_t>(m_type));
    if (m_count > 0) {
        appendBig32(out, static_cast<std::uint32_t>(m_count));
        appendBig32(out, 1); // lower bound
        out += m_elements;
    }
    return out;
}

} // namespace eraflazz::storage

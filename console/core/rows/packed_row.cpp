// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/packed_row.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

// A cell begins with its kind; a number follows zigzagged in groups of seven bits, a text with its length before it.
enum Kind : char { None = 0, False = 1, True = 2, Number = 3, Text = 4 };

void putNumber(std::string& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.push_back(static_cast<char>((value & 0x7F) | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

std::uint64_t getNumber(std::string_view bytes, std::size_t& at)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; at < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes[at++]);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if ((byte & 0x80U) == 0)
            break;
    }
    return value;
}

std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

/// Steps over one cell and reads it.
Cell next(std::string_view bytes, std::size_t& at)
{
    switch (static_cast<Kind>(bytes[at++])) {
    case False:
        return false;
    case True:
        return true;
    case Number:
        return unzigzag(getNumber(bytes, at));
    case Text: {
        const auto size = static_cast<std::size_t>(getNumber(bytes, at));
        const auto text = bytes.substr(at, size);
        at += size;
        return text;
    }
    case None:
        break;
    }
    return {};
}

bool put(std::string& out, protocol::CellType type, const Json& json)
{
    using protocol::CellType;
    if (json.isNull()) {
        out.push_back(None);
        return true;
    }
    if (type == CellType::Bool) {
        const auto value = json.asBool();
        out.push_back(value.value_or(false) ? True : False);
        return value.has_value();
    }
    if (type == CellType::Text) {
        const auto value = json.asString();
        if (!value)
            return false;
        out.push_back(Text);
        if (value->size() > PackedRow::kTextMax) {
            const std::string cut = sanitised(*value, PackedRow::kTextMax);
            putNumber(out, cut.size());
            out += cut;
        } else {
            putNumber(out, value->size());
            out += *value;
        }
        return true;
    }
    const auto value = json.asInteger();
    out.push_back(Number);
    putNumber(out, zigzag(value.value_or(0)));
    return value.has_value();
}

bool isHostile(QChar c)
{
    const char16_t u = c.unicode();
    const bool turnsRound =
        u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || u == 0xFEFF || turnsRound;
}

} // namespace

int columnNamed(const WireColumns& columns, std::string_view name)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.name == name; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::optional<PackedRow> PackedRow::of(const WireColumns& columns, std::span<const Json> cells)
{
    if (cells.size() != columns.size())
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!put(bytes, columns[i].type, cells[i]))
            return std::nullopt;
    }
    bytes.shrink_to_fit();
    return PackedRow(std::move(bytes));
}

std::optional<PackedRow> PackedRow::with(const WireColumns& columns, const Patch& patch) const
{
    for (const auto& [column, value] : patch) {
        if (column < 0 || static_cast<std::size_t>(column) >= columns.size())
            return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(m_bytes.size() + 32);
    std::size_t at = 0;
    for (std::size_t i = 0; i < columns.size() && at < m_bytes.size(); ++i) {
        const std::size_t begin = at;
        (void)next(m_bytes, at);
        const auto changed = std::find_if(
            patch.rbegin(), patch.rend(), [i](const auto& one) { return static_cast<std::size_t>(one.first) == i; });
        if (changed == patch.rend())
            bytes.append(m_bytes, begin, at - begin);
        else if (!put(bytes, columns[i].type, changed->second))
            return std::nullopt;
    }
    bytes.shrink_to_fit();
    return PackedRow(std::move(bytes));
}

Cell PackedRow::cell(int column) const
{
    const std::string_view bytes = m_bytes;
    std::size_t at = 0;
    for (int i = 0; at < bytes.size(); ++i) {
        const Cell found = next(bytes, at);
        if (i == column)
            return found;
    }
    return {};
}

std::optional<std::int64_t> numberOf(const Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return *number;
    if (const auto* truth = std::get_if<bool>(&cell))
        return *truth ? 1 : 0;
    return std::nullopt;
}

std::string_view textOf(const Cell& cell)
{
    const auto* text = std::get_if<std::string_view>(&cell);
    return text == nullptr ? std::string_view() : *text;
}

QString plainLine(std::string_view text)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : line) {
        if (isHostile(c))
            c = u' ';
    }
    return line;
}

} // namespace eraflazz::console

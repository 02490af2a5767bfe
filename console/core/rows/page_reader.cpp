// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/page_reader.h"

namespace eraflazz::console {

namespace {

constexpr std::size_t kColumnsMax = 100;
constexpr std::size_t kNameMax = 64;
constexpr std::size_t kRowsMax = 5'000; // The contract has at most 500 a page.

std::optional<protocol::CellType> typeNamed(std::string_view name)
{
    using protocol::CellType;
    if (name == "text")
        return CellType::Text;
    if (name == "int")
        return CellType::Int;
    if (name == "money")
        return CellType::Money;
    if (name == "time")
        return CellType::Time;
    if (name == "bool")
        return CellType::Bool;
    return std::nullopt;
}

bool takeNext(const Json& result, RowsPage& page)
{
    const Json& next = result["next"];
    if (next.isNull())
        return true;
    const auto text = next.asString();
    page.next = next.dump();
    return (text && !text->empty() && text->size() <= 200) || next.asInteger().has_value();
}

} // namespace

std::optional<WireColumns> columnsFrom(const Json& columns)
{
    if (!columns.isArray() || columns.items().empty() || columns.items().size() > kColumnsMax)
        return std::nullopt;
    WireColumns known;
    for (const auto& one : columns.items()) {
        const auto name = one["name"].asString();
        const auto type = typeNamed(one["type"].asString().value_or(""));
        if (!name || name->empty() || name->size() > kNameMax || !type)
            return std::nullopt;
        known.push_back({std::string(*name), *type, one["masked"].asBool().value_or(false)});
    }
    return known;
}

std::optional<RowsPage> pageOfArrays(const Json& result)
{
    const auto columns = columnsFrom(result["columns"]);
    const Json& rows = result["rows"];
    RowsPage page;
    if (!columns || !rows.isArray() || rows.items().size() > kRowsMax || !takeNext(result, page))
        return std::nullopt;
    page.columns = *columns;
    page.searchedToMs = result["searched_to"].asInteger();
    for (const auto& row : rows.items()) {
        const auto& items = row.items();
        if (items.size() < 2 || !items[0].asString() || !items[1].asInteger())
            return std::nullopt;
        auto cells = PackedRow::of(page.columns, std::span(items).subspan(2));
        if (!cells)
            return std::nullopt;
        page.rows.push_back({std::string(*items[0].asString()), *items[1].asInteger(), *std::move(cells)});
    }
    return page;
}

std::optional<RowsPage> pageOfObjects(const Json& result, const WireColumns& columns, std::string_view keyMember)
{
    const Json& rows = result["rows"];
    RowsPage page;
    if (!rows.isArray() || rows.items().size() > kRowsMax || !takeNext(result, page))
        return std::nullopt;
    page.columns = columns;
    for (const auto& row : rows.items()) {
        const auto key = row[keyMember].asText();
        if (!row.isObject() || !key || key->empty())
            return std::nullopt;
        std::vector<Json> values;
        for (const auto& column : columns)
            values.push_back(row[column.name]);
        auto cells = PackedRow::of(columns, values);
        if (!cells)
            return std::nullopt;
        page.rows.push_back({*key, row["version"].asInteger().value_or(0), *std::move(cells)});
    }
    return page;
}

} // namespace eraflazz::console

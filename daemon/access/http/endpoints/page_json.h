// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/envelope.h"

#include <utility>

#include <cstddef>
#include <string_view>
#include <vector>

namespace eraflazz::access {

/// One page of a list, newest first: {`name`: its rows, "next_cursor": what asks for the page after it}. A page that is
/// not full is the last one and says null. `write` adds one row as one value, `cursorOf` names it.
template <typename Row, typename Write, typename CursorOf>
[[nodiscard]] net::HttpResponse pageResponse(std::string_view message,
                                             std::string_view name,
                                             const std::vector<Row>& rows,
                                             int limit,
                                             Write write,
                                             CursorOf cursorOf)
{
    JsonWriter json = beginSuccess(message);
    json.beginObject().key(name).beginArray();
    for (const Row& row : rows)
        write(json, row);
    json.endArray().key("next_cursor");
    if (rows.size() < static_cast<std::size_t>(limit))
        json.null();
    else
        json.value(cursorOf(rows.back()));
    json.endObject();
    return finishSuccess(std::move(json));
}

/// The same of rows that are known by their ids.
template <typename Row, typename Write>
[[nodiscard]] net::HttpResponse
pageResponse(std::string_view message, std::string_view name, const std::vector<Row>& rows, int limit, Write write)
{
    return pageResponse(message, name, rows, limit, write, [](const Row& row) { return row.id.toString(); });
}

} // namespace eraflazz::access

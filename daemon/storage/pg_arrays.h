// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pg_array.h"

namespace eraflazz::storage {

// Arrays of one member of each item, for `unnest`.

template <typename Items, typename Get> [[nodiscard]] PgArray ints(PgType type, const Items& items, Get get)
{
    PgArray array(type);
    for (const auto& item : items)
        array.addInt(get(item));
    return array;
}

template <typename Items, typename Get>
[[nodiscard]] PgArray texts(const Items& items, Get get, PgType type = PgType::Text)
{
    PgArray array(type);
    for (const auto& item : items)
        array.addText(get(item));
    return array;
}

template <typename Items, typename Get> [[nodiscard]] PgArray uuids(const Items& items, Get get)
{
    PgArray array(PgType::Uuid);
    for (const auto& item : items)
        array.addUuid(get(item));
    return array;
}

} // namespace eraflazz::storage

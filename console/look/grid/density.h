// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/type.h"

namespace eraflazz::look {

/// How close rows stand.
enum class Density {
    Comfortable, ///< Nyaman: reading, touch, large screens
    Compact,     ///< Rapat: the default
    Dense,       ///< Padat: night shift, small screens
};

struct DensityCut {
    int rowHeight;
    TypeRole cell, cellBold;
    int pillHeight;
};

[[nodiscard]] constexpr DensityCut densityCut(Density density)
{
    switch (density) {
    case Density::Comfortable:
        return {30, TypeRole::Body, TypeRole::BodyBold, 20};
    case Density::Compact:
        return {26, TypeRole::Cell, TypeRole::CellBold, 20};
    case Density::Dense:
        return {22, TypeRole::Cell, TypeRole::CellBold, 18};
    }
    return {26, TypeRole::Cell, TypeRole::CellBold, 20};
}

} // namespace eraflazz::look

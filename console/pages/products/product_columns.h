// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"

#include <QString>

#include <utility>

#include <vector>

namespace eraflazz::console {

/// A column of the grid of products; the price of a level names the level.
struct ProductColumn final {
    enum class Kind {
        Code,
        Name,
        Status,
        Cost,
        Base,
        Level,
        Margin,
        MarginPart,
        Supplier,
        Mappings,
        Hours,
        Policy,
        Category,
        Brand,
        Reason,
    };
    Kind kind = Kind::Code;
    QString level = {};
    QString levelName = {};

    [[nodiscard]] bool isPrice() const { return kind == Kind::Base || kind == Kind::Level; }
};

/// Those there are, from left to right: costs only for those who may see them, hours only when the daemon tells them.
[[nodiscard]] std::vector<ProductColumn>
productColumns(bool hasCosts, bool hasHours, const std::vector<std::pair<QString, QString>>& levels);
/// How one looks, with its title in the language of now.
[[nodiscard]] look::Column productColumnLook(const ProductColumn& column);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/product.h"
#include "json/json.h"

#include <vector>

namespace eraflazz::console {

/// Where a supplier's price list and our mappings do not meet.
struct Unmatched final {
    enum class Kind { NotMapped, Moved, Gone };
    Kind kind = Kind::NotMapped;
    QString supplier;
    QString sku;
    QString name;
    QString category;
    QString brand;
    std::optional<Money> price; ///< There, now.
    std::optional<Money> cost;  ///< Ours.
    QString product;            ///< Ours; Moved and Gone.
    QString why;                ///< Gone: how.
    std::int64_t mapping = 0;
    int version = 0;
    int permille = 0; ///< Moved: by how much.
    bool isOpen = true;
};

[[nodiscard]] std::vector<Unmatched> unmatchedFrom(const QString& supplier, const Json& result);

/// How much a code of a supplier looks like a product; 0: not at all.
struct Likeness final {
    int score = 0;
    bool isName = false;
    bool isBrand = false;
    bool isPrice = false;
};
[[nodiscard]] Likeness likenessOf(const Unmatched& code, const Product& product);
/// "same operator, similar name"
[[nodiscard]] QString likenessWords(const Likeness& likeness);
/// "up 2,6 %: 49.420 instead of 48.170", "not in the list any more"
[[nodiscard]] QString changeWords(const Unmatched& one);

} // namespace eraflazz::console

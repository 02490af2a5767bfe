// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace eraflazz::console {

/// A line of a price file: code, price, and perhaps a level between them.
struct CsvPrice final {
    int line = 0;
    QString product;
    QString level; ///< Empty: the base price.
    QString typed; ///< The price as it stands there.
    std::optional<Money> price;
    QString problem; ///< Why the line cannot be used; empty: it can.
};

/// Fields split by comma, semicolon or tab (whichever the first line has), in quotation marks where they hold one. A
/// first line without any price is the title. Columns named kode/code, level, harga/price may stand in any order.
[[nodiscard]] std::vector<CsvPrice> readPriceCsv(const QString& text);

} // namespace eraflazz::console

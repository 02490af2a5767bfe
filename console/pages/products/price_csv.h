// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// What a line says about a product besides its price; empty where it says nothing.
struct CsvFacts final {
    QString name;
    QString category;
    QString brand;
    QString like;
    QString destType;
    QString destRule;
    QString typedNominal; ///< The denomination as it stands there.
    std::optional<std::int64_t> nominal;
    std::optional<bool> snRequired;
};

/// A line of a file of products: code, price, and perhaps a level between them; of new products their facts too.
struct CsvPrice final {
    int line = 0;
    QString product;
    QString level; ///< Empty: the base price.
    QString typed; ///< The price as it stands there.
    std::optional<Money> price;
    CsvFacts facts;
    QString problem; ///< Why the line cannot be used; empty: it can.
};

/// Fields split by comma, semicolon or tab (whichever the first line has), in quotation marks where they hold one. A
/// first line without any price is the title. Columns named kode/code, level, harga/price may stand in any order, and
/// so may those of the facts. Amounts are read as people type them, and with the cents of a spreadsheet: 10475,00.
[[nodiscard]] std::vector<CsvPrice> readPriceCsv(const QString& text);

/// The text of a file that a spreadsheet wrote, whatever mark it begins with.
[[nodiscard]] QString csvTextOf(const QByteArray& bytes);

/// A file with nothing but the titles that readPriceCsv() knows, in the console's language.
[[nodiscard]] QByteArray emptyProductCsv();

} // namespace eraflazz::console

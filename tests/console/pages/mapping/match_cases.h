// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/matching.h"

#include <vector>

namespace eraflazz::console {

/// A shop as the trade has it: the same amounts of several operators, data by gigabytes and days, tokens, diamonds.
inline std::vector<MatchProduct> shopProducts()
{
    struct One {
        const char* code;
        const char* name;
        const char* category;
        const char* brand;
        std::int64_t nominal;
        const char* unit;
        std::int64_t price;
        const char* kind = "fixed";
    };
    constexpr One kAll[] = {
        {"S5", "Telkomsel 5.000", "Pulsa", "TELKOMSEL", 5000, "IDR", 5800},
        {"S10", "Telkomsel 10.000", "Pulsa", "TELKOMSEL", 10000, "IDR", 10800},
        {"S100", "Telkomsel 100.000", "Pulsa", "TELKOMSEL", 100000, "IDR", 99000},
        {"STR10", "Telkomsel Transfer 10.000", "Transfer", "TELKOMSEL", 10000, "IDR", 11200},
        {"I10", "Indosat 10.000", "Pulsa", "INDOSAT", 10000, "IDR", 11300},
        {"X10", "XL 10.000", "Pulsa", "XL", 10000, "IDR", 10950},
        {"AX10", "Axis 10.000", "Pulsa", "AXIS", 10000, "IDR", 10900},
        {"T1", "Tri 1.000", "Pulsa", "TRI", 1000, "IDR", 1500},
        {"T10", "Tri 10.000", "Pulsa", "TRI", 10000, "IDR", 10700},
        {"TD5", "Telkomsel Data 5 GB 30 Hari", "Data", "TELKOMSEL", 5120, "MB", 45000},
        {"TD5W", "Telkomsel Data 5 GB 7 Hari", "Data", "TELKOMSEL", 5120, "MB", 31000},
        {"ID1", "Indosat Data 1,5 GB 3 Hari", "Data", "INDOSAT", 1536, "MB", 9000},
        {"PLN20", "Token PLN 20.000", "PLN", "PLN", 20000, "IDR", 20900},
        {"PLN100", "Token PLN 100.000", "PLN", "PLN", 100000, "IDR", 100900},
        {"ML86", "Mobile Legends 86 Diamonds", "Games", "MOBILE LEGENDS", 86, "DIAMOND", 21000},
        {"ML172", "Mobile Legends 172 Diamonds", "Games", "MOBILE LEGENDS", 172, "DIAMOND", 42000},
        {"DANABEBAS", "DANA bebas nominal", "E-Wallet", "DANA", 0, "", 500, "open"},
    };
    std::vector<MatchProduct> products;
    for (const One& one : kAll) {
        MatchProduct product;
        product.code = QString::fromLatin1(one.code);
        product.name = QString::fromLatin1(one.name);
        product.category = QString::fromLatin1(one.category);
        product.brand = QString::fromLatin1(one.brand);
        product.kind = QString::fromLatin1(one.kind);
        if (one.nominal > 0)
            product.nominal = one.nominal;
        product.unit = QString::fromLatin1(one.unit);
        product.price = Money::rupiah(one.price);
        products.push_back(std::move(product));
    }
    return products;
}

/// A code as a supplier lists it, and what has to be proposed for it: "S10", "S10 ?" when a person must look, "" for
/// nothing.
struct MatchCase final {
    const char* sku;
    const char* name;
    const char* category;
    const char* brand;
    std::int64_t price;
    const char* expected;
};

inline constexpr MatchCase kMatchCases[] = {
    // Codes of their own, with names that say everything.
    {"tsel-5k", "Telkomsel 5.000", "Pulsa", "TELKOMSEL", 5345, "S5"},
    {"HS10", "SIMPATI 10RB", "Pulsa", "Telkomsel", 10260, "S10"},
    {"isat10", "Indosat Ooredoo 10.000", "PULSA", "INDOSAT OOREDOO", 10900, "I10"},
    {"xr10", "Pulsa XL Axiata 10K", "Pulsa", "XL Axiata", 10600, "X10"},
    {"ttp1", "Three 1.000", "Pulsa", "THREE", 1300, "T1"},
    {"dt5-30", "Telkomsel Data 5GB / 30hr", "Data", "TELKOMSEL", 43000, "TD5"},
    {"dt5-7", "TSEL DATA 5 GB 7D", "Data", "TELKOMSEL", 30000, "TD5W"},
    {"di15", "Paket Data Indosat 1.5GB 3 hari", "Data", "INDOSAT", 8700, "ID1"},
    {"pln20", "PLN Prabayar 20.000", "PLN", "PLN", 20100, "PLN20"},
    {"ml-86", "MOBILE LEGENDS 86 DM", "Games", "MOBILE LEGENDS", 19500, "ML86"},
    // The same code as ours.
    {"s-100", "Telkomsel 100.000", "Umum", "TELKOMSEL", 97500, "S100"},
    {"PLN100", "", "PLN", "PLN", 100100, "PLN100"},
    {"ML172", "Mobile Legends 172", "Games", "MOBILE LEGENDS", 40000, "ML172"},
    // The same code of another operator or amount is another product.
    {"S5", "Smartfren 5.000", "Pulsa", "SMARTFREN", 5100, ""},
    {"X10", "XL 100.000", "Pulsa", "XL", 98000, ""},
    {"AX10", "Axis 10 GB", "Data", "AXIS", 10500, ""},
    // Amounts and days that differ.
    {"dt5-15", "Telkomsel Data 5 GB 15 Hari", "Data", "TELKOMSEL", 38000, ""},
    {"dt50", "Telkomsel Data 50 GB 30 Hari", "Data", "TELKOMSEL", 43000, ""},
    {"tsel15", "Telkomsel 15.000", "Pulsa", "TELKOMSEL", 15100, ""},
    {"bebas", "DANA bebas nominal", "E-Wallet", "DANA", 100, ""},
    // A person has to look.
    {"tsel10p", "Telkomsel 10.000 Promo", "Pulsa", "TELKOMSEL", 10100, "S10 ?"},
    {"axis10", "", "", "", 10300, "AX10 ?"},
    {"tri10", "Tri 10", "Pulsa", "TRI", 10300, "T10 ?"},
    {"I10", "Pulsa 10.000", "Pulsa", "", 10900, "I10 ?"},
    {"pln20b", "Token PLN 20.000", "Listrik", "PLN", 20200, "PLN20 ?"},
};

} // namespace eraflazz::console

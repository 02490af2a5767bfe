// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/shipped_prefixes.h"

#include "kernel/csv.h"
#include "kernel/text.h"

#include <stdexcept>
#include <string>

namespace eraflazz::app {

namespace catalogue_files {
std::string_view prefixes();
} // namespace catalogue_files

namespace {

std::string textOf(const CsvTable& table, const CsvRow& row, std::string_view column)
{
    const auto found = table.field(row, column);
    if (!found)
        throw std::runtime_error("the shipped prefixes have no column " + std::string(column));
    return std::string(*found);
}

std::size_t digitsOf(const CsvTable& table, const CsvRow& row, std::string_view column)
{
    const auto digits = parseInt(textOf(table, row, column));
    if (!digits || *digits < 1)
        throw std::runtime_error("the shipped prefixes are damaged at line " + std::to_string(row.line));
    return static_cast<std::size_t>(*digits);
}

} // namespace

std::vector<catalog::PrefixRow> shippedPrefixes()
{
    const auto table = CsvTable::parse(catalogue_files::prefixes());
    if (!table)
        throw std::runtime_error("the shipped prefixes are damaged at line " + std::to_string(table.error().line));
    std::vector<catalog::PrefixRow> prefixes;
    for (const auto& row : table->rows()) {
        if (textOf(*table, row, "status") != "active")
            continue;
        prefixes.push_back({textOf(*table, row, "prefix"),
                            textOf(*table, row, "brand"),
                            textOf(*table, row, "operator"),
                            digitsOf(*table, row, "digits_min"),
                            digitsOf(*table, row, "digits_max")});
    }
    return prefixes;
}

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_table_text.h"

namespace eraflazz::test {

using report::numberOf;
using report::ReportTable;
using report::Row;

std::string textOf(const report::Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

Numbers numbersOf(const ReportTable& table, const Row& row)
{
    Numbers numbers;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].index() == 2)
            numbers[table.columns[i].key] = numberOf(row[i]);
    }
    return numbers;
}

Table byKey(const ReportTable& table, const std::set<std::string>& columns)
{
    Table all;
    for (const auto& group : table.groups) {
        for (const Row& row : group.rows) {
            for (const auto& [key, value] : numbersOf(table, row)) {
                if (columns.count(key) == 1)
                    all[textOf(row[0])][key] += value;
            }
        }
    }
    return all;
}

Table withoutZeros(Table table)
{
    for (auto& [key, numbers] : table)
        std::erase_if(numbers, [](const auto& entry) { return entry.second == 0; });
    std::erase_if(table, [](const auto& entry) { return entry.second.empty(); });
    return table;
}

QByteArray shown(const Table& table)
{
    QByteArray text;
    for (const auto& [key, numbers] : table) {
        text += QByteArray::fromStdString(key) + ": ";
        for (const auto& [name, value] : numbers)
            text += QByteArray::fromStdString(name) + '=' + QByteArray::number(qlonglong(value)) + ' ';
        text += '\n';
    }
    return text;
}

} // namespace eraflazz::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_table.h"

#include "kernel/assert.h"
#include "kernel/money.h"
#include "report/cell_text.h"

#include <algorithm>

namespace eraflazz::report {

namespace {

void verifyRow(const ReportTable& table, const Row& row)
{
    ERA_ASSERT(row.size() == table.columns.size(), "a row of " + table.name + " has another number of cells");
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (std::holds_alternative<std::monostate>(row[i]))
            continue;
        const bool isText = std::holds_alternative<std::string>(row[i]);
        ERA_ASSERT(isText == (table.columns[i].kind == ColumnKind::Text),
                   "a cell of " + table.columns[i].key + " is of another kind");
    }
}

} // namespace

Column column(std::string_view key, std::string_view title, ColumnKind kind, Carry carry)
{
    const bool isNumber = kind == ColumnKind::Money || kind == ColumnKind::Count || kind == ColumnKind::Percent;
    return {std::string(key), std::string(title), kind, isNumber ? Align::Right : Align::Left, carry};
}

std::size_t ReportTable::rowCount() const
{
    std::size_t count = 0;
    for (const Group& group : groups)
        count += group.rows.size();
    return count;
}

bool ReportTable::holds() const
{
    return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.holds; });
}

std::int64_t numberOf(const Cell& cell)
{
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number == nullptr ? 0 : *number;
}

Row sumOf(std::span<const Column> columns, std::span<const Row> rows, std::string_view label)
{
    Row sums(columns.size());
    const auto text = std::find_if(columns.begin(), columns.end(), [](const Column& one) {
        return one.kind == ColumnKind::Text && one.align == Align::Left;
    });
    if (text != columns.end())
        sums[static_cast<std::size_t>(text - columns.begin())] = std::string(label);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].carry != Carry::Sum)
            continue;
        Money sum;
        for (const Row& row : rows)
            sum += Money::rupiah(numberOf(row[i]));
        sums[i] = sum.value();
    }
    return sums;
}

void addSums(ReportTable& table)
{
    const Labels& words = labels(table.language);
    std::vector<Row> subtotals;
    for (Group& group : table.groups) {
        Row sums = sumOf(table.columns, group.rows, std::string(words.total) + ' ' + group.title);
        subtotals.push_back(sums);
        if (!group.title.empty())
            group.subtotal = std::move(sums);
    }
    table.totals = sumOf(table.columns, subtotals, words.grandTotal);
}

void verify(const ReportTable& table)
{
    for (const Group& group : table.groups) {
        for (const Row& row : group.rows)
            verifyRow(table, row);
        if (group.subtotal)
            verifyRow(table, *group.subtotal);
    }
    if (table.totals)
        verifyRow(table, *table.totals);
}

} // namespace eraflazz::report

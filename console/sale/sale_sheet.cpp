// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_sheet.h"

#include "kernel/csv.h"
#include "kernel/text.h"
#include "look/state.h"
#include "report/report_csv.h"
#include "sale/sale_columns.h"
#include "sale/sale_table.h"

namespace eraflazz::console {

namespace {

report::Cell cellOf(const std::string& wire, report::ColumnKind kind, const std::string& field)
{
    if (kind != report::ColumnKind::Text) {
        const auto number = parseInt(field);
        return number ? report::Cell(*number) : report::Cell();
    }
    const auto column = saleColumnOf(wire);
    const auto state = column && column->writing == Writing::SaleState ? saleState(field, false) : std::nullopt;
    if (state)
        return look::stateWord(static_cast<look::State>(*state)).toStdString();
    return std::string(report::csvText(field));
}

} // namespace

std::optional<std::vector<report::Row>> SaleSheet::take(std::string_view part)
{
    auto lines = parseCsv(part);
    if (!lines)
        return std::nullopt;
    auto line = lines->begin();
    if (m_columns.empty() && line != lines->end()) {
        m_wires = std::move(line->fields);
        for (const std::string& wire : m_wires)
            m_columns.push_back(saleFileColumn(wire));
        ++line;
    }
    std::vector<report::Row> rows;
    for (; line != lines->end(); ++line) {
        if (line->fields.size() != m_columns.size())
            return std::nullopt;
        report::Row row;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            row.push_back(cellOf(m_wires[i], m_columns[i].kind, line->fields[i]));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace eraflazz::console

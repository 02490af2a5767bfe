// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_sheet.h"

#include "desk/shop_time.h"
#include "kernel/csv.h"
#include "look/state.h"
#include "sale/sale_columns.h"
#include "text/csv_text.h"

#include <QVariant>

namespace eraflazz::console {

namespace {

QVariant titleOf(const std::string& wire)
{
    const auto column = saleColumnOf(wire);
    if (!column)
        return QString::fromStdString(wire);
    // The grid writes seconds; here stands what the daemon counted.
    return column->writing == Writing::Milliseconds ? column->title + QStringLiteral(" (ms)") : column->title;
}

QVariant valueOf(const std::string& wire, const std::string& field)
{
    const QString text = QString::fromStdString(field);
    const auto column = saleColumnOf(wire);
    if (!column || field.empty())
        return text;
    if (column->writing == Writing::SaleState) {
        const auto state = saleState(field, false);
        return state ? QVariant(look::stateWord(static_cast<look::State>(*state))) : QVariant(text);
    }
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (column->writing == Writing::Text || !isNumber)
        return text;
    return column->writing == Writing::Time ? QVariant(shopMoment(number)) : QVariant(number);
}

} // namespace

std::optional<QByteArray> SaleSheet::take(std::string_view part)
{
    const auto rows = parseCsv(part);
    if (!rows)
        return std::nullopt;
    QString lines;
    for (const CsvRow& row : *rows) {
        QVariantList cells;
        const bool isHead = m_columns.empty();
        if (isHead)
            m_columns = row.fields;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const std::string wire = i < m_columns.size() ? m_columns[i] : std::string();
            cells << (isHead ? titleOf(wire) : valueOf(wire, row.fields[i]));
        }
        lines += text::csvLine(cells);
    }
    return lines.toUtf8();
}

} // namespace eraflazz::console

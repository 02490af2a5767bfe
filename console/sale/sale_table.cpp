// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_table.h"

#include "core/rows/cell_roles.h"
#include "desk/table_save.h"
#include "sale/sale_columns.h"

#include <QAbstractItemModel>

namespace eraflazz::console {

namespace {

report::ColumnKind kindOf(Writing writing)
{
    switch (writing) {
    case Writing::Money:
        return report::ColumnKind::Money;
    case Writing::Count:
    case Writing::Milliseconds:
        return report::ColumnKind::Count;
    case Writing::Percent:
        return report::ColumnKind::Percent;
    case Writing::Time:
        return report::ColumnKind::Time;
    case Writing::Text:
    case Writing::Truth:
    case Writing::SaleState:
        break;
    }
    return report::ColumnKind::Text;
}

/// Balances are no matter of sums.
bool isSummed(const QString& name, Writing writing)
{
    return writing == Writing::Money && !name.startsWith(QStringLiteral("balance"));
}

report::Cell cellOf(const QModelIndex& cell, report::ColumnKind kind)
{
    const bool isWord = static_cast<SaleColumn>(cell.column()) == SaleColumn::Status ||
                        static_cast<SaleColumn>(cell.column()) == SaleColumn::Serial;
    const QVariant value = cell.data(isWord ? static_cast<int>(Qt::DisplayRole) : static_cast<int>(RawRole));
    if (kind == report::ColumnKind::Text)
        return value.toString().toStdString();
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    return isNumber ? report::Cell(std::int64_t{number}) : report::Cell();
}

} // namespace

report::Column saleFileColumn(const QString& name, const QString& title, Writing writing)
{
    // The grid writes seconds; here stands what the daemon counted.
    const QString shown = writing == Writing::Milliseconds ? title + QStringLiteral(" (ms)") : title;
    return report::column(name.toStdString(),
                          shown.toStdString(),
                          kindOf(writing),
                          isSummed(name, writing) ? report::Carry::Sum : report::Carry::None);
}

report::Column saleFileColumn(const std::string& wire)
{
    const QString name = QString::fromStdString(wire);
    const auto column = saleColumnOf(wire);
    return column ? saleFileColumn(name, column->title, column->writing) : saleFileColumn(name, name, Writing::Text);
}

report::ReportTable saleTable(const QAbstractItemModel& model, const CellFace& face, const std::vector<int>& columns)
{
    report::ReportTable table;
    table.name = "sales";
    table.language = fileLanguage();
    for (const int column : columns) {
        const ShownColumn& shown = face.column(column);
        table.columns.push_back(saleFileColumn(
            QString::fromStdString(shown.wire), model.headerData(column, Qt::Horizontal).toString(), shown.writing));
    }
    table.groups.emplace_back();
    for (int row = 0; row < model.rowCount(); ++row) {
        report::Row cells;
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.push_back(cellOf(model.index(row, columns[i]), table.columns[i].kind));
        table.groups.back().rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace eraflazz::console

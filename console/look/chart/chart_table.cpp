// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_table.h"

#include "look/chart/plot.h"

#include <algorithm>

namespace eraflazz::look {

namespace {

constexpr qsizetype kRoom = 10; ///< Characters a figure has room for before its column grows.

bool areSame(const std::vector<Column>& some, const std::vector<Column>& others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const Column& a, const Column& b) {
        return a.title == b.title && a.longest.size() == b.longest.size();
    });
}

} // namespace

ChartTable::ChartTable(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<ChartTable::Row> ChartTable::rowsOf(const Plot& plot)
{
    std::vector<Row> rows;
    for (int bucket = 0; bucket < plot.buckets; ++bucket) {
        Row row;
        row.push_back({plot.bucketName ? plot.bucketName(bucket) : QString::number(bucket + 1)});
        for (const PlotSeries& series : plot.series) {
            const auto value = series.at(bucket);
            row.push_back({value ? plot.said(*value) : QStringLiteral("–"), value && series.isLoss(*value)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Column> ChartTable::columnsOf(const Plot& plot, const std::vector<Row>& rows)
{
    const QString first = plot.bucketsAre.isEmpty() ? tr("Time") : plot.bucketsAre;
    std::vector<Column> columns{{QStringLiteral("bucket"), first, CellKind::Text, {}, 0, false, true}};
    for (std::size_t i = 0; i < plot.series.size(); ++i) {
        qsizetype longest = kRoom;
        for (const Row& row : rows)
            longest = std::max(longest, row[i + 1].text.size());
        columns.push_back(
            {QString::number(i), plot.series[i].name, CellKind::Count, QString(longest, u'0'), 0, false, false});
    }
    return columns;
}

bool ChartTable::setPlot(const Plot& plot)
{
    auto rows = rowsOf(plot);
    auto columns = columnsOf(plot, rows);
    const bool isOther = !areSame(m_columns, columns);
    if (isOther || rows.size() != m_rows.size()) {
        beginResetModel();
        m_columns = std::move(columns);
        m_rows = std::move(rows);
        endResetModel();
    } else if (rows != m_rows) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    return isOther;
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell& cell = m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return cell.text;
    return role == ToneRole && cell.isLoss ? QVariant(static_cast<int>(CellTone::BadStrong)) : QVariant();
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == ColumnRole)
        return QVariant::fromValue(column);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

} // namespace eraflazz::look

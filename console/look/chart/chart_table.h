// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"

#include <QAbstractTableModel>

#include <vector>

namespace eraflazz::look {

struct Plot;

/// What a chart shows, in rows: a bucket each, in the order of the axis, and a column for every series. Rows keep their
/// places while figures change, so that somebody can read on. GUI thread.
class ChartTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ChartTable(QObject* parent = nullptr);

    /// True when the columns are not those of before: a view has to measure them.
    bool setPlot(const Plot& plot);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        bool isLoss = false;
        bool operator==(const Cell&) const = default;
    };
    using Row = std::vector<Cell>;

    [[nodiscard]] static std::vector<Row> rowsOf(const Plot& plot);
    [[nodiscard]] static std::vector<Column> columnsOf(const Plot& plot, const std::vector<Row>& rows);

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace eraflazz::look

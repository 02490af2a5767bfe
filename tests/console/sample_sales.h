// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"

#include <QAbstractTableModel>

namespace eraflazz::look {

/// A model as grids get it: ten columns, as many rows as asked, invented but realistic texts.
class SampleSales final : public QAbstractTableModel {
public:
    enum { Id, Time, Agent, Product, Destination, Price, Status, Serial, Supplier, Duration, kColumns };

    explicit SampleSales(int rows, RowMarks marks = NoMark) : m_rows(rows), m_marks(marks) {}

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        const Column& column = columns()[static_cast<std::size_t>(section)];
        return role == ColumnRole        ? QVariant::fromValue(column)
               : role == Qt::DisplayRole ? QVariant(column.title)
                                         : QVariant();
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const int row = index.row();
        if (role == RowMarkRole)
            return m_marks;
        if (index.column() == Status)
            return stateCell(m_marks & DoubtfulMark ? State::Doubtful : static_cast<State>(row % kStates), role);
        return role == Qt::DisplayRole ? QVariant(textOf(row, index.column())) : QVariant();
    }

    void touch(int first, int last)
    {
        Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1), {Qt::DisplayRole, StateRole});
    }

    static const std::vector<Column>& columns()
    {
        static const std::vector<Column> all{
            {QStringLiteral("id"), QStringLiteral("ID"), CellKind::Id, QStringLiteral("7K3M9M"), 76},
            {QStringLiteral("time"), QStringLiteral("Waktu"), CellKind::Time, QStringLiteral("00:00:00"), 68},
            {QStringLiteral("agent"), QStringLiteral("Agen"), CellKind::Code, QStringLiteral("MM0000"), 64},
            {QStringLiteral("product"), QStringLiteral("Produk"), CellKind::Code, QStringLiteral("SHP1000"), 68},
            {QStringLiteral("destination"),
             QStringLiteral("Tujuan"),
             CellKind::Destination,
             QStringLiteral("0812544099170"),
             112},
            {QStringLiteral("price"), QStringLiteral("Harga (Rp)"), CellKind::Money, QStringLiteral("1.234.567"), 74},
            {QStringLiteral("state"), QStringLiteral("Status"), CellKind::State, {}, 112},
            {QStringLiteral("serial"),
             QStringLiteral("SN / pesan"),
             CellKind::Serial,
             QStringLiteral("0410011…4020098"),
             120,
             false,
             true},
            {QStringLiteral("supplier"), QStringLiteral("Supplier"), CellKind::Id, QStringLiteral("PORT"), 64},
            {QStringLiteral("duration"), QStringLiteral("Durasi"), CellKind::Duration, QStringLiteral("00:00"), 62}};
        return all;
    }

private:
    static QString textOf(int row, int column)
    {
        switch (column) {
        case Id:
            return QStringLiteral("7K3M%1").arg(row % 100, 2, 10, QLatin1Char('0'));
        case Time:
            return QStringLiteral("21:14:%1").arg(row % 60, 2, 10, QLatin1Char('0'));
        case Agent:
            return QStringLiteral("EF%1").arg(row % 10000, 4, 10, QLatin1Char('0'));
        case Product:
            return QStringLiteral("TSEL%1").arg(row % 100);
        case Destination:
            return QStringLiteral("0812544%1").arg(row % 100000, 5, 10, QLatin1Char('0'));
        case Price:
            return row % 7 == 0 ? QStringLiteral("-135")
                                : QStringLiteral("49.%1").arg(row % 1000, 3, 10, QLatin1Char('0'));
        case Serial:
            return QStringLiteral("04100112221140200%1").arg(row % 1000, 3, 10, QLatin1Char('0'));
        case Supplier:
            return QStringLiteral("DIGI");
        default:
            return QStringLiteral("2,%1").arg(row % 10);
        }
    }

    int m_rows;
    RowMarks m_marks;
};

} // namespace eraflazz::look

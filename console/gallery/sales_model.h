// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"

#include <QAbstractTableModel>

#include <vector>

namespace eraflazz::gallery {

struct Sale {
    QString id, time, agent, product, destination;
    qint64 price;
    look::State state;
    QString serial, supplier;
    qint64 durationMs;
    look::RowMarks marks = look::NoMark;
};

/// Invented sales, as the live grid's model gives them.
class SalesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SalesModel(std::vector<Sale> sales, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Sale> m_sales;
};

[[nodiscard]] std::vector<Sale> doubtfulSales();
[[nodiscard]] std::vector<Sale> recentSales();

} // namespace eraflazz::gallery

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/mapping_sheet.h"

#include <QAbstractTableModel>

namespace eraflazz::console {

/// The suppliers of one product in the order they are asked, drafted or saved. GUI thread.
class MappingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Grip, Place, Supplier, Sku, Cost, Margin, State, Success, P95, Hours, LastUsed, On, ColumnCount };
    enum MappingRole { PermilleRole = Qt::UserRole + 0x300, OnRole };

    explicit MappingModel(QObject* parent = nullptr);

    void show(MappingSheet sheet, std::vector<std::int64_t> order, Money price);
    void setOrder(std::vector<std::int64_t> order);
    void setNow(qint64 nowMs);
    void setMovable(bool isMovable) { m_isMovable = isMovable; }
    [[nodiscard]] const MappingSheet& sheet() const { return m_sheet; }
    [[nodiscard]] const MappingLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(std::int64_t id) const; ///< -1: not there.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool
    dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void moveAsked(int from, int to);

private:
    [[nodiscard]] QString text(const MappingLine& line, int row, int column) const;
    [[nodiscard]] int toneOf(const MappingLine& line, int column) const;
    [[nodiscard]] std::optional<Money> marginOf(const MappingLine& line) const;

    MappingSheet m_sheet;
    std::vector<std::int64_t> m_order;
    Money m_price;
    qint64 m_nowMs = 0;
    bool m_isMovable = false;
};

} // namespace eraflazz::console

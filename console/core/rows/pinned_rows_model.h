// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"
#include "core/rows/row_store.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace eraflazz::console {

/// The rows of a store that must not scroll away, oldest first, whatever the store holds back from its own view. GUI
/// thread.
class PinnedRowsModel final : public QAbstractTableModel, private RowWatcher {
    Q_OBJECT

public:
    using IsPinned = std::function<bool(const PackedRow&)>;

    /// `face` may be the live model's; it must have its columns.
    PinnedRowsModel(RowStore& store, CellFace& face, IsPinned isPinned, QObject* parent = nullptr);
    ~PinnedRowsModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void multiData(const QModelIndex& index, QModelRoleDataSpan roles) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const StoredRow* rowAt(int row) const;
    [[nodiscard]] int rowOf(std::string_view key) const;
    /// Of a number column, over all pinned rows: the money they hold.
    [[nodiscard]] std::int64_t sumOf(std::string_view wireColumn) const;

Q_SIGNALS:
    void pinnedChanged(int rows);

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeResetting() override;
    void storeReset() override;
    void take(const StoredRow& row);
    void drop(const StoredRow& row);
    [[nodiscard]] QVariant answer(const StoredRow& row, int column, int role) const;

    RowStore& m_store;
    CellFace& m_face;
    IsPinned m_isPinned;
    std::vector<const StoredRow*> m_rows; ///< By key.
};

} // namespace eraflazz::console

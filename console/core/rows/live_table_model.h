// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"
#include "core/rows/row_store.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace eraflazz::console {

/// The rows of a store, newest first. No proxy stands between it and the view: filters run on the daemon. GUI thread.
class LiveTableModel final : public QAbstractTableModel, private RowWatcher {
    Q_OBJECT

public:
    static constexpr qint64 kRecentMs = 1200;      ///< So long a row that came or changed carries ArrivedMark.
    static constexpr std::size_t kRecentMax = 400; ///< With more at once nobody looks at marks.

    LiveTableModel(RowStore& store, CellFace& face, Clock& clock, QObject* parent = nullptr);
    ~LiveTableModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void multiData(const QModelIndex& index, QModelRoleDataSpan roles) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Hold: rows neither come nor go; what waits is counted.
    void setHeld(bool isHeld);
    [[nodiscard]] bool isHeld() const { return m_store.isHeld(); }
    [[nodiscard]] int waiting() const { return m_store.waiting(); }

    [[nodiscard]] const StoredRow* rowAt(int row) const;
    [[nodiscard]] int rowOf(std::string_view key) const; ///< -1: not shown. Survives reconnects, unlike an index.

Q_SIGNALS:
    void heldChanged(bool isHeld);
    void waitingChangedTo(int waiting);

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void placesChanged(int first, int last) override;
    void placesGoing(int first, int last) override;
    void placesGone() override;
    void placesComing(int first, int last) override;
    void placesCame() override;
    void storeResetting() override;
    void storeReset() override;
    void waitingChanged(int waiting) override;
    void heldTold(bool isHeld) override;

    [[nodiscard]] int marksOf(const StoredRow& row) const;
    [[nodiscard]] QVariant answer(const StoredRow& row, int column, int role) const;
    void forgetOldMarks();

    RowStore& m_store;
    CellFace& m_face;
    Clock& m_clock;
    std::unordered_map<const StoredRow*, qint64> m_recent; ///< Until when.
    std::unique_ptr<Alarm> m_fade;
};

} // namespace eraflazz::console

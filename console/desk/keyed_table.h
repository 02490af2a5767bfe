// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace eraflazz::console {

/// A cell that is written already.
struct KeyedCell final {
    QString text;
    std::optional<int> state = std::nullopt; ///< look::State, in a column of that kind.
    look::CellTone tone = look::CellTone::ByKind;
    QVariant raw = {}; ///< What export takes instead of the text.
    std::optional<look::CellKind> kind = std::nullopt;
    bool operator==(const KeyedCell&) const = default;
};

struct KeyedRow final {
    QString key; ///< One of its own; where two rows have the same, the table numbers the later ones.
    std::vector<KeyedCell> cells;
    look::RowMarks marks = look::NoMark;
    bool operator==(const KeyedRow&) const = default;
};

/// A short list that comes whole each time: people, sessions, rules, alarms. Rows that stay keep their place in views,
/// so selection and scrolling survive every answer. GUI thread.
class KeyedTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit KeyedTable(std::vector<look::Column> columns, QObject* parent = nullptr);

    /// In this order. Rows that are the same as before cause no signal.
    void setRows(std::vector<KeyedRow> rows);
    /// Other columns and rows at once.
    void reset(std::vector<look::Column> columns, std::vector<KeyedRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString keyAt(int row) const;        ///< Empty: no such row.
    [[nodiscard]] int rowOf(const QString& key) const; ///< -1: not there.
    [[nodiscard]] const std::vector<KeyedRow>& rows() const { return m_rows; }

private:
    void dropMissing(const std::vector<KeyedRow>& wanted);
    void bringTo(int row, const KeyedRow& wanted);

    std::vector<look::Column> m_columns;
    std::vector<KeyedRow> m_rows;
};

} // namespace eraflazz::console

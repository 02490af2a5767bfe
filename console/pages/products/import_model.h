// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/products/import_sheet.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace eraflazz::console {

/// The lines of a file as the grid shows them: all, or those of one fate. GUI thread.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Fate, Code, Level, Name, Category, Brand, Nominal, Like, Now, New, Problem, ColumnCount };

    explicit ImportModel(const ImportSheet& sheet, QObject* parent = nullptr);

    /// Added and drafted lines stay with what they were before.
    void show(std::optional<LineFate> fate);
    /// The sheet was judged again.
    void reload();
    [[nodiscard]] const ImportLine& lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const ImportLine& line, int column);

    const ImportSheet& m_sheet;
    std::optional<LineFate> m_fate;
    std::vector<std::size_t> m_shown;
};

[[nodiscard]] QString fateWord(LineFate fate);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_roles.h"
#include "core/rows/packed_row.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace eraflazz::console {

/// How a value is written.
enum class Writing { Text, Money, Count, Percent, Milliseconds, Time, Truth, SaleState };

/// A column as people see it.
struct ShownColumn final {
    std::string wire; ///< The daemon's name for it.
    Writing writing = Writing::Text;
};

/// Turns the cells of rows into what views ask for. Columns the daemon did not send (the role lacks a right) are there,
/// but empty, so that a saved layout fits every role. Times are read by the clock that is shown. GUI thread.
class CellFace final {
public:
    using Header = std::function<QVariant(int column, int role)>;
    using StateWord = std::function<QString(SaleState)>;
    /// What a page says instead of the face, asked first; an invalid answer leaves it to the face.
    using Dress = std::function<QVariant(const PackedRow& row, int column, int role)>;

    explicit CellFace(std::vector<ShownColumn> columns);

    void setHeader(Header header) { m_header = std::move(header); }      ///< Titles and ColumnRole: the look's words.
    void setStateWord(StateWord word) { m_stateWord = std::move(word); } ///< Else the daemon's own.
    void setDress(Dress dress) { m_dress = std::move(dress); }
    void setToday(std::int64_t unixMs); ///< Times of this day are written without it.

    /// The daemon's answer decides where each shown column is found.
    void wireColumnsKnown(const WireColumns& columns);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] const ShownColumn& column(int at) const { return m_columns[static_cast<std::size_t>(at)]; }
    [[nodiscard]] bool isThere(int column) const { return m_at[static_cast<std::size_t>(column)] >= 0; }
    [[nodiscard]] Cell value(const PackedRow& row, int column) const; ///< Of a shown column.
    /// Where the daemon's column of that name stands in a row; -1: it did not send it.
    [[nodiscard]] int wireAt(std::string_view name) const { return columnNamed(m_wire, name); }
    [[nodiscard]] QVariant header(int column, int role) const;
    [[nodiscard]] QVariant cell(const PackedRow& row, int column, int role) const;
    [[nodiscard]] QString text(const PackedRow& row, int column) const;
    [[nodiscard]] bool isDoubtful(const PackedRow& row) const;

private:
    [[nodiscard]] QString stateText(const PackedRow& row, int column) const;
    [[nodiscard]] QString timeText(std::int64_t unixMs) const;
    [[nodiscard]] std::optional<SaleState> state(const PackedRow& row, int column) const;

    std::vector<ShownColumn> m_columns;
    std::vector<int> m_at; ///< Of each shown column: its number on the wire, or -1.
    int m_doubtfulAt = -1;
    WireColumns m_wire;
    Header m_header;
    StateWord m_stateWord;
    Dress m_dress;
    std::int64_t m_todayMs = 0; ///< Some moment of it.
};

/// "PENDING" and so on; nothing for a word of a later contract.
[[nodiscard]] std::optional<SaleState> saleState(std::string_view status, bool isDoubtful);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace eraflazz::console {

// What models answer beside Qt's own roles. The grid paints by the same numbers; a test holds the two together.

enum CellRole {
    ColumnRole = Qt::UserRole + 0x100, ///< headerData(): what the grid must know about a column.
    StateRole,                         ///< int: SaleState or another state of the look.
    ToneRole,
    RowMarkRole,                    ///< int: RowMarks of the row.
    DraftRole,                      ///< bool: a value not saved yet.
    KindRole,                       ///< A cell of another kind than its column; the look's number.
    RawRole,                        ///< The value behind the text, for sorting and export.
    KeyRole = Qt::UserRole + 0x200, ///< QString: the row's key.
};

enum RowMark { NoMark = 0, DoubtfulMark = 1, ArrivedMark = 2, OffMark = 4 };

/// How loud a cell is; without it the column's kind decides.
enum class Tone { ByKind, Strong, Quiet, Good, Bad, BadStrong, Doubt, Off };

/// States of a sale as eyes see them, in the order of the look's.
enum class SaleState { Queued, Processing, Waiting, Success, Failed, Doubtful, Reversed };

} // namespace eraflazz::console

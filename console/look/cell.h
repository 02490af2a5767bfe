// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/state.h"

#include <QMetaType>
#include <QString>
#include <QVariant>

namespace eraflazz::look {

/// What a column holds; decides alignment, ink, padding and where a text too long is cut.
enum class CellKind {
    Text,        ///< left, cut at the end
    Id,          ///< left, never cut, second ink
    Code,        ///< agent, product, supplier: left, never cut
    Money,       ///< right, never cut; negative is red and bold
    Count,       ///< right, never cut
    Percent,     ///< right, never cut
    Duration,    ///< right, never cut
    Time,        ///< left, never cut
    Destination, ///< left, cut in the middle: both ends tell rows apart
    Serial,      ///< left, cut in the middle, second ink
    Message,     ///< left, cut at the end, second ink
    State,       ///< pill or bare state
};

/// Extra say of one cell; without it the kind decides the ink.
enum class CellTone { ByKind, Strong, Quiet, Good, Bad, BadStrong, Doubt, Off };

/// A model answers this for headerData(section, Qt::Horizontal, ColumnRole).
struct Column {
    QString name;  ///< Stable key for saved layouts; never shown.
    QString title; ///< Unit in the title where all rows share it: "Harga (Rp)"
    CellKind kind = CellKind::Text;
    QString longest;        ///< The longest text that must fit uncut: the minimum width is measured from it.
    int atLeast = 0;        ///< Width that is never undercut, however short the texts are.
    bool isHidden = false;  ///< Until the person shows it.
    bool stretches = false; ///< Takes the rest of the width (one column).
};

/// Roles of a cell beside Qt::DisplayRole, which holds the full text (copied, spoken, cut only while painting).
enum CellRole {
    ColumnRole = Qt::UserRole + 0x100, ///< headerData(): Column
    StateRole,                         ///< int(State) in columns of kind State
    ToneRole,                          ///< int(CellTone)
    RowMarkRole,                       ///< int(RowMarks); asked at any column of the row
    DraftRole,                         ///< bool: a value not saved yet carries a dot
    KindRole,                          ///< int(CellKind): a cell of another kind than its column (message among SNs)
    RawRole,                           ///< The value behind the text, for sorting and export
    // Qt::CheckStateRole, where a model answers it, is painted as a box before the text.
};

enum RowMark { NoMark = 0, DoubtfulMark = 1, ArrivedMark = 2, OffMark = 4 };
using RowMarks = int;

/// What a model answers in a state column: the word for eyes, ears and the clipboard, and the state for the painter.
[[nodiscard]] QVariant stateCell(State state, int role);

/// True for kinds whose digits stand under digits.
[[nodiscard]] constexpr bool isRightAligned(CellKind kind)
{
    return kind == CellKind::Money || kind == CellKind::Count || kind == CellKind::Percent ||
           kind == CellKind::Duration;
}

} // namespace eraflazz::look

Q_DECLARE_METATYPE(eraflazz::look::Column)

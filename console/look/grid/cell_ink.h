// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"
#include "look/type.h"

#include <QColor>

class QPainter;
class QRect;

namespace eraflazz::look {

/// Paints the text of one cell as its kind asks. Made for speed: texts that are never cut are not measured, and those
/// of plain letters are measured by a table of advances instead of the shaper.
void paintCellText(
    QPainter& painter, const QRect& rect, CellKind kind, TypeRole role, const QColor& ink, const QString& text);

/// What the painter shows of a text in that width: whole, cut in the middle or at the end.
[[nodiscard]] QString shownText(CellKind kind, TypeRole role, const QString& text, int width);

struct CellInk {
    QColor color;
    bool bold;
};

[[nodiscard]] CellInk cellInk(CellKind kind, CellTone tone, RowMarks marks, const QString& text);

} // namespace eraflazz::look

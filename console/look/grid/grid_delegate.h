// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/cell.h"
#include "look/grid/density.h"

#include <QStyledItemDelegate>

#include <vector>

namespace eraflazz::look {

/// How a grid's columns and rows stand right now; the view keeps it current, the delegate reads it.
struct GridLayout {
    std::vector<CellKind> kinds; ///< By logical column.
    int firstColumn = 0;         ///< Logical index of the leftmost shown column.
    int lastColumn = 0;
    int hoverRow = -1;
    Density density = Density::Compact;
    bool isStale = false;
};

/// Paints every cell of every grid. Order of loudness: ground, tint, stripe, pill.
class GridDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    GridDelegate(const GridLayout& layout, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event,
                   QAbstractItemView* view,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// The part of a cell that its text may use.
    [[nodiscard]] QRect textRect(const QRect& cell, int column) const;

private:
    const GridLayout& m_layout;
};

/// The ground of rows that came within the last second: 6 % accent over the surface.
[[nodiscard]] QColor arrivedGround();

} // namespace eraflazz::look

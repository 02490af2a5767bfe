// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

namespace eraflazz::console {

/// Cells that look as the grid's own delegate paints them; who derives from it adds what only some cells have.
class OverlayDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `painter` is the grid's own delegate, which outlives this.
    explicit OverlayDelegate(QAbstractItemDelegate* painter, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event,
                   QAbstractItemView* view,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    QPointer<QAbstractItemDelegate> m_painter;
};

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

namespace eraflazz::console {

/// The grid's own cells, and three that only this table has: the grip, the bar behind success, the switch.
class MappingDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MappingDelegate(QAbstractItemDelegate* painter, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event,
                   QAbstractItemView* view,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where the switch stands in its cell.
    [[nodiscard]] static QRect switchRect(const QRect& cell);

private:
    QPointer<QAbstractItemDelegate> m_painter;
};

} // namespace eraflazz::console

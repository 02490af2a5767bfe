// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/overlay_delegate.h"

namespace eraflazz::console {

OverlayDelegate::OverlayDelegate(QAbstractItemDelegate* painter, QObject* parent)
    : QStyledItemDelegate(parent), m_painter(painter)
{
}

void OverlayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    m_painter->paint(painter, option, index);
}

QSize OverlayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return m_painter->sizeHint(option, index);
}

bool OverlayDelegate::helpEvent(QHelpEvent* event,
                                QAbstractItemView* view,
                                const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    return m_painter->helpEvent(event, view, option, index);
}

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/overlay_delegate.h"

namespace eraflazz::console {

/// The grid's own cells, and three that only this table has: the grip, the bar behind success, the switch.
class MappingDelegate final : public OverlayDelegate {
    Q_OBJECT

public:
    using OverlayDelegate::OverlayDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the switch stands in its cell.
    [[nodiscard]] static QRect switchRect(const QRect& cell);
};

} // namespace eraflazz::console

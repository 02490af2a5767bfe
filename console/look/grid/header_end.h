// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/grid/grid_delegate.h"

#include <QWidget>

namespace eraflazz::look {

/// Continues the grid's header and band above the vertical scroll bar, so that the bar begins where the rows begin.
class HeaderEnd final : public QWidget {
    Q_OBJECT

public:
    explicit HeaderEnd(const GridLayout& layout, QWidget* parent);

    void setHeights(int band, int bandTitle);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const GridLayout& m_layout;
    int m_band = 0;
    int m_bandTitle = 0;
};

} // namespace eraflazz::look

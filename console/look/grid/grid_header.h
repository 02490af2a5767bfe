// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/grid/grid_delegate.h"

#include <QHeaderView>

namespace eraflazz::look {

/// Titles above their cells. Below the titles the header keeps room for the pinned band, so the table itself takes
/// care that rows begin under both.
class GridHeader final : public QHeaderView {
    Q_OBJECT

public:
    GridHeader(const GridLayout& layout, QWidget* parent);

    /// The widget shown between titles and rows, and its height; 0 hides it.
    void setBand(QWidget* band);
    void setBandHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const GridLayout& m_layout;
    QWidget* m_band = nullptr;
    int m_bandHeight = 0;
};

} // namespace eraflazz::look

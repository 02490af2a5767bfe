// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/grid/grid_delegate.h"

#include <QTableView>

namespace eraflazz::look {

/// The rows that must not scroll away, under a title that says what they hold. Shares the columns of the grid below.
class PinnedBand final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kTitleHeight = 24;
    /// More than these scroll inside the band: the tail must stay visible.
    static constexpr int kRowsAtMost = 6, kRowsAtLeast = 2, kPartOfRoom = 3;

    PinnedBand(GridLayout& layout, GridDelegate* delegate, QWidget* parent);

    void setRows(QAbstractItemModel* model);
    void setTitle(const QString& left, const QString& right);
    /// Widths, order and visibility of the grid's header.
    void followColumns(const QHeaderView& header);
    void followScroll(int offset);
    [[nodiscard]] QTableView* rows() const { return m_rows; }
    /// 0 when there is nothing to pin.
    /// In a grid of that height.
    [[nodiscard]] int wantedHeight(int room) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    GridLayout& m_layout;
    QTableView* m_rows;
    QString m_left;
    QString m_right;
};

} // namespace eraflazz::look

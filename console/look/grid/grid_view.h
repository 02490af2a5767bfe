// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/grid/grid_delegate.h"

#include <QTableView>

class QMenu;

namespace eraflazz::look {

class GridHeader;
class HeaderEnd;
class PinnedBand;

/// Every table of the console. The model says what its columns are (Column) and what its cells hold (CellRole); the
/// view measures, paints, lets people move and hide columns, copies rows, and keeps doubtful rows in a band on top.
/// Rows have one height, so a grid of 200,000 of them costs what is seen. Never ask it for ResizeToContents.
class GridView final : public QTableView {
    Q_OBJECT

public:
    explicit GridView(const QString& accessibleName, QWidget* parent = nullptr);
    ~GridView() override;

    void setModel(QAbstractItemModel* model) override;
    /// Rows for the band, with the columns of the grid's own model.
    void setPinnedModel(QAbstractItemModel* model);
    void setPinnedTitle(const QString& left, const QString& right);
    [[nodiscard]] QTableView* pinnedRows() const;

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_layout.density; }
    /// Frozen: the data is old but readable.
    void setStale(bool stale);

    /// The smallest width that cuts nothing in this column, measured with the face in use.
    [[nodiscard]] int minimumColumnWidth(int column) const;
    /// Show, hide, reset: what a right click on a header opens. The caller owns it.
    [[nodiscard]] QMenu* makeColumnMenu(QWidget* parent);
    void showColumn(int column, bool shown);
    void resetColumns();
    /// Order, widths and visibility; a layout saved for other columns is refused.
    [[nodiscard]] QByteArray columnLayout() const;
    bool restoreColumnLayout(const QByteArray& saved);

    /// The chosen rows as lines, shown columns as tabs, with full texts.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    /// Enter or double click; `index` belongs to the grid's or to the band's model.
    void rowActivated(const QModelIndex& index);
    /// The row that details shall speak of; band and tail choose one row between them.
    void rowChosen(const QModelIndex& index);

protected:
    /// Copying, on pages that bring no menu of their own.
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Column column(int logical) const;
    void setHoverRow(int row);
    void followBand();
    void copyRows() const;
    void readColumns();
    void readEdges();
    [[nodiscard]] int outerExtra(int logical) const;
    [[nodiscard]] int headingWidth(int logical) const;
    void fitStretch();
    [[nodiscard]] int fitDestination(int spare);
    void applyStale();
    [[nodiscard]] QByteArray columnNames() const;

    bool m_isGettingKeyboard = false;
    GridLayout m_layout;
    GridLayout m_bandLayout;
    GridHeader* m_header;
    PinnedBand* m_band = nullptr;
    HeaderEnd* m_headerEnd = nullptr;
    bool m_isFitting = false;
};

} // namespace eraflazz::look

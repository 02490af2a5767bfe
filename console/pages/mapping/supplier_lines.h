// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/mapping_sheet.h"

#include <QWidget>

namespace eraflazz::look {
class GridView;
}

namespace eraflazz::console {

struct Answer;
class Desk;
class LineNotes;
class MappingModel;
class OrderDrafts;
class PageBody;
class ProductCatalog;

/// The lines of one product as the daemon answers them, in the drafted order; they are dragged or stepped to another
/// place. What is wrong with them stands below. As high as its lines, so that what follows stands right below them.
/// GUI thread.
class SupplierLines final : public QWidget {
    Q_OBJECT

public:
    SupplierLines(Desk& desk, const ProductCatalog& catalog, OrderDrafts& drafts, QWidget* parent);

    void setProduct(const QString& code) { m_product = code; }
    void ask();
    /// The drafted order, after it changed.
    void showOrder();
    /// Moves the line somebody is on.
    void move(int step);
    void setStale(bool isStale);
    void setMovable(bool isMovable);
    /// Columns that tell least go first where there is no room: none of them (0), the hours (1), all (2).
    void setRoom(int room);
    /// Of the page: few lines are enough in a low one.
    void fit(int pageHeight);

    [[nodiscard]] const MappingLine* current() const;
    [[nodiscard]] MappingModel& model() const { return *m_model; }

Q_SIGNALS:
    /// The lines are those of the daemon now.
    void shown();
    /// A line's switch was pressed.
    void switchAsked(const eraflazz::console::MappingLine& line);
    void changeAsked();
    void addAsked();
    void menuAsked(const QPoint& globalPlace);

private:
    void makeGrid();
    void follow();
    void moveTo(int from, int to);
    void heard(const QString& product, const Answer& answer);
    void showSheet(MappingSheet sheet);
    void showLines();

    Desk& m_desk;
    const ProductCatalog& m_catalog;
    OrderDrafts& m_drafts;
    MappingModel* m_model;
    look::GridView* m_grid;
    LineNotes* m_notes;
    PageBody* m_body; ///< In place of the lines.
    QString m_product;
    QString m_sheetOf; ///< Whose lines are shown.
    int m_round = 0;
    int m_room = -1;
    int m_pageHeight = 0;
    bool m_isStale = false;
};

} // namespace eraflazz::console

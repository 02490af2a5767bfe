// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

#include <functional>

class QAction;
class QSplitter;
class QTimer;

namespace eraflazz::look {
class Button;
class Field;
class GridView;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class KeyedTable;
class PageBody;
class SupplierPane;
class SupplierWatch;

/// Those we buy from, as they are now, and one of them in full.
class SuppliersPage final : public Page {
    Q_OBJECT

public:
    SuppliersPage(Desk& desk, QWidget* parent);
    ~SuppliersPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;
    [[nodiscard]] QString unsaved() const override;

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBar();
    void makeActions();
    void showList();
    /// Rows come every second: what stands in their place is put there only when it is another.
    void showInstead(const QString& what, const std::function<void()>& show);
    void showChosen();
    void choose(const QString& code);
    void add();
    void showMenu(const QPoint& where);
    void togglePane();

    SupplierWatch* m_watch;
    KeyedTable* m_table;
    look::GridView* m_grid;
    SupplierPane* m_pane;
    QSplitter* m_split;
    PageBody* m_body;
    look::Segmented* m_which = nullptr;
    look::Field* m_search = nullptr;
    look::TextLine* m_count = nullptr;
    look::Button* m_addButton = nullptr;
    QAction* m_addAction = nullptr;
    QAction* m_export = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_breaker = nullptr;
    QAction* m_check = nullptr;
    QAction* m_fetch = nullptr;
    QTimer* m_age;
    QString m_chosen;
    QString m_instead; ///< What stands in place of the rows; empty: the rows.
    QString m_wanted;  ///< Not there yet: just added, or named by a link before the first rows came.
    bool m_isGridOnly = false;
    bool m_isSplit = false; ///< The line between list and supplier has its place.
};

[[nodiscard]] Page* makeSuppliersPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "desk/page.h"

#include <QStringList>

class QSplitter;

namespace eraflazz::look {
class Button;
class DraftBar;
class FilterBar;
class GridView;
class IconButton;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class PageBody;
class PriceBook;
class PriceDelegate;
class ProductCatalog;
class ProductTree;
class ProductsModel;
struct SavedPrice;

/// Products and their prices. Prices are typed into the grid, stay drafts, are looked at together and saved at once;
/// what was saved can be put back.
class ProductsPage final : public Page {
    Q_OBJECT

public:
    ProductsPage(Desk& desk, QWidget* parent);
    ~ProductsPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    [[nodiscard]] QString unsaved() const override;

    [[nodiscard]] DraftSet& drafts() const { return *m_drafts; }
    [[nodiscard]] ProductsModel& model() const { return *m_model; }
    /// The review over the page; also for tests.
    void review();
    void importText(const QString& text);
    [[nodiscard]] QString exported() const; ///< The rows shown as CSV.

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget* makeBar();
    void showState();
    void showDrafts();
    void showSelection();
    void wantVisible();
    void filter();
    void editPrice();
    void undo();
    void openStatus();
    void openBulk();
    void openNew();
    void importFile();
    void exportFile();
    void sortBy(int column);
    void showMenu(const QPoint& where);
    void tookSaved(const std::vector<SavedPrice>& prices, int waiting);
    [[nodiscard]] QStringList selectedCodes() const;
    [[nodiscard]] QString currentCode() const;
    void rememberLook();

    ProductCatalog* m_catalog;
    PriceBook* m_book;
    DraftSet* m_drafts;
    ProductsModel* m_model;
    ProductTree* m_tree;
    look::GridView* m_grid;
    look::FilterBar* m_filter = nullptr;
    look::TextLine* m_picked = nullptr;
    look::DraftBar* m_bar;
    PageBody* m_body;
    std::vector<QWidget*> m_roomy; ///< Buttons that go into the menu when there is no room for them.
    QTimer* m_wish;
    QTimer* m_keep;
    QTimer* m_count; ///< Many drafts at once are counted once.
    QAction* m_edit = nullptr;
    QAction* m_status = nullptr;
    QAction* m_bulk = nullptr;
    QAction* m_add = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_mapping = nullptr;
    std::vector<SavedPrice> m_last; ///< What one press of undo puts back when no draft is left to undo.
    QString m_category;
    QString m_brand;
    QString m_wanted; ///< A product somebody asked for before it was there.
};

[[nodiscard]] Page* makeProductsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

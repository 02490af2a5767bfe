// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "desk/page.h"

class QAction;
class QTimer;

namespace eraflazz::console {

class PageBody;
class PriceBar;
class PriceBook;
class PriceTable;
class ProductCatalog;
class ProductForms;
class ProductTree;
class ProductsBar;
class ProductsModel;

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
    [[nodiscard]] QByteArray exported() const; ///< The rows shown as CSV.

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void makeParts();
    void followTable();
    void followCatalog();
    void followBody();
    void showState();
    void wantSeen();
    void filter();
    void showEverything();
    void showMenu(const QPoint& where);

    ProductCatalog* m_catalog;
    PriceBook* m_book;
    DraftSet* m_drafts;
    ProductsModel* m_model;
    ProductForms* m_forms;
    ProductTree* m_tree;
    PriceTable* m_table;
    ProductsBar* m_top = nullptr;
    PriceBar* m_bar;
    PageBody* m_body = nullptr;
    QTimer* m_wish; ///< Level prices are asked for when the rows seen rest.
    QAction* m_edit = nullptr;
    QAction* m_status = nullptr;
    QAction* m_bulk = nullptr;
    QAction* m_change = nullptr;
    QAction* m_add = nullptr;
    QAction* m_import = nullptr;
    QAction* m_template = nullptr;
    QAction* m_export = nullptr;
    QAction* m_explain = nullptr;
    QString m_category;
    QString m_brand;
};

[[nodiscard]] Page* makeProductsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

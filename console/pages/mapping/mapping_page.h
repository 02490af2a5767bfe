// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

class QAction;
class QBoxLayout;

namespace eraflazz::console {

class LineChanges;
class MappingModel;
class OnlookerNote;
class OrderBar;
class OrderDrafts;
class PageBody;
class ProductCatalog;
class ProductFigures;
class ProductHead;
class ProductList;
class RouteNow;
class SupplierLines;
struct Unmatched;
class UnmatchedPanel;

/// Which suppliers a product is bought from, in which order, for how much; what an order would do now; codes nobody
/// has mapped yet. The order is changed as a draft and saved after a look; a line is changed at once.
class MappingPage final : public Page {
    Q_OBJECT

public:
    MappingPage(Desk& desk, QWidget* parent);
    ~MappingPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;
    [[nodiscard]] QString unsaved() const override;

    [[nodiscard]] OrderDrafts& drafts() const { return *m_drafts; }
    [[nodiscard]] MappingModel& model() const;

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFoot();
    void followCatalog();
    void followLines();
    void choose(const QString& code);
    void showList();
    void showProduct();
    void showDrafts();
    void showRights();
    void addLine();
    void changeLine();
    void takeCost(const Unmatched& moved);
    void removeLine();
    void matchCodes();
    void showMenu(const QPoint& where);

    ProductCatalog* m_catalog;
    OrderDrafts* m_drafts;
    LineChanges* m_changes;
    ProductList* m_list;
    PageBody* m_body = nullptr; ///< Beside the list.
    ProductHead* m_head = nullptr;
    OnlookerNote* m_onlooker = nullptr;
    ProductFigures* m_figures = nullptr;
    SupplierLines* m_lines = nullptr;
    RouteNow* m_route = nullptr;
    UnmatchedPanel* m_unmatched = nullptr;
    OrderBar* m_bar;
    QAction* m_add = nullptr;
    QAction* m_change = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_match = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_explain = nullptr;
    QString m_product;
    QBoxLayout* m_foot = nullptr; ///< Beside each other where there is room, else below each other.
    QWidget* m_try = nullptr;
    bool m_isTight = false;
};

[[nodiscard]] Page* makeMappingPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

class QBoxLayout;

namespace eraflazz::console {

class BreakerPanel;
class OrderTrial;
class PageBody;
class PolicyChoice;
class ProductCatalog;
class ProductHead;
class ProductList;
class RouteHistory;
class SupplierWatch;

/// How orders find their supplier: the policy of each product, a trial of one order, the suppliers' breakers, and who
/// changed what, with the way back.
class RoutingPage final : public Page {
    Q_OBJECT

public:
    RoutingPage(Desk& desk, QWidget* parent);
    ~RoutingPage() override;

    void open(const Place& place) override;
    void comeForward() override;

protected:
    void showStale(bool isStale) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void follow();
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeSheet();
    void showList();
    void choose(const QString& code);
    void showProduct();
    void askRoute();
    void showRights();

    ProductCatalog* m_catalog;
    SupplierWatch* m_lights;
    ProductList* m_list;
    PageBody* m_body = nullptr;
    ProductHead* m_head = nullptr;
    PolicyChoice* m_policy = nullptr;
    OrderTrial* m_trial = nullptr;
    BreakerPanel* m_breakers = nullptr;
    RouteHistory* m_history = nullptr;
    QString m_product;
    QString m_serverPolicy;
    int m_revision = -1; ///< -1: not known yet.
    int m_round = 0;
    bool m_isTight = false;
    QBoxLayout* m_columns = nullptr; ///< Beside each other where there is room, else below each other.
};

[[nodiscard]] Page* makeRoutingPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

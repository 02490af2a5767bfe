// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"
#include "pages/routing/route_revision.h"

#include <optional>

class QBoxLayout;
class QTimer;

namespace eraflazz::look {
class Button;
class Field;
class Segmented;
class StatePill;
class Tag;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class BreakerList;
class PageBody;
class ProductCatalog;
class ProductList;
class RevisionList;
class RouteLadder;
class SupplierLights;
struct SupplierLight;

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
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeTrial();
    void showList();
    void choose(const QString& code);
    void showProduct();
    void askRoute();
    void askRevisions(int before);
    void askTrial();
    void askAgent();
    void choosePolicy(int index);
    void showPolicy();
    void restore(int revision);
    void changeBreaker(const SupplierLight& light);
    void showLights();
    void showRights();
    [[nodiscard]] std::optional<int> minute();

    ProductCatalog* m_catalog;
    SupplierLights* m_lights;
    ProductList* m_list;
    PageBody* m_body = nullptr;
    look::TextLine* m_name = nullptr;
    look::Tag* m_code = nullptr;
    look::StatePill* m_state = nullptr;
    look::Segmented* m_policy = nullptr;
    look::TextLine* m_policyNote = nullptr;
    look::Field* m_agent = nullptr;
    look::Field* m_number = nullptr;
    look::Field* m_time = nullptr;
    look::Field* m_amount = nullptr;
    look::TextLine* m_trialPrice = nullptr;
    RouteLadder* m_ladder = nullptr;
    BreakerList* m_breakers = nullptr;
    look::TextLine* m_breakerNote = nullptr;
    RevisionList* m_revisions = nullptr;
    QTimer* m_pause;
    QString m_product;
    QString m_serverPolicy;
    int m_revision = -1; ///< -1: not known yet.
    int m_round = 0;
    int m_trialRound = 0;
    bool m_isSetting = false;
    bool m_isTight = false;
    QBoxLayout* m_columns = nullptr; ///< Beside each other where there is room, else below each other.
};

[[nodiscard]] Page* makeRoutingPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

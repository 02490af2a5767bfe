// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/routing_page.h"

#include "core/link/subscription.h"
#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "goods/no_products.h"
#include "goods/product_catalog.h"
#include "goods/product_head.h"
#include "goods/product_list.h"
#include "goods/supplier_watch.h"
#include "pages/routing/breaker_panel.h"
#include "pages/routing/order_trial.h"
#include "pages/routing/policy_choice.h"
#include "pages/routing/route_history.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kTight = 840;   ///< Below it one thing at a time.
constexpr int kNarrow = 1060; ///< Below it the columns stand below each other.

} // namespace

RoutingPage::RoutingPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_catalog(new ProductCatalog(desk, this)), m_lights(new SupplierWatch(desk, this)),
      m_list(new ProductList(*m_catalog, this))
{
    setObjectName(QStringLiteral("routingPage"));
    m_body = new PageBody(makeContent(), {120, 200, 200, 160}, this);
    m_body->setMinimumWidth(340); // Else its fields would hold the window wider than a screen at 200 %.
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_list);
    whole->addWidget(m_body, 1);
    makeActions();
    follow();
    watch(m_catalog->subscription());
    if (desk.rights().mayWatch("supplier.state"))
        watch(m_lights->subscription());
    showList();
    showRights();
}

RoutingPage::~RoutingPage() = default;

void RoutingPage::makeActions()
{
    offer("view.filter", [this] { m_list->focusSearch(); });
    offer("view.detail", [this] { m_list->setVisible(m_list->isHidden()); });
    offer("view.refresh", [this] {
        m_catalog->subscription()->refresh();
        m_lights->subscription()->refresh();
        askRoute();
    });
    offer("trx.explain", [this] { m_trial->ask(); });
    offer("route.policy", [this] { m_policy->setFocus(); });
}

void RoutingPage::follow()
{
    connect(m_list, &ProductList::chosenChanged, this, &RoutingPage::choose);
    connect(m_catalog, &ProductCatalog::filled, this, &RoutingPage::showList);
    connect(m_catalog, &ProductCatalog::failed, this, &RoutingPage::showList);
    connect(m_catalog, &ProductCatalog::changed, this, [this](const QStringList& codes, bool) {
        if (codes.contains(m_product)) {
            showProduct();
            askRoute();
        }
    });
    connect(m_body, &PageBody::retryAsked, this, [this] { m_catalog->subscription()->refresh(); });
    connect(&desk().actions(), &ActionRegistry::offersChanged, this, &RoutingPage::showRights);
    connect(m_policy, &PolicyChoice::tried, this, &RoutingPage::askRoute);
    connect(m_history, &RouteHistory::tried, this, &RoutingPage::askRoute);
    connect(m_breakers, &BreakerPanel::changed, m_trial, &OrderTrial::ask);
}

QWidget* RoutingPage::makeSheet()
{
    auto* sheet = new QWidget;
    m_policy = new PolicyChoice(desk(), sheet);
    m_trial = new OrderTrial(desk(), sheet);
    m_breakers = new BreakerPanel(desk(), *m_lights, sheet);
    m_history = new RouteHistory(desk(), sheet);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, sheet);
    m_columns->setContentsMargins(24, 12, 24, 16);
    m_columns->setSpacing(32);
    const auto addColumn = [this](QWidget* upper, QWidget* lower) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(upper);
        column->addSpacing(20);
        column->addWidget(lower);
        column->addStretch();
        m_columns->addLayout(column, 1);
    };
    addColumn(m_policy, m_trial);
    addColumn(m_breakers, m_history);
    return sheet;
}

QWidget* RoutingPage::makeContent()
{
    auto* content = new Surface;
    m_head = new ProductHead(content);
    auto* area = new QScrollArea(content);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(makeSheet());
    area->widget()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addWidget(area, 1);
    return content;
}

void RoutingPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        m_list->choose(place.subject);
}

void RoutingPage::comeForward()
{
    Page::comeForward();
    askRoute();
}

void RoutingPage::showList()
{
    if (showWhyNoProducts(
            *m_body, desk(), *m_catalog, {tr("Add one on the page Products; then map suppliers."), QString()}))
        return;
    m_body->showContent();
    if (m_product.isEmpty() || m_catalog->find(m_product) == nullptr)
        m_list->chooseFirst();
    else
        showProduct();
    m_trial->nameAgent();
}

void RoutingPage::choose(const QString& code)
{
    m_product = code;
    m_revision = -1;
    m_serverPolicy.clear();
    showProduct();
    askRoute();
}

void RoutingPage::showProduct()
{
    const Product* product = m_catalog->find(m_product);
    if (product == nullptr)
        return;
    m_head->setProduct(*product);
    if (m_serverPolicy.isEmpty())
        m_serverPolicy = product->policy;
    m_policy->setPolicy(m_product, m_serverPolicy, m_revision);
}

void RoutingPage::askRoute()
{
    if (m_product.isEmpty() || isStale())
        return;
    const int round = ++m_round;
    m_history->await(m_product);
    desk().ask(Call("route.get").with("product", m_product), this, [this, round](const Answer& answer) {
        if (round != m_round || answer.kind == Answer::Kind::LinkLost)
            return;
        if (!answer.isFine()) {
            m_history->showFailure(answer);
            return;
        }
        m_revision = static_cast<int>(answer.result["revision"].asInteger().value_or(0));
        m_serverPolicy = plainLine(answer.result["policy"].asString().value_or(""));
        m_policy->setPolicy(m_product, m_serverPolicy, m_revision);
        showRights();
        m_history->showRevisions(m_revision);
    });
    m_trial->setProduct(m_product);
    m_trial->ask();
}

void RoutingPage::showRights()
{
    const auto reason = [this](std::string_view scope) { return whyNotChange(desk(), scope, isStale()); };
    const bool mayRoute = desk().may("route.change") && !isStale();
    m_policy->setAllowed(mayRoute && m_revision >= 0, reason("route.change"));
    m_history->setAllowed(mayRoute, reason("route.change"));
    m_breakers->setAllowed(desk().may("supplier.change") && !isStale(), reason("supplier.change"));
}

void RoutingPage::showStale(bool isStale)
{
    m_list->setStale(isStale);
    m_trial->setStale(isStale);
    showRights();
    if (!isStale)
        askRoute();
}

void RoutingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (const bool isTight = width() < kTight; isTight != m_isTight) {
        m_isTight = isTight;
        m_list->setVisible(!isTight); // F4 brings it back.
    }
    m_columns->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

Page* makeRoutingPage(Desk& desk, QWidget* parent)
{
    return new RoutingPage(desk, parent);
}

} // namespace eraflazz::console

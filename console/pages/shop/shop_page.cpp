// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/shop_page.h"

#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "look/parts/tab_strip.h"
#include "pages/shop/blocks_view.h"
#include "pages/shop/caps_view.h"
#include "pages/shop/commissions_view.h"
#include "pages/shop/levels_view.h"
#include "pages/shop/reasons_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

ShopPage::ShopPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_tabs(new TabStrip(16)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("shopPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    if (desk.may("report.margin"))
        addTerms();
    addBlocks();
    connect(m_tabs, &TabStrip::chosenChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        setHome(shown()->grid());
        shown()->refresh();
    });
    setHome(shown()->grid());
    offer("view.detail", [this] { shown()->togglePanel(); });
    offer("view.refresh", [this] { shown()->refresh(); });
}

void ShopPage::addView(const char* filter, const QString& title, ListWithPanel* view)
{
    const int tab = static_cast<int>(m_views.size());
    m_views.push_back({filter, view});
    m_tabs->addTab(title);
    m_stack->addWidget(view);
    connect(view, &ListWithPanel::countChanged, this, [this, tab](int count) {
        m_tabs->tab(tab)->setCount(QString::number(count));
    });
}

void ShopPage::addTerms()
{
    auto* levels = new LevelsView(desk());
    auto* commissions = new CommissionsView(desk());
    auto* caps = new CapsView(desk());
    auto* reasons = new ReasonsView(desk());
    addView("levels", tr("Price levels"), levels);
    addView("commissions", tr("Commissions"), commissions);
    addView("caps", tr("Daily limits"), caps);
    addView("reasons", tr("Reasons"), reasons);
    offerFor("level.add", levels, &LevelsView::add);
    offerFor("level.margin", levels, &LevelsView::changeMargin);
    offerFor("level.rename", levels, &LevelsView::rename);
    offerFor("commission.change", commissions, &CommissionsView::change);
    offerFor("cap.change", caps, &CapsView::change);
    offerFor("reason.add", reasons, &ReasonsView::add);
    offerFor("reason.change", reasons, &ReasonsView::relabel);
}

void ShopPage::addBlocks()
{
    auto* blocks = new BlocksView(desk());
    addView("blocked", tr("Blocked numbers"), blocks);
    offerFor("destination.add", blocks, &BlocksView::add);
    offerFor("destination.unblock", blocks, &BlocksView::lift);
    offerFor("view.filter", blocks, &BlocksView::find);
}

/// Goes to the view first: nobody changes what is not seen.
template <typename View> void ShopPage::offerFor(const char* action, View* view, void (View::*does)())
{
    offer(action, [this, view, does] {
        const auto found =
            std::find_if(m_views.begin(), m_views.end(), [view](const Tab& tab) { return tab.view == view; });
        m_tabs->choose(static_cast<int>(found - m_views.begin()));
        (view->*does)();
    });
}

ListWithPanel* ShopPage::shown() const
{
    return m_views[static_cast<std::size_t>(m_tabs->chosen())].view;
}

void ShopPage::open(const Place& place)
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (place.filter == QLatin1String(m_views[i].filter))
            m_tabs->choose(static_cast<int>(i));
    }
}

void ShopPage::comeForward()
{
    Page::comeForward();
    shown()->refresh();
}

void ShopPage::showStale(bool isStale)
{
    for (const Tab& tab : m_views)
        tab.view->setStale(isStale);
    if (!isStale && isForward())
        shown()->refresh(); // What happened meanwhile was not told.
}

Page* makeShopPage(Desk& desk, QWidget* parent)
{
    return new ShopPage(desk, parent);
}

} // namespace eraflazz::console

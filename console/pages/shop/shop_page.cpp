// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/shop_page.h"

#include "desk/desk.h"
#include "look/grid/grid_view.h"
#include "look/parts/tab_strip.h"
#include "pages/shop/caps_view.h"
#include "pages/shop/commissions_view.h"
#include "pages/shop/levels_view.h"
#include "pages/shop/reasons_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::array<const char*, 4> kFilters{"levels", "commissions", "caps", "reasons"};

}

ShopPage::ShopPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_tabs(new TabStrip(16)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("shopPage"));
    auto* levels = new LevelsView(desk);
    auto* commissions = new CommissionsView(desk);
    auto* caps = new CapsView(desk);
    auto* reasons = new ReasonsView(desk);
    m_views = {levels, commissions, caps, reasons};
    const std::array<QString, 4> titles{tr("Price levels"), tr("Commissions"), tr("Daily limits"), tr("Reasons")};
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_tabs->addTab(titles[i]);
        m_stack->addWidget(m_views[i]);
        connect(m_views[i], &ShopView::countChanged, this, [this, i](int count) {
            m_tabs->tab(static_cast<int>(i))->setCount(QString::number(count));
        });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &TabStrip::chosenChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        setHome(shown()->grid());
        shown()->refresh();
    });
    setHome(levels->grid());
    offer("view.detail", [this] { shown()->togglePanel(); });
    offer("view.refresh", [this] { shown()->refresh(); });
    offerFor("level.add", levels, &LevelsView::add);
    offerFor("level.margin", levels, &LevelsView::changeMargin);
    offerFor("level.rename", levels, &LevelsView::rename);
    offerFor("commission.change", commissions, &CommissionsView::change);
    offerFor("cap.change", caps, &CapsView::change);
    offerFor("reason.add", reasons, &ReasonsView::add);
    offerFor("reason.change", reasons, &ReasonsView::relabel);
}

/// Goes to the view first: nobody changes what is not seen.
template <typename View> void ShopPage::offerFor(const char* action, View* view, void (View::*does)())
{
    offer(action, [this, view, does] {
        const auto found = std::find(m_views.begin(), m_views.end(), static_cast<ShopView*>(view));
        m_tabs->choose(static_cast<int>(found - m_views.begin()));
        (view->*does)();
    });
}

ShopView* ShopPage::shown() const
{
    return m_views[static_cast<std::size_t>(m_tabs->chosen())];
}

void ShopPage::open(const Place& place)
{
    for (std::size_t i = 0; i < kFilters.size(); ++i) {
        if (place.filter == QLatin1String(kFilters[i]))
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
    for (ShopView* view : m_views)
        view->setStale(isStale);
    if (!isStale && isForward())
        shown()->refresh(); // What happened meanwhile was not told.
}

Page* makeShopPage(Desk& desk, QWidget* parent)
{
    return new ShopPage(desk, parent);
}

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

#include <vector>

class QStackedWidget;

namespace eraflazz::look {
class TabStrip;
}

namespace eraflazz::console {

class ListWithPanel;

/// What holds for the whole shop: price levels, commissions of uplines, daily limits of roles, reasons of manual money,
/// blocked numbers. Who does not see margins sees the blocked numbers alone. GUI thread.
class ShopPage final : public Page {
    Q_OBJECT

public:
    ShopPage(Desk& desk, QWidget* parent);

    void open(const Place& place) override; ///< The filter is levels, commissions, caps, reasons or blocked.
    void comeForward() override;

private:
    void showStale(bool isStale) override;
    [[nodiscard]] ListWithPanel* shown() const;
    void addView(const char* filter, const QString& title, ListWithPanel* view);
    void addTerms();
    void addBlocks();
    template <typename View> void offerFor(const char* action, View* view, void (View::*does)());

    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    struct Tab final {
        const char* filter; ///< Of a place that leads here.
        ListWithPanel* view;
    };
    std::vector<Tab> m_views;
};

[[nodiscard]] Page* makeShopPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

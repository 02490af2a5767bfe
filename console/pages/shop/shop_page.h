// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/page.h"

#include <array>

class QStackedWidget;

namespace eraflazz::look {
class TabStrip;
}

namespace eraflazz::console {

class CapsView;
class CommissionsView;
class LevelsView;
class ReasonsView;
class ShopView;

/// What holds for the whole shop: price levels, commissions of uplines, daily limits of roles, reasons of manual money.
/// GUI thread.
class ShopPage final : public Page {
    Q_OBJECT

public:
    ShopPage(Desk& desk, QWidget* parent);

    void open(const Place& place) override; ///< The filter is levels, commissions, caps or reasons.
    void comeForward() override;

private:
    void showStale(bool isStale) override;
    [[nodiscard]] ShopView* shown() const;
    template <typename View> void offerFor(const char* action, View* view, void (View::*does)());

    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    std::array<ShopView*, 4> m_views{};
};

[[nodiscard]] Page* makeShopPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console

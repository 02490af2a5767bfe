// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/shop/shop_view.h"

namespace eraflazz::console {

/// Numbers that nothing is sold to, and those that were: a block is lifted, never gone. GUI thread.
class BlocksView final : public ShopView {
    Q_OBJECT

public:
    explicit BlocksView(Desk& desk, QWidget* parent = nullptr);

    void add();
    void lift(); ///< The chosen one.

private:
    [[nodiscard]] Call question() const override;
    void fill(SidePanel& panel, const Json* row) override;
    [[nodiscard]] bool showEmpty(PageBody& body) override;
    void emptyVerb() override { add(); }
};

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

namespace eraflazz::console {

/// Price levels: what their agents pay on top of the base prices, and how many they are. GUI thread.
class LevelsView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit LevelsView(Desk& desk, QWidget* parent = nullptr);

    void add();
    void changeMargin(); ///< Of the chosen one.
    void rename();       ///< The chosen one.

private:
    void fill(SidePanel& panel, const Json* row) override;
    [[nodiscard]] bool showEmpty(PageBody& body) override;
    void emptyVerb() override { add(); }
};

} // namespace eraflazz::console

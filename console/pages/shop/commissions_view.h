// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

namespace eraflazz::console {

/// What uplines get of every sale, by distance, and what that makes in all. GUI thread.
class CommissionsView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit CommissionsView(Desk& desk, QWidget* parent = nullptr);

    void change();

private:
    [[nodiscard]] std::vector<Json> rowsOf(const Json& result) const override;
    void fill(SidePanel& panel, const Json* row) override;
    [[nodiscard]] bool showEmpty(PageBody& body) override;
    void emptyVerb() override { change(); }
};

} // namespace eraflazz::console

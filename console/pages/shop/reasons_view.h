// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

namespace eraflazz::console {

/// Why money may be moved by hand, by kind of request: in use or switched off, never gone. GUI thread.
class ReasonsView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit ReasonsView(Desk& desk, QWidget* parent = nullptr);

    void add();
    void relabel();  ///< The chosen one.
    void turnOver(); ///< The chosen one: off, or on again.

private:
    [[nodiscard]] Call question() const override;
    [[nodiscard]] std::vector<Json> rowsOf(const Json& result) const override;
    void fill(SidePanel& panel, const Json* row) override;
    void turn(const Json& reason);
};

} // namespace eraflazz::console

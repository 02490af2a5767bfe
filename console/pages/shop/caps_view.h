// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

namespace eraflazz::console {

/// How much the requests of one person of each role may move in a day. GUI thread.
class CapsView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit CapsView(Desk& desk, QWidget* parent = nullptr);

    void change(); ///< The limit of the chosen role.

private:
    void fill(SidePanel& panel, const Json* row) override;
};

} // namespace eraflazz::console

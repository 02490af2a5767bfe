// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

namespace eraflazz::console {

/// Who is connected now, from where, and what they look at. GUI thread.
class SessionsView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit SessionsView(Desk& desk, QWidget* parent = nullptr);

    void kick(); ///< Ends the chosen session, after a question.

protected:
    void fill(SidePanel& panel, const Json* session) override;
};

} // namespace eraflazz::console

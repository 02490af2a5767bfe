// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/style/button_paint.h"

#include <QString>

#include <string_view>

class QAction;

namespace eraflazz::look {
class Button;
}

namespace eraflazz::console {

class Desk;

/// A button that is an action: it does what the action does, is off when the action is, and says the same reason why.
/// Named after the action. Whoever puts it into a layout owns it.
[[nodiscard]] look::Button* actionButton(QAction* action, look::ButtonKind kind, const QString& words);

/// Why that cannot be done now: the right is missing, or the link is lost and what is seen may be old. Empty: it can.
[[nodiscard]] QString whyNot(const Desk& desk, std::string_view action);

} // namespace eraflazz::console

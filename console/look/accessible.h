// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eraflazz::look {

/// Tells assistive technology what the console's own widgets are (tabs, list rows, charts, alerts) and lets it press
/// them. Called once by Theme. Names come from QWidget::accessibleName(), else from the button's text.
void installAccessibility();

} // namespace eraflazz::look

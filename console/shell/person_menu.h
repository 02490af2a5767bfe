// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workplace.h"

class QMenu;

namespace eraflazz::console {

/// What the person sets for the console, and the ways out: under the name in the top bar, and again in the main menu.
void fillPersonMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts);
/// Every page, then the window, then the person: under the mark, or by F10.
void fillMainMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts);
/// Which server this is, and the way to another.
void fillServerMenu(QMenu& menu, Workplace& place, const Workplace::Parts& parts);

} // namespace eraflazz::console

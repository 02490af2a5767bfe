// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"

#include <functional>
#include <string_view>
#include <vector>

class QWidget;

namespace eraflazz::console {

class Desk;
class Page;

/// A place in the rail: the action that opens it (its word, key and right), its icon, and how its page is made.
struct PageEntry final {
    std::string_view action; ///< "page.sales"; the registry's own text.
    look::Icon icon;
    int group = 0; ///< A hairline stands between groups.
    std::function<Page*(Desk& desk, QWidget* parent)> make;
};

/// In the order of the rail.
using PageCatalog = std::vector<PageEntry>;

} // namespace eraflazz::console

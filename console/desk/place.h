// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace eraflazz::console {

/// Somewhere in the console: a page and what it shall show. Links, the search box and notices all say where they lead
/// by one of these, so that no page needs to know another.
struct Place final {
    QString page;    ///< The action that opens it: "page.sales".
    QString subject; ///< A sale's id, an agent's code, a ticket: whatever the page looks at. Empty: nothing special.
    QString filter;  ///< For the page's filter bar. Empty: as the person left it.
    bool operator==(const Place&) const = default;
};

} // namespace eraflazz::console

Q_DECLARE_METATYPE(eraflazz::console::Place)

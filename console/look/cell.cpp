// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/cell.h"

namespace eraflazz::look {

QVariant stateCell(State state, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return stateWord(state);
    case StateRole:
        return static_cast<int>(state);
    default:
        return {};
    }
}

} // namespace eraflazz::look

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <set>

class QCompleter;
class QObject;

namespace eraflazz::console {

/// Proposes words that hold what was typed, wherever in them it stands.
[[nodiscard]] QCompleter* wordCompleter(const std::set<QString>& words, QObject* parent);

} // namespace eraflazz::console

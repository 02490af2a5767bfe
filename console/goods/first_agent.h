// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace eraflazz::console {

class Desk;

/// Somebody's order must be tried: names the first agent of the list, for who has named none yet. Silent without the
/// right, without agents, and when `context` is gone by then.
void askFirstAgent(Desk& desk, QObject* context, std::function<void(const QString& code)> then);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

namespace eraflazz::console {

/// Asks for a short name. Enter takes it, Esc changes nothing.
void askName(QWidget* asker, const QString& title, const QString& name, std::function<void(const QString&)> then);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/fact_rows.h"

#include <QString>

#include <vector>

class QWidget;

namespace eraflazz::console {

class Desk;
class NoteDialog;

/// Asks why a supplier's breaker shall be closed (it is open) or held open (it is closed), and sends the change as it
/// was seen. The dialog is open and deletes itself; its `done` tells that the daemon took it.
NoteDialog*
askForBreaker(Desk& desk, QWidget* asker, const QString& supplier, bool isOpen, std::vector<look::Fact> facts);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

namespace eraflazz::app {

/// `eraflazzd reconcile --config FILE --supplier CODE --file STATEMENT [--layout FILE] [--from DATE] [--to DATE]
/// [--operator NAME] [--dry-run]`: compares a supplier's statement with our attempts; what ends a doubt goes through a
/// ledger lane, every other difference becomes a case, once. Exit code 0: they agree, 1: there are differences, 2: it
/// could not be done. Needs a QCoreApplication.
int runReconcileCommand(const CommandOptions& options);

/// `eraflazzd supplier drift`: asks the supplier what we have there and keeps the answer beside our books.
int runDriftCommand(const CommandOptions& options);

} // namespace eraflazz::app

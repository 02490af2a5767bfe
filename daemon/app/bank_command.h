// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

namespace eraflazz::app {

/// `eraflazzd bank preview FILE [--layouts DIR]`: what a statement says, one JSON object a line on stdout; the rest on
/// stderr. No database, nothing is stored. Exit code 0: it could be imported, 1: rows are unreadable or balances do not
/// add up, 2: it is no statement we read.
int runBankPreview(const std::string& file, const CommandOptions& options);

} // namespace eraflazz::app

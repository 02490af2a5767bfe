// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"

namespace eraflazz::app {

/// Throws std::runtime_error naming the option of `bank add` that no account can have.
void requireBankTerms(const CommandOptions& options);

/// `eraflazzd bank add|secrets|list`: our accounts at banks. Secrets are stored sealed; one that is made here is
/// printed once.
int runBankAccountCommand(const std::string& verb, const CommandOptions& options);
/// `eraflazzd bank import FILE`: files a statement's lines, credits what matches a ticket exactly. Exit code 0: taken,
/// 1: it is not importable, 2: it is no statement we read.
int runBankImport(const std::string& file, const CommandOptions& options);

} // namespace eraflazz::app

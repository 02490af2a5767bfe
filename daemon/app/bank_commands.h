// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"
#include "wallet/core/bank_account_ask.h"

namespace eraflazz::app {

/// What `bank add` or `bank change` asks for; throws std::runtime_error naming the option that no account can have.
[[nodiscard]] wallet::BankAccountAsk bankAskFrom(const CommandOptions& options, bool isNew);

/// `eraflazzd bank add|change|secrets|list`: our accounts at banks. Secrets are stored sealed; one that is made here is
/// printed once. As eraflazz_owner: nobody else agrees here, which the account tells at the consoles.
int runBankAccountCommand(const std::string& verb, const CommandOptions& options);
/// `eraflazzd bank import FILE`: files a statement's lines, credits what matches a ticket exactly. Exit code 0: taken,
/// 1: it is not importable, 2: it is no statement we read.
int runBankImport(const std::string& file, const CommandOptions& options);

} // namespace eraflazz::app

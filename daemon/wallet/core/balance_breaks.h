// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"

#include <span>
#include <vector>

namespace eraflazz::wallet {

/// Where the running balance of a statement does not add up: a line is missing, doubled or altered there.
struct BalanceBreak final {
    std::size_t fileLine = 0; ///< 0: the closing balance under the table.
    BankAmount expected;      ///< From the line before and this line's amount.
    BankAmount found;
    bool operator==(const BalanceBreak&) const = default;
};

/// Balances printed above or under the table.
struct StatementEnds final {
    std::optional<BankAmount> opening;
    std::optional<BankAmount> closing;
    bool operator==(const StatementEnds&) const = default;
};

/// Walks over the lines in time's order (files come oldest first or newest first; the order that breaks less often is
/// the file's) and checks, to the cent, that every balance is the one before plus the amount. Lines without a balance
/// (pending ones) are added up until the next that has one. No balances at all and no ends: nothing to check.
[[nodiscard]] std::vector<BalanceBreak> balanceBreaks(std::span<const BankLine> lines, const StatementEnds& ends = {});

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/bank_line.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// What names one bank line for ever, so that money seen twice is credited once.
///
/// | The line | Its name |
/// |---|---|
/// | has an aggregator's id | account, id |
/// | may get another date (BCA) and has a balance | account, direction, amount, balance, description, n |
/// | has a date that stays | account, direction, amount, balance, date, time, reference, description, n |
/// | is pending without a balance | account, direction, amount, description, n |
///
/// The description counts without blanks, without case and without "TANGGAL :dd/mm": these differ between a pending
/// line and its posted form, and between two exports of one account. n counts equal lines of one file or message: two
/// equal lines are two movements. Where a balance stands in the name, equal lines differ anyway, so that a file whose
/// beginning was cut off names its lines like the whole one.
struct BankLineKey final {
    std::string key;
    /// Equal for a pending line and its posted form whatever became of date and balance; many lines may share one.
    /// Empty for lines that never change. Made of direction, amount and description only, so that it can be made again
    /// from a stored line.
    std::string looseKey;
    bool operator==(const BankLineKey&) const = default;
};

/// The names as readable text, one for each line, in order. Whoever stores them hashes them first (wallet/banks).
[[nodiscard]] std::vector<BankLineKey> bankLineKeyTexts(std::string_view accountCode, std::span<const BankLine> lines);

} // namespace eraflazz::wallet

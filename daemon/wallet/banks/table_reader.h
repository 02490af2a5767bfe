// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/table_finder.h"

#include <set>

namespace eraflazz::wallet {

/// The rows of one table, read with one number style. Names and years are added later.
struct ReadRows final {
    struct Item final {
        BankLine line;
        std::optional<WrittenDate> date; ///< As written; absent while pending.
        std::vector<std::string> parts;  ///< Of the description.
    };
    std::vector<Item> items;
    std::vector<RowError> errors;
    std::size_t numberErrors = 0;
    StatementEnds ends;
    std::set<std::string> accounts; ///< From the account column, digits only.
};

/// Reads every row: money, a known title or footer, or an error. Nothing is passed over in silence.
[[nodiscard]] ReadRows readRows(const FoundTable& table, NumberStyle style);

} // namespace eraflazz::wallet

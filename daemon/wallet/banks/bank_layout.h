// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/date_format.h"
#include "wallet/banks/name_hints.h"
#include "wallet/banks/number_style.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

using Titles = std::vector<std::string>;

/// What a column of a statement holds.
enum class ColumnRole {
    Date,
    Time,
    Description,
    Amount,
    Mark,
    Debit,
    Credit,
    Balance,
    BalanceBefore,
    Reference,
    Account,
    Remark, ///< Text that counts where the description is empty, and is searched for names last.
    Ignored,
};

enum class DirectionBy {
    Columns, ///< Debit and credit stand in columns of their own.
    Mark,    ///< A column says CR or DB.
    Suffix,  ///< The amount's cell says it: "500,448.00 CR".
    Sign,    ///< Debits are negative.
};

/// How one kind of statement looks: data, read from a TOML file (see resources/bank_layouts/example.toml).
struct BankLayout final {
    std::string id;
    std::string bank;
    std::string title;
    int priority = 0;

    std::map<ColumnRole, Titles> columns;
    std::vector<ColumnRole> optionalColumns;

    std::vector<DateFormat> dateFormats;
    std::vector<DateFormat> timeFormats; ///< Of the time column.
    std::vector<NumberStyle> numberStyles;
    Titles pendingWords;
    std::string descriptionJoin = " | ";
    bool descriptionMayOverflow = false; ///< Unquoted commas in the text: the row is read from the right.

    DirectionBy direction = DirectionBy::Columns;
    Titles creditWords;
    Titles debitWords;
    std::optional<BankDirection> unmarked; ///< What a line without a mark is.

    Titles accountLabels;
    Titles holderLabels;
    Titles periodLabels;

    Titles openingLabels;
    Titles closingLabels;
    Titles skippedLabels;
    Titles reversalWords;

    bool hasSecondRow = false;
    std::vector<DateFormat> secondRowTimes; ///< The date column of the second row holds the time.
    std::string secondRowJoin = " ";

    NameHints names;
};

/// A column's title as titles are compared: without case, blanks collapsed, without an apostrophe in front and without
/// a dot or colon behind.
[[nodiscard]] std::string comparableTitle(std::string_view title);

} // namespace eraflazz::wallet

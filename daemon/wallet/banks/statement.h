// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/balance_breaks.h"
#include "wallet/core/bank_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Why a file is no statement we read. Nothing of it may be imported.
enum class StatementErrorKind {
    Empty,
    TooLarge,
    ExcelFile, ///< Old .xls, or Excel's XML.
    ZipFile,   ///< .xlsx, .ods and any archive.
    PdfFile,
    BinaryFile,     ///< Zero bytes that are not UTF-16.
    NoTable,        ///< No row holds the column titles of a known layout.
    SeveralLayouts, ///< Two layouts claim the same titles.
    QuoteNotClosed,
    LineTooLong,
    TooManyRows,
    SeveralAccounts,
};

[[nodiscard]] std::string_view errorKey(StatementErrorKind kind); ///< "EXCEL_FILE"

struct StatementError final {
    StatementErrorKind kind = StatementErrorKind::Empty;
    std::size_t line = 0; ///< Physical line, 0: the file as a whole.
    std::string detail;   ///< The layouts that came nearest, the accounts, ...
    /// For people: what is wrong and what to do, in English.
    [[nodiscard]] std::string text() const;
};

/// Why one row under the titles cannot be read.
enum class RowErrorKind {
    CellCount,
    DateUnreadable,
    YearUnknown,
    TimeUnreadable,
    AmountUnreadable,
    AmountNegative,
    AmountZero,
    BothDirections,
    DirectionUnknown,
    BalanceUnreadable,
    SecondRowMissing,
    TextTooLong,
};

[[nodiscard]] std::string_view errorKey(RowErrorKind kind); ///< "DATE_UNREADABLE"

struct RowError final {
    RowErrorKind kind = RowErrorKind::CellCount;
    std::size_t line = 0;
    std::string cell; ///< What stands there, cut to a readable length.
    [[nodiscard]] std::string text() const;
    bool operator==(const RowError&) const = default;
};

struct StatementPeriod final {
    CivilDate from;
    CivilDate to;
    bool operator==(const StatementPeriod&) const = default;
};

/// A bank's file, read. The same value is the preview and what an import works from.
struct Statement final {
    std::string layoutId;
    std::string bank;
    std::string accountNumber; ///< Digits only; empty when the file does not tell.
    std::string holder;
    std::optional<StatementPeriod> period;
    StatementEnds ends;
    std::vector<BankLine> lines; ///< In the file's order.
    std::vector<RowError> rowErrors;
    std::vector<BalanceBreak> balanceBreaks;

    /// A row that cannot be read may be money: such a file is shown, never imported.
    [[nodiscard]] bool isImportable() const { return rowErrors.empty(); }
};

} // namespace eraflazz::wallet

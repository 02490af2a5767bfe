// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/statement.h"

namespace eraflazz::wallet {

namespace {

std::string_view whatToDo(StatementErrorKind kind)
{
    switch (kind) {
    case StatementErrorKind::Empty:
        return "the file is empty: download the statement again";
    case StatementErrorKind::TooLarge:
        return "the file is larger than 16 MiB: export a shorter period";
    case StatementErrorKind::ExcelFile:
        return "this is an Excel file (.xls): open it in a spreadsheet program, save it as CSV and choose that file";
    case StatementErrorKind::ZipFile:
        return "this is an Excel file (.xlsx) or an archive: open it in a spreadsheet program, save it as CSV and "
               "choose "
               "that file";
    case StatementErrorKind::PdfFile:
        return "this is a PDF: download the statement as CSV from the bank's page";
    case StatementErrorKind::BinaryFile:
        return "this is no text file: download the statement as CSV from the bank's page";
    case StatementErrorKind::NoTable:
        return "no row with the column titles of a known statement: add a layout for it (resources/bank_layouts/"
               "example.toml says how) or choose another export";
    case StatementErrorKind::SeveralLayouts:
        return "more than one layout knows these column titles: give one of them a higher priority";
    case StatementErrorKind::QuoteNotClosed:
        return "a quoted cell does not end: the file was cut off or edited, download it again";
    case StatementErrorKind::LineTooLong:
        return "a line is longer than 64 KiB: this is no statement a bank writes, download it again as CSV";
    case StatementErrorKind::TooManyRows:
        return "more than 100,000 rows: export a shorter period";
    case StatementErrorKind::SeveralAccounts:
        return "the file holds lines of more than one account: export one account at a time";
    }
    return "";
}

std::string_view meaning(RowErrorKind kind)
{
    switch (kind) {
    case RowErrorKind::CellCount:
        return "does not have the cells that the column titles promise";
    case RowErrorKind::DateUnreadable:
        return "the date is not written as the layout says";
    case RowErrorKind::YearUnknown:
        return "the date has no year and nothing in the file tells it: keep the lines above the table, or export again";
    case RowErrorKind::TimeUnreadable:
        return "the time is not written as the layout says";
    case RowErrorKind::AmountUnreadable:
        return "the amount is not written as the layout says";
    case RowErrorKind::AmountNegative:
        return "the amount is negative";
    case RowErrorKind::AmountZero:
        return "no amount, or zero, in a row that is neither a title nor a footer the layout knows";
    case RowErrorKind::BothDirections:
        return "both debit and credit hold an amount";
    case RowErrorKind::DirectionUnknown:
        return "nothing tells whether this is a credit or a debit";
    case RowErrorKind::BalanceUnreadable:
        return "the balance is not written as the layout says";
    case RowErrorKind::SecondRowMissing:
        return "the second row of this line is missing";
    case RowErrorKind::TextTooLong:
        return "a cell is longer than 4,000 bytes";
    }
    return "";
}

} // namespace

std::string_view errorKey(StatementErrorKind kind)
{
    switch (kind) {
    case StatementErrorKind::Empty:
        return "EMPTY";
    case StatementErrorKind::TooLarge:
        return "TOO_LARGE";
    case StatementErrorKind::ExcelFile:
        return "EXCEL_FILE";
    case StatementErrorKind::ZipFile:
        return "ZIP_FILE";
    case StatementErrorKind::PdfFile:
        return "PDF_FILE";
    case StatementErrorKind::BinaryFile:
        return "BINARY_FILE";
    case StatementErrorKind::NoTable:
        return "NO_TABLE";
    case StatementErrorKind::SeveralLayouts:
        return "SEVERAL_LAYOUTS";
    case StatementErrorKind::QuoteNotClosed:
        return "QUOTE_NOT_CLOSED";
    case StatementErrorKind::LineTooLong:
        return "LINE_TOO_LONG";
    case StatementErrorKind::TooManyRows:
        return "TOO_MANY_ROWS";
    case StatementErrorKind::SeveralAccounts:
        return "SEVERAL_ACCOUNTS";
    }
    return "";
}

std::string_view errorKey(RowErrorKind kind)
{
    switch (kind) {
    case RowErrorKind::CellCount:
        return "CELL_COUNT";
    case RowErrorKind::DateUnreadable:
        return "DATE_UNREADABLE";
    case RowErrorKind::YearUnknown:
        return "YEAR_UNKNOWN";
    case RowErrorKind::TimeUnreadable:
        return "TIME_UNREADABLE";
    case RowErrorKind::AmountUnreadable:
        return "AMOUNT_UNREADABLE";
    case RowErrorKind::AmountNegative:
        return "AMOUNT_NEGATIVE";
    case RowErrorKind::AmountZero:
        return "AMOUNT_ZERO";
    case RowErrorKind::BothDirections:
        return "BOTH_DIRECTIONS";
    case RowErrorKind::DirectionUnknown:
        return "DIRECTION_UNKNOWN";
    case RowErrorKind::BalanceUnreadable:
        return "BALANCE_UNREADABLE";
    case RowErrorKind::SecondRowMissing:
        return "SECOND_ROW_MISSING";
    case RowErrorKind::TextTooLong:
        return "TEXT_TOO_LONG";
    }
    return "";
}

std::string StatementError::text() const
{
    std::string out = line == 0 ? std::string() : "line " + std::to_string(line) + ": ";
    out += whatToDo(kind);
    return detail.empty() ? out : out + " (" + detail + ")";
}

std::string RowError::text() const
{
    std::string out = "line " + std::to_string(line) + ": ";
    out += meaning(kind);
    return cell.empty() ? out : out + ": \"" + cell + "\"";
}

} // namespace eraflazz::wallet

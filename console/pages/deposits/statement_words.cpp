// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/statement_words.h"

#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "desk/word_table.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace eraflazz::console {

namespace {

constexpr Word kProblems[] = {
    {"EMPTY", QT_TRANSLATE_NOOP("StatementWords", "The file is empty. Download the statement again.")},
    {"EXCEL_FILE",
     QT_TRANSLATE_NOOP(
         "StatementWords",
         "This is an Excel file. Open it in a spreadsheet program, save it as CSV and choose that file.")},
    {"ZIP_FILE",
     QT_TRANSLATE_NOOP("StatementWords",
                       "This is an Excel file or an archive. Open it in a spreadsheet program, save it as CSV and "
                       "choose that file.")},
    {"PDF_FILE",
     QT_TRANSLATE_NOOP("StatementWords", "This is a PDF. Download the statement as CSV from the bank's page.")},
    {"BINARY_FILE",
     QT_TRANSLATE_NOOP("StatementWords", "This is no text. Download the statement as CSV from the bank's page.")},
    {"NO_TABLE",
     QT_TRANSLATE_NOOP(
         "StatementWords",
         "No known statement of a bank looks like this. Choose its layout, or another export of the bank.")},
    {"SEVERAL_LAYOUTS",
     QT_TRANSLATE_NOOP("StatementWords", "More than one layout fits this file. Choose the right one.")},
    {"QUOTE_NOT_CLOSED", QT_TRANSLATE_NOOP("StatementWords", "The file was cut off or edited. Download it again.")},
    {"LINE_TOO_LONG", QT_TRANSLATE_NOOP("StatementWords", "No bank writes lines that long. Download it again as CSV.")},
    {"TOO_MANY_ROWS", QT_TRANSLATE_NOOP("StatementWords", "The file has too many rows. Export a shorter period.")},
    {"SEVERAL_ACCOUNTS",
     QT_TRANSLATE_NOOP("StatementWords", "The file holds several accounts. Export one account at a time.")},
};

constexpr Word kRowProblems[] = {
    {"CELL_COUNT", QT_TRANSLATE_NOOP("StatementWords", "not as many cells as there are titles")},
    {"DATE_UNREADABLE", QT_TRANSLATE_NOOP("StatementWords", "the date cannot be read")},
    {"YEAR_UNKNOWN", QT_TRANSLATE_NOOP("StatementWords", "nothing tells the year")},
    {"TIME_UNREADABLE", QT_TRANSLATE_NOOP("StatementWords", "the time cannot be read")},
    {"AMOUNT_UNREADABLE", QT_TRANSLATE_NOOP("StatementWords", "the amount cannot be read")},
    {"AMOUNT_NEGATIVE", QT_TRANSLATE_NOOP("StatementWords", "the amount is below zero")},
    {"AMOUNT_ZERO", QT_TRANSLATE_NOOP("StatementWords", "there is no amount")},
    {"BOTH_DIRECTIONS", QT_TRANSLATE_NOOP("StatementWords", "money in and out in one row")},
    {"DIRECTION_UNKNOWN", QT_TRANSLATE_NOOP("StatementWords", "nothing tells whether money came or went")},
    {"BALANCE_UNREADABLE", QT_TRANSLATE_NOOP("StatementWords", "the balance cannot be read")},
    {"SECOND_ROW_MISSING", QT_TRANSLATE_NOOP("StatementWords", "its second row is missing")},
    {"TEXT_TOO_LONG", QT_TRANSLATE_NOOP("StatementWords", "a cell is far too long")},
};

constexpr Word kRefusals[] = {
    {"CHOOSE_BANK",
     QT_TRANSLATE_NOOP("StatementWords", "The file names none of our accounts. Choose the one it belongs to.")},
    {"WRONG_ACCOUNT",
     QT_TRANSLATE_NOOP("StatementWords", "The file is of another account than the one chosen. Choose its own.")},
    {"UNREADABLE_ROWS",
     QT_TRANSLATE_NOOP("StatementWords",
                       "Nothing is imported while rows cannot be read: each of them may be money. They stand first.")},
    {"TOO_MANY_LINES",
     QT_TRANSLATE_NOOP("StatementWords", "More than 20,000 lines. Export a shorter period and import it in parts.")},
    {"NO_LINES", QT_TRANSLATE_NOOP("StatementWords", "The statement has no lines.")},
    {"UNKNOWN_BANK", QT_TRANSLATE_NOOP("StatementWords", "There is no such account any more. Choose another one.")},
};

QString found(std::span<const Word> table, std::string_view key)
{
    return translatedWord(table, key, "StatementWords");
}

QString words(const char* source)
{
    return QCoreApplication::translate("StatementWords", source);
}

} // namespace

QString statementProblemWords(std::string_view key)
{
    return found(kProblems, key);
}

QString rowProblemWords(std::string_view key)
{
    return found(kRowProblems, key);
}

QString importRefusalWords(std::string_view key)
{
    return found(kRefusals, key);
}

QString statementRowWord(const Json& row)
{
    const auto state = row["state"].asString().value_or("");
    if (state == "refused")
        return words(QT_TRANSLATE_NOOP("StatementWords", "Cannot be read"));
    if (state == "known")
        return words(QT_TRANSLATE_NOOP("StatementWords", "Known"));
    if (state == "held")
        return words(QT_TRANSLATE_NOOP("StatementWords", "New, has a ticket"));
    if (state == "suspense")
        return words(QT_TRANSLATE_NOOP("StatementWords", "New"));
    return state.empty() ? QString() : lineStateWord(state);
}

look::State statementRowLook(const Json& row)
{
    const auto state = row["state"].asString().value_or("");
    if (state == "refused")
        return look::State::Failed;
    if (row.has("gap"))
        return look::State::Attention;
    if (state == "held")
        return look::State::Success;
    // Most lines are of a kind: what everybody is needs no colour.
    return state == "takeback" ? look::State::Reversed : look::State::Queued;
}

QString statementRowNote(const Json& row)
{
    const auto reason = row["reason"].asString().value_or("");
    QStringList said;
    if (row["state"].asString() == "refused") {
        said << rowProblemWords(reason);
        if (const QString cell = textIn(row, "text"); !cell.isEmpty())
            said << QStringLiteral("\u201c") + cell + QStringLiteral("\u201d");
        return said.join(QStringLiteral(": "));
    }
    if (const Json& gap = row["gap"]; gap.isObject())
        said << words(QT_TRANSLATE_NOOP("StatementWords", "the balance should be %1: a line is missing before"))
                    .arg(amountIn(gap, "expected"));
    if (!reason.empty())
        said << lineReasonWord(reason);
    return said.join(QStringLiteral(" \u00b7 "));
}

QString outcomeWords(const Json& counts)
{
    QStringList said;
    const auto add = [&](const char* member, const char* source) {
        if (const auto count = numberIn(counts, member).value_or(0); count > 0)
            said << words(source).arg(text::countText(count));
    };
    add("credited", QT_TRANSLATE_NOOP("StatementWords", "%1 credited"));
    add("held", QT_TRANSLATE_NOOP("StatementWords", "%1 match a ticket and wait for a second person"));
    add("suspense", QT_TRANSLATE_NOOP("StatementWords", "%1 nobody's yet"));
    add("out", QT_TRANSLATE_NOOP("StatementWords", "%1 paid out"));
    add("taken_back", QT_TRANSLATE_NOOP("StatementWords", "%1 taken back by the bank"));
    return said.join(QStringLiteral(" \u00b7 "));
}

} // namespace eraflazz::console

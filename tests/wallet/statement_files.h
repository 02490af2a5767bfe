// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/banks/bank_line_text.h"
#include "wallet/banks/shipped_layouts.h"
#include "wallet/banks/statement_reader.h"

#include <QFile>
#include <QString>

#include <string>
#include <vector>

namespace eraflazz::wallet {

inline std::string fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline QString statementPath(const QString& name)
{
    return QStringLiteral(ERAFLAZZ_SOURCE_DIR "/tests/wallet/statements/") + name;
}

inline std::string statementFile(const QString& name)
{
    return fileText(statementPath(name));
}

/// The lines of expected/NAME.jsonl.
inline std::vector<std::string> expectedLines(const QString& name)
{
    std::vector<std::string> lines;
    const auto text = QString::fromStdString(
        statementFile(QStringLiteral("expected/") + name.section(u'.', 0, 0) + QStringLiteral(".jsonl")));
    for (const auto& line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.push_back(line.toStdString());
    return lines;
}

inline std::vector<std::string> jsonLines(const Statement& statement)
{
    std::vector<std::string> lines;
    for (const auto& line : statement.lines)
        lines.push_back(toJsonLine(line));
    return lines;
}

/// A reader of the layouts that are shipped. Made once: patterns take a while to compile.
inline const StatementReader& shippedReader()
{
    static const StatementReader reader(shippedLayouts());
    return reader;
}

/// What was read, or the refusal, as one text a failing test can show.
inline std::string described(const Result<Statement, StatementError>& read)
{
    if (!read)
        return "refused: " + read.error().text();
    std::string text = read->layoutId + ", " + std::to_string(read->lines.size()) + " lines";
    for (const auto& error : read->rowErrors)
        text += "\n" + error.text();
    for (const auto& gap : read->balanceBreaks)
        text += "\nbalance break at line " + std::to_string(gap.fileLine) + ": expected " +
                std::to_string(gap.expected.toCents()) + ", found " + std::to_string(gap.found.toCents());
    return text;
}

} // namespace eraflazz::wallet

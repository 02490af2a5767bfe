// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_command.h"

#include "app/bank_layouts.h"
#include "wallet/banks/bank_line_text.h"
#include "wallet/banks/decode.h"
#include "wallet/banks/statement_reader.h"

#include <fstream>
#include <iostream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

/// At most one byte more than a statement may have: enough to be refused.
std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path + " cannot be read");
    std::string bytes(wallet::kStatementBytesMax + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

std::string written(const wallet::BankAmount& amount)
{
    const auto cents = amount.cents < 0 ? -amount.cents : amount.cents;
    return formatRupiah(amount.rupiah) + ',' + std::to_string(100 + cents).substr(1);
}

void printSummary(const wallet::Statement& statement)
{
    std::cerr << "layout  " << statement.layoutId << " (" << statement.bank << ")\n";
    if (!statement.accountNumber.empty())
        std::cerr << "account " << statement.accountNumber << "  " << statement.holder << '\n';
    if (statement.period)
        std::cerr << "period  " << statement.period->from.toString() << " to " << statement.period->to.toString()
                  << '\n';
    std::cerr << "lines   " << statement.lines.size() << '\n';
    for (const auto& error : statement.rowErrors)
        std::cerr << "unread  " << error.text() << '\n';
    for (const auto& gap : statement.balanceBreaks)
        std::cerr << "balance "
                  << (gap.fileLine == 0 ? std::string("under the table") : "line " + std::to_string(gap.fileLine))
                  << ": expected " << written(gap.expected) << ", found " << written(gap.found) << '\n';
}

} // namespace

int runBankPreview(const std::string& file, const CommandOptions& options)
{
    const auto folder = options.find("--layouts");
    const wallet::StatementReader reader(bankLayouts(folder == options.end() ? std::string() : folder->second));
    const auto statement = reader.read(bytesOf(file));
    if (!statement) {
        std::cerr << file << ": " << statement.error().text() << '\n';
        return 2;
    }
    for (const auto& line : statement->lines)
        std::cout << wallet::toJsonLine(line) << '\n';
    printSummary(*statement);
    return statement->isImportable() && statement->balanceBreaks.empty() ? 0 : 1;
}

} // namespace eraflazz::app

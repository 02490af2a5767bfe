// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/statement_reader.h"

#include "kernel/text.h"
#include "wallet/banks/decode.h"
#include "wallet/banks/table_reader.h"

#include <algorithm>
#include <array>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kHolderBytesMax = 100;

/// With a file's first number style if all numbers fit it, else with the one that fits best: a spreadsheet rewrites
/// numbers in the habit of its country.
ReadRows readInBestStyle(const FoundTable& table)
{
    std::optional<ReadRows> best;
    for (const auto style : table.layout->numberStyles) {
        auto rows = readRows(table, style);
        if (!best || rows.numberErrors < best->numberErrors)
            best = std::move(rows);
        if (best->numberErrors == 0)
            break;
    }
    return std::move(*best);
}

std::optional<std::string> valueAbove(const FoundTable& table, const Titles& labels)
{
    for (const auto& row : table.above) {
        if (const auto value = labelledValue(row.cells, labels, false))
            return value;
    }
    return std::nullopt;
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigitAscii);
    return digits;
}

std::optional<CivilDate> fullDate(std::string_view text, const BankLayout& layout)
{
    static const std::array<const char*, 5> kUsual{"dd/MM/yyyy", "dd MMM yyyy", "yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yy"};
    std::vector<DateFormat> formats = layout.dateFormats;
    for (const auto* pattern : kUsual)
        formats.push_back(DateFormat::compile(pattern).value());
    for (const auto& format : formats) {
        const auto date = format.readDate(text);
        if (date && date->year)
            return CivilDate{*date->year, date->month, date->day};
    }
    return std::nullopt;
}

/// "01/09/2026 - 30/09/2026", "1 Sep 2026 s/d 30 Sep 2026".
std::optional<StatementPeriod> periodOf(const FoundTable& table)
{
    const auto value = valueAbove(table, table.layout->periodLabels);
    if (!value)
        return std::nullopt;
    constexpr std::array<std::string_view, 7> kBetween{" - ", " s/d ", " s.d. ", " s.d ", " to ", " sampai ", "-"};
    for (const auto between : kBetween) {
        const auto at = toLower(*value).find(between);
        if (at == std::string::npos)
            continue;
        const auto from = fullDate(trim(std::string_view(*value).substr(0, at)), *table.layout);
        const auto to = fullDate(trim(std::string_view(*value).substr(at + between.size())), *table.layout);
        if (from && to && *from <= *to)
            return StatementPeriod{*from, *to};
    }
    return std::nullopt;
}

/// Gives every posted line its full date; those for which no year can be found become errors.
class Years final {
public:
    explicit Years(const std::optional<StatementPeriod>& period) : m_period(period) {}

    void fill(ReadRows& rows)
    {
        auto& items = rows.items;
        // The nearest line with a year, looking back first: files are sorted by time.
        for (const bool isForward : {true, false}) {
            std::optional<CivilDate> neighbour;
            for (std::size_t n = 0; n < items.size(); ++n) {
                auto& item = items[isForward ? n : items.size() - 1 - n];
                if (item.date && !item.line.date)
                    item.line.date = dated(*item.date, neighbour);
                if (item.line.date)
                    neighbour = item.line.date;
            }
        }
        const auto lacksYear = [](const ReadRows::Item& item) { return item.date && !item.line.date; };
        for (const auto& item : items) {
            if (lacksYear(item))
                rows.errors.push_back({RowErrorKind::YearUnknown, item.line.fileLine, {}});
        }
        items.erase(std::remove_if(items.begin(), items.end(), lacksYear), items.end());
    }

private:
    [[nodiscard]] std::optional<CivilDate> dated(const WrittenDate& date,
                                                 const std::optional<CivilDate>& neighbour) const
    {
        if (date.year)
            return CivilDate{*date.year, date.month, date.day};
        if (m_period)
            return dateWithin(date.month, date.day, m_period->from, m_period->to);
        return neighbour ? dateNear(date.month, date.day, *neighbour) : std::nullopt;
    }

    const std::optional<StatementPeriod>& m_period;
};

/// The account above the table or in its column; an error when the column names several.
Result<std::string, StatementError> accountOf(const FoundTable& table, const std::set<std::string>& inColumn)
{
    for (const auto& account : inColumn) {
        if (!sameAccountNumber(account, *inColumn.begin()))
            return Err(StatementError{StatementErrorKind::SeveralAccounts, 0, *inColumn.begin() + ", " + account});
    }
    if (!inColumn.empty())
        return *inColumn.begin();
    return sanitised(digitsOf(valueAbove(table, table.layout->accountLabels).value_or("")), 40);
}

} // namespace

StatementReader::StatementReader(std::vector<BankLayout> layouts) : m_layouts(std::move(layouts)), m_finder(m_layouts)
{
}

Result<Statement, StatementError> StatementReader::read(std::string_view bytes) const
{
    const auto text = decodeStatement(bytes);
    if (!text)
        return Err(text.error());
    const auto table = m_finder.find(*text);
    if (!table)
        return Err(table.error());
    auto rows = readInBestStyle(*table);
    const auto account = accountOf(*table, rows.accounts);
    if (!account)
        return Err(account.error());

    Statement statement;
    statement.layoutId = table->layout->id;
    statement.bank = table->layout->bank;
    statement.accountNumber = *account;
    statement.holder = sanitised(valueAbove(*table, table->layout->holderLabels).value_or(""), kHolderBytesMax);
    statement.period = periodOf(*table);
    statement.ends = rows.ends;
    Years(statement.period).fill(rows);
    for (auto& item : rows.items) {
        item.line.nameHint = table->layout->names.find(item.line.direction, item.parts);
        statement.lines.push_back(std::move(item.line));
    }
    statement.rowErrors = std::move(rows.errors);
    std::stable_sort(statement.rowErrors.begin(), statement.rowErrors.end(), [](const RowError& a, const RowError& b) {
        return a.line < b.line;
    });
    statement.balanceBreaks = balanceBreaks(statement.lines, statement.ends);
    return statement;
}

} // namespace eraflazz::wallet

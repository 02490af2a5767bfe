// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/table_reader.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kCellBytesMax = 4000;
constexpr std::size_t kDescriptionBytesMax = 1000;
constexpr std::size_t kReferenceBytesMax = 100;
constexpr std::size_t kShownBytesMax = 80;
constexpr std::size_t kErrorsMax = 1000;

/// Carries a row's problem to the loop over the rows; never leaves this file.
struct RowProblem final {
    RowErrorKind kind;
    std::string cell;
};

bool holdsWord(const Titles& words, std::string_view text)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return equalsIgnoreCase(w, text); });
}

bool contains(std::string_view text, std::string_view word)
{
    const auto found = std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
        return toLowerAscii(a) == toLowerAscii(b);
    });
    return !word.empty() && found != text.end();
}

/// A cell as text: blanks collapsed, without the apostrophe that tells spreadsheets "this is no number".
std::string plain(std::string_view cell)
{
    const auto text = collapsed(cell);
    return !text.empty() && text.front() == '\'' ? text.substr(1) : text;
}

/// Empty cells of money, as people write them.
bool isNoNumber(std::string_view cell)
{
    return cell.empty() || cell == "-" || cell == "'";
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigitAscii);
    return digits;
}

class RowReader final {
public:
    RowReader(const FoundTable& table, NumberStyle style)
        : m_layout(*table.layout), m_columns(table.columns), m_rows(table.rows), m_style(style)
    {
        for (const auto& [role, titles] : m_layout.columns) {
            for (const auto& title : titles)
                m_titles.insert(comparableTitle(title));
        }
    }

    ReadRows run()
    {
        for (m_at = 0; m_at < m_rows.size() && m_result.errors.size() < kErrorsMax; ++m_at) {
            const auto& row = m_rows[m_at];
            try {
                if (!isKnownNote(row))
                    readMoney(row);
            } catch (const RowProblem& problem) {
                const bool isNumber =
                    problem.kind == RowErrorKind::AmountUnreadable || problem.kind == RowErrorKind::BalanceUnreadable;
                m_result.numberErrors += isNumber ? 1 : 0;
                m_result.errors.push_back({problem.kind, row.line, sanitised(problem.cell, kShownBytesMax)});
            }
        }
        return std::move(m_result);
    }

private:
    // --- What is no movement -------------------------------------------------------------------------------------

    bool isKnownNote(const SheetRow& row) { return isRepeatedTitles(row) || isFooter(row) || isBalanceRow(row); }

    /// Titles again, on the next page or in a second language.
    [[nodiscard]] bool isRepeatedTitles(const SheetRow& row) const
    {
        std::size_t titles = 0;
        for (const auto& cell : row.cells) {
            if (cell.empty())
                continue;
            if (m_titles.count(comparableTitle(cell)) == 0)
                return false;
            ++titles;
        }
        return titles >= 2;
    }

    /// A row whose first text is a label the layout knows. A row with a date in its place is never one.
    bool isFooter(const SheetRow& row)
    {
        if (isDated(row) || looksLikeMoney(row.cells))
            return false;
        return takeEnd(row.cells, m_layout.openingLabels, m_result.ends.opening) ||
               takeEnd(row.cells, m_layout.closingLabels, m_result.ends.closing) ||
               beginsWithOneOf(row.cells, m_layout.skippedLabels) ||
               labelledValue(row.cells, m_layout.accountLabels, true) ||
               labelledValue(row.cells, m_layout.holderLabels, true) ||
               labelledValue(row.cells, m_layout.periodLabels, true);
    }

    /// An amount, on one side only, and no text where the date belongs or before: a movement whose date is missing.
    [[nodiscard]] bool looksLikeMoney(const std::vector<std::string>& cells) const
    {
        const auto first = std::find_if(cells.begin(), cells.end(), [](const std::string& c) { return !c.empty(); });
        const auto dateColumn = static_cast<std::ptrdiff_t>(m_columns.cells.at(ColumnRole::Date).front());
        const bool onBothSides =
            isAmount(cellOf(cells, ColumnRole::Debit)) && isAmount(cellOf(cells, ColumnRole::Credit));
        return first - cells.begin() > dateColumn && hasAmount(cells) && !onBothSides;
    }

    /// "Saldo Awal" as a description, with a balance and no amount.
    bool isBalanceRow(const SheetRow& row)
    {
        if (!m_columns.has(ColumnRole::Balance) || row.cells.size() > m_columns.width || hasAmount(row.cells))
            return false;
        const std::vector<std::string> text{plain(cellOf(row.cells, ColumnRole::Description))};
        const bool isOpening = labelledValue(text, m_layout.openingLabels, true).has_value();
        if (!isOpening && !labelledValue(text, m_layout.closingLabels, true))
            return false;
        const auto number = readNumber(cellOf(row.cells, ColumnRole::Balance), m_style);
        if (!number)
            throw RowProblem{RowErrorKind::BalanceUnreadable, cellOf(row.cells, ColumnRole::Balance)};
        (isOpening ? m_result.ends.opening : m_result.ends.closing) = BankAmount::fromCents(number->cents);
        return true;
    }

    bool takeEnd(const std::vector<std::string>& cells, const Titles& labels, std::optional<BankAmount>& end)
    {
        const auto value = labelledValue(cells, labels, true);
        if (!value)
            return false;
        if (const auto number = readNumber(*value, m_style))
            end = BankAmount::fromCents(number->cents);
        else if (!value->empty())
            throw RowProblem{RowErrorKind::BalanceUnreadable, *value};
        return true;
    }

    static bool beginsWithOneOf(const std::vector<std::string>& cells, const Titles& labels)
    {
        const auto first = std::find_if(cells.begin(), cells.end(), [](const std::string& c) { return !c.empty(); });
        return first != cells.end() && std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
                   return !label.empty() && equalsIgnoreCase(trim(*first).substr(0, label.size()), label);
               });
    }

    [[nodiscard]] bool isDated(const SheetRow& row) const
    {
        const auto text = plain(cellOf(row.cells, ColumnRole::Date));
        return holdsWord(m_layout.pendingWords, text) || readDate(text);
    }

    // --- What is one ---------------------------------------------------------------------------------------------

    void readMoney(const SheetRow& row)
    {
        // The second row is taken first, so that a problem here does not make it a problem of its own.
        const auto second = secondRow();
        const auto cells = fitted(row);
        ReadRows::Item item;
        item.line.fileLine = row.line;
        readDateAndTime(cells, item);
        readAmount(cells, item.line);
        readBalances(cells, item.line);
        readTexts(cells, item);
        if (m_layout.hasSecondRow)
            addSecondRow(second, item);
        item.line.description = sanitised(item.line.description, kDescriptionBytesMax);
        const auto& words = m_layout.reversalWords;
        item.line.isReversal =
            item.line.direction == BankDirection::Debit &&
            std::any_of(words.begin(), words.end(), [&](const auto& w) { return contains(item.line.description, w); });
        m_result.items.push_back(std::move(item));
    }

    /// As many cells as there are titles. Too many: the text held delimiters without quotes, and since nothing else
    /// does, the cells behind it are counted from the right. The text gets its commas back, whatever the delimiter.
    [[nodiscard]] std::vector<std::string> fitted(const SheetRow& row) const
    {
        auto cells = row.cells;
        for (const auto& cell : cells) {
            if (cell.size() > kCellBytesMax)
                throw RowProblem{RowErrorKind::TextTooLong, cell};
        }
        while (cells.size() > m_columns.width && cells.back().empty())
            cells.pop_back();
        if (cells.size() > m_columns.width) {
            if (!m_layout.descriptionMayOverflow)
                throw RowProblem{RowErrorKind::CellCount, cells.back()};
            const auto text = m_columns.cells.at(ColumnRole::Description).back();
            const auto extra = cells.size() - m_columns.width;
            for (std::size_t i = 1; i <= extra; ++i)
                cells[text] += ',' + cells[text + i];
            const auto from = cells.begin() + static_cast<std::ptrdiff_t>(text) + 1;
            cells.erase(from, from + static_cast<std::ptrdiff_t>(extra));
        }
        cells.resize(m_columns.width);
        return cells;
    }

    void readDateAndTime(const std::vector<std::string>& cells, ReadRows::Item& item) const
    {
        const auto text = plain(cellOf(cells, ColumnRole::Date));
        item.line.isPending = holdsWord(m_layout.pendingWords, text);
        item.line.dateMayChange = !m_layout.pendingWords.empty();
        if (!item.line.isPending) {
            item.date = readDate(text);
            if (!item.date)
                throw RowProblem{RowErrorKind::DateUnreadable, text};
            item.line.time = item.date->time;
        }
        const auto time = plain(cellOf(cells, ColumnRole::Time));
        if (item.line.time || time.empty())
            return;
        item.line.time = readTime(m_layout.timeFormats, time);
        if (!item.line.time)
            throw RowProblem{RowErrorKind::TimeUnreadable, time};
    }

    void readAmount(const std::vector<std::string>& cells, BankLine& line) const
    {
        std::int64_t cents = 0;
        switch (m_layout.direction) {
        case DirectionBy::Columns: {
            const auto debit = amountOf(cellOf(cells, ColumnRole::Debit));
            const auto credit = amountOf(cellOf(cells, ColumnRole::Credit));
            if (debit != 0 && credit != 0)
                throw RowProblem{RowErrorKind::BothDirections, cellOf(cells, ColumnRole::Debit)};
            line.direction = debit != 0 ? BankDirection::Debit : BankDirection::Credit;
            cents = debit + credit;
            break;
        }
        case DirectionBy::Mark:
            cents = amountOf(cellOf(cells, ColumnRole::Amount));
            line.direction = directionOf(plain(cellOf(cells, ColumnRole::Mark)));
            break;
        case DirectionBy::Suffix: {
            std::string cell = plain(cellOf(cells, ColumnRole::Amount));
            const auto mark = takeSuffix(cell);
            cents = amountOf(cell);
            line.direction = directionOf(mark);
            break;
        }
        case DirectionBy::Sign:
            cents = amountOf(cellOf(cells, ColumnRole::Amount));
            line.direction = cents < 0 ? BankDirection::Debit : BankDirection::Credit;
            cents = cents < 0 ? -cents : cents;
            break;
        }
        if (cents < 0)
            throw RowProblem{RowErrorKind::AmountNegative, std::to_string(cents / 100)};
        if (cents == 0)
            throw RowProblem{RowErrorKind::AmountZero, {}};
        line.amount = BankAmount::fromCents(cents);
    }

    void readBalances(const std::vector<std::string>& cells, BankLine& line)
    {
        line.balance = balanceOf(cellOf(cells, ColumnRole::Balance));
        line.balanceBefore = balanceOf(cellOf(cells, ColumnRole::BalanceBefore));
        line.reference = sanitised(plain(cellOf(cells, ColumnRole::Reference)), kReferenceBytesMax);
        if (const auto account = digitsOf(cellOf(cells, ColumnRole::Account)); !account.empty())
            m_result.accounts.insert(account);
    }

    void readTexts(const std::vector<std::string>& cells, ReadRows::Item& item) const
    {
        addTexts(cells, ColumnRole::Description, m_layout.descriptionJoin, item);
        if (!m_columns.has(ColumnRole::Remark))
            return;
        if (item.parts.empty()) {
            addTexts(cells, ColumnRole::Remark, m_layout.descriptionJoin, item);
            return;
        }
        for (const auto column : m_columns.cells.at(ColumnRole::Remark))
            item.parts.push_back(plain(cells[column]));
    }

    void addTexts(const std::vector<std::string>& cells,
                  ColumnRole role,
                  const std::string& join,
                  ReadRows::Item& item) const
    {
        for (const auto column : m_columns.cells.at(role)) {
            auto part = plain(cells[column]);
            if (part.empty())
                continue;
            item.line.description += (item.line.description.empty() ? std::string() : join) + part;
            item.parts.push_back(std::move(part));
        }
    }

    /// The row behind this one when it is its second half; it is then not read again.
    const SheetRow* secondRow()
    {
        if (!m_layout.hasSecondRow || m_at + 1 == m_rows.size())
            return nullptr;
        const auto& next = m_rows[m_at + 1];
        const auto date = plain(cellOf(next.cells, ColumnRole::Date));
        const bool isTimed = m_layout.secondRowTimes.empty()
                                 ? date.empty() && !beginsWithOneOf(next.cells, m_layout.skippedLabels)
                                 : readTime(m_layout.secondRowTimes, date).has_value();
        const bool isSecond = isTimed && !hasAmount(next.cells) && cellOf(next.cells, ColumnRole::Balance).empty();
        if (isSecond)
            ++m_at;
        return isSecond ? &next : nullptr;
    }

    void addSecondRow(const SheetRow* second, ReadRows::Item& item) const
    {
        if (!second) {
            if (!m_layout.secondRowTimes.empty())
                throw RowProblem{RowErrorKind::SecondRowMissing, {}};
            return;
        }
        const auto cells = fitted(*second);
        if (!m_layout.secondRowTimes.empty())
            item.line.time = readTime(m_layout.secondRowTimes, plain(cellOf(cells, ColumnRole::Date)));
        addTexts(cells, ColumnRole::Description, m_layout.secondRowJoin, item);
    }

    // --- Cells ---------------------------------------------------------------------------------------------------

    [[nodiscard]] std::string cellOf(const std::vector<std::string>& cells, ColumnRole role) const
    {
        const auto column = m_columns.cells.find(role);
        if (column == m_columns.cells.end() || column->second.front() >= cells.size())
            return {};
        return std::string(trim(cells[column->second.front()]));
    }

    [[nodiscard]] bool isAmount(const std::string& cell) const
    {
        const auto number = readNumber(cell, m_style);
        return !isNoNumber(cell) && !(number && number->cents == 0);
    }

    [[nodiscard]] bool hasAmount(const std::vector<std::string>& cells) const
    {
        return isAmount(cellOf(cells, ColumnRole::Amount)) || isAmount(cellOf(cells, ColumnRole::Debit)) ||
               isAmount(cellOf(cells, ColumnRole::Credit));
    }

    [[nodiscard]] std::optional<WrittenDate> readDate(const std::string& text) const
    {
        for (const auto& format : m_layout.dateFormats) {
            if (const auto date = format.readDate(text))
                return date;
        }
        return std::nullopt;
    }

    static std::optional<CivilTime> readTime(const std::vector<DateFormat>& formats, const std::string& text)
    {
        for (const auto& format : formats) {
            if (const auto time = format.readTime(text))
                return time;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::int64_t amountOf(const std::string& cell) const
    {
        if (isNoNumber(cell))
            return 0;
        const auto number = readNumber(cell, m_style);
        if (!number)
            throw RowProblem{RowErrorKind::AmountUnreadable, cell};
        if (number->cents < 0 && m_layout.direction != DirectionBy::Sign)
            throw RowProblem{RowErrorKind::AmountNegative, cell};
        return number->cents;
    }

    [[nodiscard]] std::optional<BankAmount> balanceOf(const std::string& cell) const
    {
        if (isNoNumber(cell))
            return std::nullopt;
        auto text = plain(cell);
        const bool isOverdrawn = holdsWord(m_layout.debitWords, takeSuffix(text));
        const auto number = readNumber(text, m_style);
        if (!number)
            throw RowProblem{RowErrorKind::BalanceUnreadable, cell};
        return BankAmount::fromCents(isOverdrawn ? -number->cents : number->cents);
    }

    /// Cuts a mark off the end of an amount: "1,000.00 CR" or "1,000.00CR".
    std::string takeSuffix(std::string& cell) const
    {
        for (const auto* words : {&m_layout.creditWords, &m_layout.debitWords}) {
            for (const auto& word : *words) {
                const auto at = cell.size() - std::min(word.size(), cell.size());
                const bool follows = at > 0 && (cell[at - 1] == ' ' || isDigitAscii(cell[at - 1]));
                if (word.empty() || !follows || !equalsIgnoreCase(std::string_view(cell).substr(at), word))
                    continue;
                cell = std::string(trim(std::string_view(cell).substr(0, at)));
                return word;
            }
        }
        return {};
    }

    [[nodiscard]] BankDirection directionOf(const std::string& mark) const
    {
        const bool isCredit = holdsWord(m_layout.creditWords, mark);
        if (isCredit || holdsWord(m_layout.debitWords, mark))
            return isCredit ? BankDirection::Credit : BankDirection::Debit;
        if (mark.empty() && m_layout.unmarked)
            return *m_layout.unmarked;
        throw RowProblem{RowErrorKind::DirectionUnknown, mark};
    }

    const BankLayout& m_layout;
    const ColumnMap& m_columns;
    const std::vector<SheetRow>& m_rows;
    NumberStyle m_style;
    std::set<std::string> m_titles;
    std::size_t m_at = 0;
    ReadRows m_result;
};

} // namespace

ReadRows readRows(const FoundTable& table, NumberStyle style)
{
    return RowReader(table, style).run();
}

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eraflazz::report {

enum class Language { Indonesian, English };

/// What the number in a cell means. Percent is in hundredths of a percent, Time in Unix milliseconds, Date in days
/// since 1970-01-01 (kernel/clock.h, BusinessDay), Money in whole rupiah.
enum class ColumnKind { Text, Money, Count, Percent, Time, Date };

enum class Align { Left, Right };

/// What a page hands to the next one: nothing, the sum so far, or the last value (a running balance).
enum class Carry { None, Sum, Last };

/// Empty, text (of a Text column) or a number (of any other).
using Cell = std::variant<std::monostate, std::string, std::int64_t>;
using Row = std::vector<Cell>; ///< One cell a column.

struct Column final {
    std::string key;   ///< Stable, for programs: "price".
    std::string title; ///< For people, in the language of the report.
    ColumnKind kind = ColumnKind::Text;
    Align align = Align::Left;
    Carry carry = Carry::None;
};
/// Numbers to the right, everything else to the left.
[[nodiscard]] Column
column(std::string_view key, std::string_view title, ColumnKind kind = ColumnKind::Text, Carry carry = Carry::None);

struct Group final {
    std::string title; ///< Empty: the rows stand without a heading.
    std::vector<Row> rows;
    std::optional<Row> subtotal;
};

/// A number above the table: opening balance, credit limit.
struct Fact final {
    std::string label;
    ColumnKind kind = ColumnKind::Money;
    Cell value;
};

/// Something that must hold if the books are right, as a sentence.
struct Check final {
    std::string text;
    bool holds = true;
};

/// A report, ready to be shown, printed or exported. A plain value: any thread.
struct ReportTable final {
    std::string name; ///< Stable: "statement", also good for a file name.
    std::string shop;
    std::string title;
    std::string subtitle;
    std::string period;
    Language language = Language::Indonesian;
    std::int64_t generatedAtMs = 0;
    std::vector<Column> columns;
    std::vector<Fact> facts;
    std::vector<Group> groups;
    std::optional<Row> totals;
    std::vector<Check> checks;
    std::vector<std::string> notes;

    [[nodiscard]] std::size_t rowCount() const;
    [[nodiscard]] bool holds() const; ///< Every check does.
};

/// Sums of the Carry::Sum columns; `label` stands in the first text column (one
/// to the left), every other cell is empty. Throws
/// MoneyOverflow when a sum leaves 64 bits.
[[nodiscard]] Row sumOf(std::span<const Column> columns, std::span<const Row> rows, std::string_view label);
/// Gives every group with a title its subtotal, and the table its totals over all rows.
void addSums(ReportTable& table);

/// Throws AssertionError unless each row has one cell a column, of the column's kind.
void verify(const ReportTable& table);

/// The number of a cell; an empty cell counts as zero.
[[nodiscard]] std::int64_t numberOf(const Cell& cell);

} // namespace eraflazz::report

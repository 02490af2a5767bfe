// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz {

/// Why a text is not the CSV we accept.
enum class CsvError {
    NotUtf8,
    QuoteNotClosed,
    TextAfterQuote,    ///< "a"b
    QuoteInPlainField, ///< a"b
    LoneCarriageReturn,
    NoHeader,
    RepeatedColumn,
    ColumnCount, ///< A row that has more or fewer fields than the header.
};
[[nodiscard]] std::string_view toString(CsvError error);

struct CsvFailure final {
    CsvError error = CsvError::NotUtf8;
    std::size_t line = 0; ///< Counted from 1, in lines of the text, not in records. 0: the text as a whole.
};

struct CsvRow final {
    std::size_t line = 0; ///< Where the record begins.
    std::vector<std::string> fields;
};

/// RFC 4180, strictly: comma, double quotes doubled inside quoted fields, LF or CRLF (also mixed), line breaks inside
/// quotes. A UTF-8 mark at the beginning is dropped, a last line break is optional, empty lines are left out.
/// Any bytes; any thread.
[[nodiscard]] Result<std::vector<CsvRow>, CsvFailure> parseCsv(std::string_view text);

/// Rows under a header, read by column name.
class CsvTable final {
public:
    /// The first row names the columns, each once; every other row has as many fields.
    [[nodiscard]] static Result<CsvTable, CsvFailure> parse(std::string_view text);

    [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// The field of that column; nothing when the table has no such column or `row` is not one of its rows.
    [[nodiscard]] std::optional<std::string_view> field(const CsvRow& row, std::string_view name) const;

private:
    CsvTable(std::vector<std::string> columns, std::vector<CsvRow> rows);
    std::vector<std::string> m_columns;
    std::vector<CsvRow> m_rows;
};

} // namespace eraflazz

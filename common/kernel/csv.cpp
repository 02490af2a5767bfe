// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/csv.h"

#include "kernel/text.h"

#include <algorithm>
#include <set>

namespace eraflazz {

namespace {

/// Walks over the text once; every step either moves forward or names what is wrong.
class CsvReader final {
public:
    explicit CsvReader(std::string_view text) : m_text(text) {}

    Result<std::vector<CsvRow>, CsvFailure> read()
    {
        std::vector<CsvRow> rows;
        while (!atEnd()) {
            CsvRow row;
            row.line = m_line;
            if (const auto error = readRecord(row.fields))
                return Err(CsvFailure{*error, m_line});
            const bool isEmptyLine = row.fields.size() == 1 && row.fields.front().empty() && !m_lastWasQuoted;
            if (!isEmptyLine)
                rows.push_back(std::move(row));
            endLine();
        }
        return rows;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool at(char c) const { return !atEnd() && m_text[m_at] == c; }

    std::optional<CsvError> readRecord(std::vector<std::string>& fields)
    {
        while (true) {
            std::string field;
            m_lastWasQuoted = at('"');
            const auto error = m_lastWasQuoted ? readQuoted(field) : readPlain(field);
            if (error)
                return error;
            fields.push_back(std::move(field));
            if (!at(','))
                return std::nullopt;
            ++m_at;
        }
    }

    std::optional<CsvError> readPlain(std::string& field)
    {
        const auto end = std::min(m_text.find_first_of(",\r\n\"", m_at), m_text.size());
        field = m_text.substr(m_at, end - m_at);
        m_at = end;
        return at('"') ? std::optional(CsvError::QuoteInPlainField) : checkBreak();
    }

    std::optional<CsvError> readQuoted(std::string& field)
    {
        ++m_at;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '\n')
                ++m_line;
            if (c != '"') {
                field += c;
            } else if (at('"')) {
                field += '"';
                ++m_at;
            } else {
                const bool ends = atEnd() || at(',') || at('\r') || at('\n');
                return ends ? checkBreak() : std::optional(CsvError::TextAfterQuote);
            }
        }
        return CsvError::QuoteNotClosed;
    }

    /// A carriage return outside quotes is only the first half of a line break.
    [[nodiscard]] std::optional<CsvError> checkBreak() const
    {
        if (at('\r') && m_text.substr(m_at, 2) != "\r\n")
            return CsvError::LoneCarriageReturn;
        return std::nullopt;
    }

    void endLine()
    {
        if (at('\r'))
            ++m_at;
        if (at('\n')) {
            ++m_at;
            ++m_line;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    bool m_lastWasQuoted = false;
};

} // namespace

std::string_view toString(CsvError error)
{
    switch (error) {
    case CsvError::NotUtf8:
        return "not valid UTF-8";
    case CsvError::QuoteNotClosed:
        return "a quoted field does not end";
    case CsvError::TextAfterQuote:
        return "text follows a closing quote";
    case CsvError::QuoteInPlainField:
        return "a quote stands inside a field without quotes";
    case CsvError::LoneCarriageReturn:
        return "a carriage return without a line feed";
    case CsvError::NoHeader:
        return "no header line";
    case CsvError::RepeatedColumn:
        return "a column is named twice or not at all";
    case CsvError::ColumnCount:
        return "not as many fields as the header has";
    }
    return "not valid CSV";
}

Result<std::vector<CsvRow>, CsvFailure> parseCsv(std::string_view text)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (!isUtf8(text))
        return Err(CsvFailure{CsvError::NotUtf8, 0});
    if (text.substr(0, kMark.size()) == kMark)
        text.remove_prefix(kMark.size());
    return CsvReader(text).read();
}

CsvTable::CsvTable(std::vector<std::string> columns, std::vector<CsvRow> rows)
    : m_columns(std::move(columns)), m_rows(std::move(rows))
{
}

Result<CsvTable, CsvFailure> CsvTable::parse(std::string_view text)
{
    auto parsed = parseCsv(text);
    if (!parsed)
        return Err(parsed.error());
    auto rows = std::move(parsed.value());
    if (rows.empty())
        return Err(CsvFailure{CsvError::NoHeader, 1});
    auto columns = std::move(rows.front().fields);
    const std::size_t headerLine = rows.front().line;
    rows.erase(rows.begin());

    const std::set<std::string_view> names(columns.begin(), columns.end());
    if (names.size() != columns.size() || names.count("") > 0)
        return Err(CsvFailure{CsvError::RepeatedColumn, headerLine});
    for (const auto& row : rows) {
        if (row.fields.size() != columns.size())
            return Err(CsvFailure{CsvError::ColumnCount, row.line});
    }
    return CsvTable(std::move(columns), std::move(rows));
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), name);
    if (found == m_columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_columns.begin());
}

std::optional<std::string_view> CsvTable::field(const CsvRow& row, std::string_view name) const
{
    const auto at = column(name);
    if (!at || *at >= row.fields.size())
        return std::nullopt;
    return row.fields[*at];
}

} // namespace eraflazz

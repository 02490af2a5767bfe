// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/sheet.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

/// Reads records one after another; `m_at` only moves forward.
class RecordReader final {
public:
    RecordReader(std::string_view text, std::size_t firstLine, char delimiter)
        : m_text(text), m_line(firstLine), m_delimiter(delimiter)
    {
    }

    Result<std::vector<SheetRow>, StatementError> read()
    {
        std::vector<SheetRow> rows;
        while (m_at < m_text.size()) {
            SheetRow row;
            row.line = m_line;
            const auto from = m_at;
            if (!readRow(row.cells))
                return Err(StatementError{StatementErrorKind::QuoteNotClosed, row.line, {}});
            if (m_at - from > kSheetLineBytesMax)
                return Err(StatementError{StatementErrorKind::LineTooLong, row.line, {}});
            if (row.isBlank())
                continue;
            if (rows.size() == kSheetRowsMax)
                return Err(StatementError{StatementErrorKind::TooManyRows, row.line, {}});
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool readRow(std::vector<std::string>& cells)
    {
        while (true) {
            std::string cell;
            if (!readCell(cell))
                return false;
            cells.push_back(std::move(cell));
            if (m_at == m_text.size())
                return true;
            const char end = m_text[m_at++];
            if (end == '\n') {
                ++m_line;
                return true;
            }
        }
    }

    /// Stops at the delimiter, the line break or the end.
    bool readCell(std::string& cell)
    {
        const auto from = m_at;
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
        const bool isIndented = m_at > from;
        if (m_at < m_text.size() && m_text[m_at] == '"' && !readQuoted(cell))
            return false;
        // What stands behind a closing quote belongs to the cell: better a strange text than a lost row.
        const char stops[] = {m_delimiter, '\n', '\0'};
        const auto end = std::min(m_text.find_first_of(stops, m_at), m_text.size());
        cell += m_text.substr(m_at, end - m_at);
        cell = std::string(trim(cell));
        if (isIndented && !cell.empty())
            cell.insert(0, 1, ' ');
        m_at = end;
        return true;
    }

    bool readQuoted(std::string& cell)
    {
        ++m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"') {
                if (m_at == m_text.size() || m_text[m_at] != '"')
                    return true;
                ++m_at;
            }
            m_line += c == '\n' ? 1 : 0;
            cell += c;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line;
    char m_delimiter;
};

} // namespace

bool SheetRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

std::vector<std::string> splitLine(std::string_view line, char delimiter)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"' && isQuoted && at + 1 < line.size() && line[at + 1] == '"') {
            cells.back() += c;
            ++at;
        } else if (c == '"' && (isQuoted || trim(cells.back()).empty())) {
            isQuoted = !isQuoted;
        } else if (c == delimiter && !isQuoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    for (auto& cell : cells)
        cell = std::string(trim(cell));
    return cells;
}

Result<std::vector<SheetRow>, StatementError> readRecords(std::string_view text, std::size_t firstLine, char delimiter)
{
    return RecordReader(text, firstLine, delimiter).read();
}

std::string collapsed(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!isBlank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace eraflazz::wallet

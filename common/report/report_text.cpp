// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_text.h"

#include "report/cell_text.h"

#include <algorithm>

namespace eraflazz::report {

namespace {

constexpr std::string_view kGap = "  ";

class TextWriter final {
public:
    explicit TextWriter(const ReportTable& table) : m_table(table), m_words(labels(table.language))
    {
        for (const Column& column : table.columns)
            m_widths.push_back(displayWidth(column.title));
        for (const Group& group : table.groups) {
            for (const Row& row : group.rows)
                measure(row);
        }
        for (const Group& group : table.groups) {
            if (group.subtotal)
                measureSums(*group.subtotal);
        }
        if (table.totals)
            measureSums(*table.totals);
    }

    std::string write()
    {
        writeHead();
        writeTable();
        for (const Check& check : m_table.checks)
            line(std::string(check.holds ? m_words.right : m_words.wrong) + ": " + check.text);
        for (const std::string& note : m_table.notes)
            line("* " + note);
        return std::move(m_out);
    }

private:
    void measure(const Row& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths[i], displayWidth(text(row, i)));
    }
    /// The words of a sum reach from the left to its first number.
    [[nodiscard]] static std::size_t firstNumber(const Row& row)
    {
        const auto found = std::find_if(row.begin(), row.end(), [](const Cell& cell) { return cell.index() == 2; });
        return static_cast<std::size_t>(found - row.begin());
    }
    [[nodiscard]] std::string words(const Row& row) const
    {
        for (std::size_t i = 0; i < firstNumber(row); ++i) {
            if (row[i].index() == 1)
                return text(row, i);
        }
        return firstNumber(row) > 0 ? std::string(m_words.total) : std::string();
    }
    [[nodiscard]] std::size_t widthBefore(std::size_t column) const
    {
        std::size_t width = 0;
        for (std::size_t i = 0; i < column; ++i)
            width += m_widths[i] + (i == 0 ? 0 : kGap.size());
        return width;
    }
    void measureSums(const Row& row)
    {
        const std::size_t first = firstNumber(row);
        for (std::size_t i = first; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths[i], displayWidth(text(row, i)));
        const std::size_t needed = displayWidth(words(row));
        const std::size_t room = widthBefore(first);
        if (first > 0 && needed > room)
            m_widths[first - 1] += needed - room;
    }
    [[nodiscard]] std::string text(const Row& row, std::size_t i) const
    {
        return cellText(row[i], m_table.columns[i].kind, m_table.language);
    }
    void line(const std::string& text) { m_out += printable(text.substr(0, text.find_last_not_of(' ') + 1)) + '\n'; }
    [[nodiscard]] std::string padded(const std::string& text, std::size_t i) const
    {
        const std::string blanks(m_widths[i] - displayWidth(text), ' ');
        return m_table.columns[i].align == Align::Right ? blanks + text : text + blanks;
    }
    void row(const Row& cells)
    {
        std::string out;
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += std::string(i == 0 ? "" : kGap) + padded(text(cells, i), i);
        line(out);
    }
    void sums(const Row& cells)
    {
        const std::size_t first = firstNumber(cells);
        std::string out = words(cells);
        out.append(widthBefore(first) - displayWidth(out), ' ');
        for (std::size_t i = first; i < cells.size(); ++i)
            out += std::string(i == 0 ? "" : kGap) + padded(text(cells, i), i);
        line(out);
    }
    void rule()
    {
        std::string out;
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            out += std::string(i == 0 ? "" : kGap) + std::string(m_widths[i], '-');
        line(out);
    }
    void writeHead()
    {
        line(m_table.shop);
        line(m_table.title);
        for (const std::string& more : {m_table.subtitle, m_table.period}) {
            if (!more.empty())
                line(more);
        }
        for (const Fact& fact : m_table.facts)
            line(fact.label + ": " + cellText(fact.value, fact.kind, m_table.language));
        m_out += '\n';
    }
    void writeTable()
    {
        std::string heads;
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            heads += std::string(i == 0 ? "" : kGap) + padded(m_table.columns[i].title, i);
        line(heads);
        rule();
        for (const Group& group : m_table.groups) {
            if (!group.title.empty())
                line("[" + group.title + "]");
            for (const Row& cells : group.rows)
                row(cells);
            if (group.subtotal)
                sums(*group.subtotal);
        }
        if (m_table.rowCount() == 0)
            line(std::string(m_words.nothing));
        if (m_table.totals) {
            rule();
            sums(*m_table.totals);
        }
        m_out += '\n';
    }

    const ReportTable& m_table;
    const Labels& m_words;
    std::vector<std::size_t> m_widths;
    std::string m_out;
};

} // namespace

std::string toText(const ReportTable& table)
{
    verify(table);
    return TextWriter(table).write();
}

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_plan.h"

#include "kernel/assert.h"
#include "kernel/money.h"

#include <algorithm>
#include <optional>

namespace eraflazz::report {

namespace {

/// Lines that a page break must not part.
struct Block final {
    std::vector<PageLine> lines;
    bool hasData = false;
    [[nodiscard]] int height() const
    {
        int sum = 0;
        for (const PageLine& line : lines)
            sum += line.height;
        return sum;
    }
};

/// What has been summed up so far, over all pages or over one.
class Running final {
public:
    explicit Running(const std::vector<Column>& columns) : m_columns(&columns), m_cells(columns.size()) {}

    void add(const Row& row)
    {
        for (std::size_t i = 0; i < m_columns->size(); ++i) {
            const bool isNumber = std::holds_alternative<std::int64_t>(row[i]);
            if ((*m_columns)[i].carry == Carry::Sum)
                m_cells[i] = (Money::rupiah(numberOf(m_cells[i])) + Money::rupiah(numberOf(row[i]))).value();
            else if ((*m_columns)[i].carry == Carry::Last && isNumber)
                m_cells[i] = row[i];
        }
    }
    [[nodiscard]] Row cells(bool withLast) const
    {
        Row cells = m_cells;
        for (std::size_t i = 0; i < m_columns->size(); ++i) {
            if (!withLast && (*m_columns)[i].carry == Carry::Last)
                cells[i] = {};
        }
        return cells;
    }

private:
    const std::vector<Column>* m_columns; // A pointer, so that a page's sums can begin anew by assignment.
    Row m_cells;
};

class Planner final {
public:
    Planner(const ReportTable& table, const PageHeights& heights)
        : m_table(table), m_heights(heights), m_all(table.columns), m_page(table.columns)
    {
        for (const Column& column : table.columns) {
            m_hasSums = m_hasSums || column.carry == Carry::Sum;
            m_hasCarry = m_hasCarry || column.carry != Carry::None;
        }
    }

    std::vector<Page> plan()
    {
        const std::vector<Block> blocks = blocksOfTable();
        m_pages.emplace_back();
        if (fitsOnePage(blocks)) {
            for (const Block& block : blocks)
                append(block);
            return std::move(m_pages);
        }
        m_lastData = lastDataBlock(blocks);
        for (std::size_t i = 0; i < blocks.size(); ++i)
            place(blocks[i], i);
        return std::move(m_pages);
    }

private:
    [[nodiscard]] PageLine line(LineKind kind, std::size_t group, std::size_t index, int height) const
    {
        return {kind, group, index, height, {}};
    }

    [[nodiscard]] std::vector<Block> blocksOfTable() const
    {
        std::vector<Block> blocks;
        for (std::size_t g = 0; g < m_table.groups.size(); ++g)
            addGroup(blocks, g);
        if (m_table.totals) {
            if (blocks.empty())
                blocks.emplace_back();
            blocks.back().lines.push_back(line(LineKind::Total, 0, 0, m_heights.line));
        }
        for (std::size_t i = 0; i < m_table.checks.size(); ++i)
            blocks.push_back({{line(LineKind::Check, 0, i, m_heights.checks.at(i))}, false});
        for (std::size_t i = 0; i < m_table.notes.size(); ++i)
            blocks.push_back({{line(LineKind::Note, 0, i, m_heights.notes.at(i))}, false});
        return blocks;
    }

    void addGroup(std::vector<Block>& blocks, std::size_t g) const
    {
        const Group& group = m_table.groups[g];
        std::optional<PageLine> title;
        if (!group.title.empty())
            title = line(LineKind::GroupTitle, g, 0, m_heights.line);
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            Block block{{}, true};
            if (i == 0 && title)
                block.lines.push_back(*title);
            block.lines.push_back(line(LineKind::Data, g, i, m_heights.rows.at(g).at(i)));
            blocks.push_back(std::move(block));
        }
        if (group.rows.empty()) {
            if (!title && !group.subtotal)
                return;
            blocks.push_back({{}, true});
            if (title)
                blocks.back().lines.push_back(*title);
        }
        if (group.subtotal)
            blocks.back().lines.push_back(line(LineKind::Subtotal, g, 0, m_heights.line));
    }

    [[nodiscard]] bool fitsOnePage(const std::vector<Block>& blocks) const
    {
        int sum = 0;
        for (const Block& block : blocks)
            sum += block.height();
        return sum <= m_heights.firstBody;
    }

    [[nodiscard]] static std::size_t lastDataBlock(const std::vector<Block>& blocks)
    {
        std::size_t last = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].hasData)
                last = i;
        }
        return last;
    }

    /// What the foot of a page needs while data may still follow.
    [[nodiscard]] int footHeight() const
    {
        return (m_hasSums ? m_heights.line : 0) + (m_hasCarry ? m_heights.line : 0);
    }

    [[nodiscard]] int room() const
    {
        return (m_pages.size() == 1 ? m_heights.firstBody : m_heights.body) - m_pages.back().height();
    }

    void place(const Block& block, std::size_t number)
    {
        const int foot = block.hasData ? footHeight() : 0;
        if (block.height() + foot > room() && !m_pages.back().lines.empty())
            breakPage(block);
        if (block.height() + foot > room() && m_pages.size() == 1)
            breakPage(block); // The title took the room of the first page.
        ERA_ASSERT(block.height() + foot <= room(), "a page has no room for a row of " + m_table.name);
        append(block);
        if (number == m_lastData)
            endOfData();
    }

    void append(const Block& block)
    {
        for (const PageLine& line : block.lines) {
            m_pages.back().lines.push_back(line);
            if (line.kind != LineKind::Data)
                continue;
            const Row& row = m_table.groups[line.group].rows[line.index];
            m_all.add(row);
            m_page.add(row);
            m_pageHasData = true;
        }
    }

    void breakPage(const Block& next)
    {
        if (next.hasData && (m_pageHasData || m_rowsBefore))
            closeWithCarry();
        m_pages.emplace_back();
        m_page = Running(m_table.columns);
        m_pageHasData = false;
        if (next.hasData && m_rowsBefore && m_hasCarry)
            addSums(LineKind::BroughtForward, m_all.cells(true));
        const PageLine& first = next.lines.front();
        if (first.kind == LineKind::Data && !m_table.groups[first.group].title.empty())
            m_pages.back().lines.push_back(line(LineKind::GroupAgain, first.group, 0, m_heights.line));
    }

    void closeWithCarry()
    {
        m_rowsBefore = true;
        if (m_hasSums)
            addSums(LineKind::PageTotal, m_page.cells(false));
        if (m_hasCarry)
            addSums(LineKind::CarriedForward, m_all.cells(true));
    }

    /// The last page with data shows what it alone adds, before the grand total.
    void endOfData()
    {
        if (!m_rowsBefore || !m_hasSums)
            return;
        PageLine total = line(LineKind::PageTotal, 0, 0, m_heights.line);
        total.sums = m_page.cells(false);
        auto& lines = m_pages.back().lines;
        const auto end = !lines.empty() && lines.back().kind == LineKind::Total ? lines.end() - 1 : lines.end();
        lines.insert(end, std::move(total));
    }

    void addSums(LineKind kind, Row sums)
    {
        PageLine added = line(kind, 0, 0, m_heights.line);
        added.sums = std::move(sums);
        m_pages.back().lines.push_back(std::move(added));
    }

    const ReportTable& m_table;
    const PageHeights& m_heights;
    Running m_all;
    Running m_page;
    std::vector<Page> m_pages;
    std::size_t m_lastData = 0;
    bool m_hasSums = false;
    bool m_hasCarry = false;
    bool m_pageHasData = false;
    bool m_rowsBefore = false; ///< An earlier page has data.
};

} // namespace

int Page::height() const
{
    int sum = 0;
    for (const PageLine& line : lines)
        sum += line.height;
    return sum;
}

std::vector<Page> planPages(const ReportTable& table, const PageHeights& heights)
{
    verify(table);
    return Planner(table, heights).plan();
}

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/table_finder.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kHeadRowsMax = 500;
constexpr std::size_t kNearestMax = 3;
constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};

bool holdsMany(ColumnRole role)
{
    return role == ColumnRole::Description || role == ColumnRole::Remark || role == ColumnRole::Ignored;
}

struct TextLine final {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first lines of a text; those that no bank writes are left out by being empty.
std::vector<TextLine> headLines(std::string_view text)
{
    std::vector<TextLine> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < kHeadRowsMax;) {
        const auto end = std::min(text.find('\n', at), text.size());
        const bool isTooLong = end - at > kSheetLineBytesMax;
        lines.push_back({at, isTooLong ? at : end});
        at = end + 1;
    }
    return lines;
}

/// The text behind `label` where the cell begins with it; nothing when another word stands there ("Nama Bank").
std::optional<std::string_view> afterLabel(std::string_view cell, std::string_view label)
{
    cell = trim(cell);
    if (label.empty() || !equalsIgnoreCase(cell.substr(0, label.size()), label))
        return std::nullopt;
    auto rest = trim(cell.substr(label.size()));
    const bool isSeparated = rest.empty() || rest.front() == ':' || rest.front() == '=' || rest.front() == '.';
    while (!rest.empty() && std::string_view(" .:=").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    const bool isNumber = !rest.empty() && (isDigitAscii(rest.front()) || rest.front() == '\'');
    return isSeparated || isNumber ? std::optional(rest) : std::nullopt;
}

bool isMarkOnly(std::string_view cell)
{
    return cell.find_first_not_of(" :=") == std::string_view::npos;
}

} // namespace

/// Takes rows that may hold the titles and remembers the best.
class TableFinder::Search final {
public:
    explicit Search(const std::vector<Known>& known) : m_known(known), m_near(known.size()) {}

    void offer(const std::vector<std::string>& cells, std::size_t row, char delimiter)
    {
        if (cells.size() < 3)
            return;
        std::vector<std::string> titles;
        for (const auto& cell : cells)
            titles.push_back(cell.size() > 200 ? std::string("?") : comparableTitle(cell));
        for (std::size_t k = 0; k < m_known.size(); ++k) {
            auto candidate = match(m_known[k], titles, m_near[k]);
            if (!candidate)
                continue;
            candidate->row = row;
            candidate->delimiter = delimiter;
            consider(std::move(*candidate));
        }
    }

    [[nodiscard]] const std::optional<Candidate>& best() const { return m_best; }

    [[nodiscard]] StatementError refusal() const
    {
        if (m_best && m_best->rival)
            return {StatementErrorKind::SeveralLayouts, 0, m_best->layout->id + ", " + m_best->rival->id};
        std::vector<std::size_t> order;
        for (std::size_t k = 0; k < m_near.size(); ++k) {
            if (m_near[k].found >= 2)
                order.push_back(k);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_near[a].found > m_near[b].found;
        });
        std::string detail;
        for (std::size_t i = 0; i < std::min(order.size(), kNearestMax); ++i)
            detail += (i == 0 ? "nearest: " : "; ") + m_known[order[i]].layout->id + " without \"" +
                      m_near[order[i]].missing + "\"";
        return {StatementErrorKind::NoTable, 0, detail};
    }

private:
    static std::optional<Candidate> match(const Known& known, const std::vector<std::string>& titles, Near& near)
    {
        Candidate candidate;
        candidate.layout = known.layout;
        auto& cells = candidate.columns.cells;
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const auto found = titles[i].empty() ? known.roles.end() : known.roles.find(titles[i]);
            const bool isTaken =
                found == known.roles.end() || (cells.count(found->second) && !holdsMany(found->second));
            if (isTaken) {
                candidate.unexplained += titles[i].empty() ? 0U : 1U;
                continue;
            }
            cells[found->second].push_back(i);
            ++candidate.explained;
        }
        takeUntitled(known, titles, candidate);
        candidate.columns.width = widthOf(titles, candidate);
        candidate.absent =
            static_cast<std::size_t>(std::count_if(known.optional.begin(), known.optional.end(), [&](ColumnRole role) {
                return !candidate.columns.has(role);
            }));
        for (const auto role : known.required) {
            if (candidate.columns.has(role))
                continue;
            if (candidate.explained > near.found)
                near = {candidate.explained, known.layout->columns.at(role).front()};
            return std::nullopt;
        }
        return candidate;
    }

    static std::size_t widthOf(const std::vector<std::string>& titles, const Candidate& candidate)
    {
        std::size_t width = 0;
        for (std::size_t i = 0; i < titles.size(); ++i)
            width = titles[i].empty() ? width : i + 1;
        for (const auto& [role, cells] : candidate.columns.cells)
            width = std::max(width, cells.back() + 1);
        return width;
    }

    /// The column without a title right behind the amount (BCA's CR and DB). Other empty titles are only the rest of a
    /// row that a spreadsheet made longer.
    static void takeUntitled(const Known& known, const std::vector<std::string>& titles, Candidate& candidate)
    {
        const auto untitled = known.roles.find("");
        const auto amount = candidate.columns.cells.find(ColumnRole::Amount);
        if (untitled == known.roles.end() || amount == candidate.columns.cells.end() ||
            candidate.columns.has(untitled->second))
            return;
        const auto behind = amount->second.front() + 1;
        if (behind >= titles.size() || !titles[behind].empty())
            return;
        candidate.columns.cells[untitled->second].push_back(behind);
        ++candidate.explained;
    }

    void consider(Candidate candidate)
    {
        const auto rank = [](const Candidate& c) {
            const auto fewer = [](std::size_t count) { return kManyTitles - std::min(count, kManyTitles); };
            return std::tuple(c.explained, fewer(c.unexplained), fewer(c.absent), c.layout->priority);
        };
        if (!m_best || rank(candidate) > rank(*m_best)) {
            m_best = std::move(candidate);
        } else if (rank(candidate) == rank(*m_best) && candidate.layout != m_best->layout && !m_best->rival &&
                   candidate.row == m_best->row) {
            m_best->rival = candidate.layout;
        }
    }

    static constexpr std::size_t kManyTitles = 1'000'000;
    const std::vector<Known>& m_known;
    std::vector<Near> m_near;
    std::optional<Candidate> m_best;
};

TableFinder::TableFinder(const std::vector<BankLayout>& layouts)
{
    for (const auto& layout : layouts) {
        Known known;
        known.layout = &layout;
        for (const auto& [role, titles] : layout.columns) {
            for (const auto& title : titles)
                known.roles.emplace(comparableTitle(title), role);
            const auto& optional = layout.optionalColumns;
            const bool isOptional = std::find(optional.begin(), optional.end(), role) != optional.end();
            if (role != ColumnRole::Ignored)
                (isOptional ? known.optional : known.required).push_back(role);
        }
        m_known.push_back(std::move(known));
    }
}

Result<FoundTable, StatementError> TableFinder::find(std::string_view text) const
{
    return isHtmlTable(text) ? findInHtml(text) : findInText(text);
}

Result<FoundTable, StatementError> TableFinder::findInHtml(std::string_view text) const
{
    auto rows = readHtmlRows(text);
    if (!rows)
        return Err(rows.error());
    return tableIn(std::move(*rows));
}

Result<FoundTable, StatementError> TableFinder::tableIn(std::vector<SheetRow> rows) const
{
    Search search(m_known);
    for (std::size_t i = 0; i < std::min(rows.size(), kHeadRowsMax); ++i)
        search.offer(rows[i].cells, i, ',');
    const auto& best = search.best();
    if (!best || best->rival)
        return Err(search.refusal());
    const auto head = rows.begin() + static_cast<std::ptrdiff_t>(best->row);
    FoundTable table{best->layout, best->columns, {}, {}};
    table.above.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(head));
    table.rows.assign(std::make_move_iterator(head + 1), std::make_move_iterator(rows.end()));
    return table;
}

Result<FoundTable, StatementError> TableFinder::findInText(std::string_view text) const
{
    const auto lines = headLines(text);
    const auto lineText = [&](std::size_t i) { return text.substr(lines[i].begin, lines[i].end - lines[i].begin); };
    Search search(m_known);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const char delimiter : kDelimiters) {
            if (lineText(i).find(delimiter) != std::string_view::npos)
                search.offer(splitLine(lineText(i), delimiter), i, delimiter);
        }
    }
    const auto& best = search.best();
    if (!best)
        return findInRecords(text, search.refusal());
    if (best->rival)
        return Err(search.refusal());
    FoundTable table{best->layout, best->columns, {}, {}};
    for (std::size_t i = 0; i < best->row; ++i)
        table.above.push_back({i + 1, splitLine(lineText(i), best->delimiter)});
    const auto from = std::min(lines[best->row].end + 1, text.size());
    auto rows = readRecords(text.substr(from), best->row + 2, best->delimiter);
    if (!rows)
        return Err(rows.error());
    table.rows = std::move(*rows);
    return table;
}

/// Once more by records instead of lines: spreadsheets break long titles into several lines.
Result<FoundTable, StatementError> TableFinder::findInRecords(std::string_view text, StatementError refusal) const
{
    if (text.find('"') == std::string_view::npos)
        return Err(std::move(refusal));
    for (const char delimiter : kDelimiters) {
        auto rows = readRecords(text, 1, delimiter);
        if (!rows)
            continue;
        auto table = tableIn(std::move(*rows));
        if (table || table.error().kind == StatementErrorKind::SeveralLayouts)
            return table;
    }
    return Err(std::move(refusal));
}

std::optional<std::string>
labelledValue(const std::vector<std::string>& cells, const Titles& labels, bool firstCellOnly)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        for (const auto& label : labels) {
            const auto rest = afterLabel(cells[i], label);
            if (!rest)
                continue;
            if (!rest->empty())
                return collapsed(*rest);
            const auto next = std::find_if_not(cells.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                               cells.end(),
                                               [](const std::string& cell) { return isMarkOnly(cell); });
            return next == cells.end() ? std::string() : collapsed(*next);
        }
        if (firstCellOnly)
            break;
    }
    return std::nullopt;
}

} // namespace eraflazz::wallet

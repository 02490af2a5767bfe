// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/text.h"
#include "wallet/banks/decode.h"
#include "wallet/banks/sheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kSpanMax = 50;
constexpr std::size_t kCellsMax = 200;

/// Where `word` stands in `text` from `from` on, whatever the case.
std::size_t findNoCase(std::string_view text, std::string_view word, std::size_t from)
{
    const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                                   text.end(),
                                   word.begin(),
                                   word.end(),
                                   [](char a, char b) { return toLowerAscii(a) == toLowerAscii(b); });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::optional<char32_t> numericEntity(std::string_view name)
{
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto digits = name.substr(isHex ? 2 : 1);
    std::uint32_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
    if (digits.empty() || result.ec != std::errc() || result.ptr != digits.data() + digits.size() || value == 0)
        return std::nullopt;
    return static_cast<char32_t>(value);
}

std::string withoutEntities(std::string_view text)
{
    struct Named final {
        std::string_view name;
        char value;
    };
    constexpr std::array<Named, 6> kNamed{
        {{"nbsp", ' '}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
        if (end == std::string_view::npos || end < 2) {
            out += text[at];
            continue;
        }
        const auto name = text.substr(at + 1, end - 1);
        const auto named =
            std::find_if(kNamed.begin(), kNamed.end(), [&](const Named& n) { return equalsIgnoreCase(n.name, name); });
        const auto point = name.front() == '#' ? numericEntity(name) : std::nullopt;
        if (named != kNamed.end())
            out += named->value;
        else if (point)
            point == 0xA0 || point < 0x20 ? out += ' ' : (appendUtf8(out, *point), out);
        else
            out += text.substr(at, end + 1);
        at += end;
    }
    return out;
}

struct Tag final {
    std::string name; ///< Lower case, with the slash of a closing one.
    std::size_t span = 1;
};

Tag readTag(std::string_view inside)
{
    const auto end = std::min(inside.find_first_of(" \t\n/>", 1), inside.size());
    Tag tag{toLower(inside.substr(0, end)), 1};
    const auto attribute = findNoCase(inside, "colspan=", end);
    if (attribute == std::string_view::npos)
        return tag;
    auto value = inside.substr(attribute + 8);
    while (!value.empty() && (value.front() == '"' || value.front() == '\''))
        value.remove_prefix(1);
    std::size_t span = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), span);
    if (result.ec == std::errc() && span > 1)
        tag.span = std::min(span, kSpanMax);
    return tag;
}

class HtmlRows final {
public:
    explicit HtmlRows(std::string_view text) : m_text(text) {}

    Result<std::vector<SheetRow>, StatementError> read()
    {
        while (m_at < m_text.size()) {
            const auto open = std::min(m_text.find('<', m_at), m_text.size());
            addText(m_text.substr(m_at, open - m_at));
            moveTo(open);
            if (open == m_text.size())
                break;
            if (m_text.substr(open, 4) == "<!--") {
                moveTo(after("-->"));
                continue;
            }
            const auto close = m_text.find('>', open);
            if (close == std::string_view::npos)
                break;
            const auto tag = readTag(m_text.substr(open + 1, close - open - 1));
            if (!onTag(tag))
                return Err(StatementError{StatementErrorKind::TooManyRows, m_line, {}});
            moveTo(close + 1);
            if (tag.name == "script" || tag.name == "style")
                moveTo(after("</" + tag.name));
        }
        endRow();
        return std::move(m_rows);
    }

private:
    [[nodiscard]] std::size_t after(std::string_view word) const
    {
        const auto found = findNoCase(m_text, word, m_at);
        return found == std::string_view::npos ? m_text.size() : found + word.size();
    }

    void moveTo(std::size_t at)
    {
        m_line += static_cast<std::size_t>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                      m_text.begin() + static_cast<std::ptrdiff_t>(at),
                                                      '\n'));
        m_at = at;
    }

    void addText(std::string_view text)
    {
        if (m_isInCell && m_cell.size() < kSheetLineBytesMax)
            m_cell += text.substr(0, kSheetLineBytesMax);
    }

    bool onTag(const Tag& tag)
    {
        if (tag.name == "tr" || tag.name == "/tr" || tag.name == "/table") {
            endRow();
            if (tag.name == "tr")
                m_row.line = m_line;
        } else if (tag.name == "td" || tag.name == "th") {
            endCell();
            if (m_row.line == 0)
                m_row.line = m_line;
            m_isInCell = true;
            m_span = tag.span;
        } else if (tag.name == "/td" || tag.name == "/th") {
            endCell();
        } else if (m_isInCell) {
            m_cell += ' ';
        }
        return m_rows.size() <= kSheetRowsMax;
    }

    void endCell()
    {
        if (m_isInCell && m_row.cells.size() < kCellsMax) {
            m_row.cells.push_back(collapsed(withoutEntities(m_cell)));
            m_row.cells.resize(m_row.cells.size() + m_span - 1);
        }
        m_isInCell = false;
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        if (!m_row.isBlank())
            m_rows.push_back(std::move(m_row));
        m_row = {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::vector<SheetRow> m_rows;
    SheetRow m_row;
    std::string m_cell;
    std::size_t m_span = 1;
    bool m_isInCell = false;
};

} // namespace

bool isHtmlTable(std::string_view text)
{
    const auto start = trim(text.substr(0, 4096));
    return !start.empty() && start.front() == '<' && findNoCase(text, "<tr", 0) != std::string_view::npos;
}

Result<std::vector<SheetRow>, StatementError> readHtmlRows(std::string_view text)
{
    return HtmlRows(text).read();
}

} // namespace eraflazz::wallet

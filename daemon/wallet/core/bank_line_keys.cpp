// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/bank_line_keys.h"

#include "kernel/text.h"

#include <map>

namespace eraflazz::wallet {

namespace {

/// Length of "TANGGAL:dd/mm" at the beginning of a text that has no blanks and upper case; 0 when it is not there.
std::size_t postingDateAt(std::string_view text)
{
    constexpr std::string_view kWord = "TANGGAL";
    if (text.substr(0, kWord.size()) != kWord)
        return 0;
    std::size_t at = kWord.size();
    if (at < text.size() && text[at] == ':')
        ++at;
    const auto digits = [&] {
        const auto from = at;
        while (at < text.size() && at < from + 2 && isDigitAscii(text[at]))
            ++at;
        return at > from;
    };
    if (!digits() || at >= text.size() || text[at] != '/')
        return 0;
    ++at;
    return digits() ? at : 0;
}

std::string essence(std::string_view description)
{
    std::string dense;
    for (const char c : description) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            dense += toUpperAscii(c);
    }
    std::string out;
    for (std::size_t at = 0; at < dense.size();) {
        if (const auto skipped = postingDateAt(std::string_view(dense).substr(at))) {
            at += skipped;
            continue;
        }
        out += dense[at++];
    }
    return out;
}

/// Fields end with a line break, which `essence` and numbers cannot hold.
class KeyText final {
public:
    KeyText(std::string_view kind, std::string_view account)
    {
        add(kind);
        add(account);
    }
    KeyText& add(std::string_view field)
    {
        for (const char c : field)
            m_text += c == '\n' ? ' ' : c;
        m_text += '\n';
        return *this;
    }
    KeyText& add(const BankAmount& amount) { return add(std::to_string(amount.toCents())); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

bool mayChange(const BankLine& line)
{
    return line.rowId.empty() && (line.isPending || line.dateMayChange);
}

std::string looseText(std::string_view account, const BankLine& line)
{
    return KeyText("loose", account)
        .add(toString(line.direction))
        .add(line.amount)
        .add(essence(line.description))
        .text();
}

std::string textWithoutCount(std::string_view account, const BankLine& line)
{
    KeyText text("line", account);
    text.add(toString(line.direction)).add(line.amount);
    line.balance ? text.add(*line.balance) : text.add(std::string_view());
    // A line without balance and without a changing date rests on its date; one that is pending has nothing else.
    const bool isDated = line.date && !line.isPending && !(line.dateMayChange && line.balance);
    text.add(isDated ? line.date->toString() : std::string());
    text.add(isDated && line.time ? line.time->toString() : std::string());
    text.add(isDated ? line.reference : std::string());
    return text.add(essence(line.description)).text();
}

} // namespace

std::vector<BankLineKey> bankLineKeyTexts(std::string_view accountCode, std::span<const BankLine> lines)
{
    std::map<std::string, int> seen;
    std::vector<BankLineKey> keys;
    keys.reserve(lines.size());
    for (const auto& line : lines) {
        if (!line.rowId.empty()) {
            keys.push_back({KeyText("id", accountCode).add(line.rowId).text(), {}});
            continue;
        }
        auto text = textWithoutCount(accountCode, line);
        const int count = ++seen[text];
        text += std::to_string(count);
        keys.push_back({std::move(text), mayChange(line) ? looseText(accountCode, line) : std::string()});
    }
    return keys;
}

} // namespace eraflazz::wallet

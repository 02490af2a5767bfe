// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/name_hints.h"

#include "kernel/text.h"
#include "wallet/banks/sheet.h"

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kPatternBytesMax = 400;
constexpr std::size_t kTextBytesMax = 300;
constexpr std::size_t kNameBytesMax = 80;

} // namespace

std::optional<std::string> NameHints::add(std::string_view pattern, std::optional<BankDirection> direction)
{
    if (pattern.size() > kPatternBytesMax)
        return "a name pattern has at most 400 characters";
    try {
        // The library's breadth-first matcher: slower at best, never exponential.
        constexpr auto kFlags = std::regex::ECMAScript | std::regex::optimize | std::regex_constants::__polynomial;
        auto regex = std::make_shared<const std::regex>(std::string(pattern), kFlags);
        if (regex->mark_count() != 1)
            return "a name pattern has exactly one group, the name; write (?:...) for the others";
        m_patterns.push_back({direction, std::move(regex)});
        return std::nullopt;
    } catch (const std::regex_error& error) {
        return std::string("not a regular expression: ") + error.what();
    }
}

void NameHints::addAll(const NameHints& others)
{
    m_patterns.insert(m_patterns.end(), others.m_patterns.begin(), others.m_patterns.end());
}

std::string NameHints::find(BankDirection direction, std::span<const std::string> parts) const
{
    for (const auto& pattern : m_patterns) {
        if (pattern.direction && *pattern.direction != direction)
            continue;
        for (const auto& part : parts) {
            std::cmatch match;
            const auto* const end = part.data() + std::min(part.size(), kTextBytesMax);
            if (std::regex_search(part.data(), end, match, *pattern.regex) && match[1].matched)
                return sanitised(collapsed(match[1].str()), kNameBytesMax);
        }
    }
    return {};
}

} // namespace eraflazz::wallet

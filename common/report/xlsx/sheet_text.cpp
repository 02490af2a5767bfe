// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx/sheet_text.h"

#include "kernel/text.h"
#include "report/cell_text.h"

#include <algorithm>

namespace eraflazz::report {

namespace {

constexpr std::size_t kNameMax = 31;
constexpr std::size_t kPointBytes = 4;                                          // The longest character in UTF-8.
constexpr std::string_view kNonCharacters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}; // U+FFFE, U+FFFF

std::size_t bytesOf(std::string_view text, std::size_t characters)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool isFirst = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (isFirst && characters-- == 0)
            break;
    }
    return at;
}

} // namespace

std::string sheetText(std::string_view text, std::size_t charactersMax)
{
    std::string fit = printable(sanitised(text, charactersMax * kPointBytes));
    for (const std::string_view bad : kNonCharacters) {
        for (std::size_t at = fit.find(bad); at != std::string::npos; at = fit.find(bad, at)) {
            fit[at] = '?';
            fit.erase(at + 1, bad.size() - 1);
        }
    }
    fit.resize(bytesOf(fit, charactersMax));
    return fit;
}

std::string sheetName(std::string_view title)
{
    std::string name = sheetText(title, kNameMax);
    std::replace_if(
        name.begin(),
        name.end(),
        [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; },
        '-');
    const auto isEdge = [](char c) { return c == ' ' || c == '\''; };
    while (!name.empty() && isEdge(name.back()))
        name.pop_back();
    name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), isEdge));
    return equalsIgnoreCase(name, "history") ? std::string() : name;
}

std::string pageHeadText(std::string_view text, std::size_t charactersMax)
{
    std::string escaped;
    for (const char c : sheetText(text, charactersMax)) {
        escaped += c;
        if (c == '&')
            escaped += c;
    }
    return escaped;
}

} // namespace eraflazz::report

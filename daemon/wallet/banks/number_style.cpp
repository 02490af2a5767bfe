// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/number_style.h"

#include "kernel/text.h"

#include <algorithm>
#include <string>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kDigitsMax = 15;

bool takePrefix(std::string_view& text, std::string_view prefix)
{
    if (!equalsIgnoreCase(text.substr(0, prefix.size()), prefix))
        return false;
    text = trim(text.substr(prefix.size()));
    return true;
}

bool takeSuffix(std::string_view& text, char suffix)
{
    if (text.empty() || text.back() != suffix)
        return false;
    text = trim(text.substr(0, text.size() - 1));
    return true;
}

/// The digits of "1,234", none when the groups are not of three or something else stands there.
std::optional<std::string> ungrouped(std::string_view whole, char group)
{
    const auto groups = split(whole, group);
    std::string digits;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool isFirst = i == 0;
        const bool hasRightLength =
            groups.size() == 1 || (isFirst ? groups[i].size() >= 1 && groups[i].size() <= 3 : groups[i].size() == 3);
        if (!hasRightLength || !std::all_of(groups[i].begin(), groups[i].end(), isDigitAscii))
            return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

} // namespace

std::optional<NumberStyle> numberStyleOf(std::string_view example)
{
    if (example == "1,234.56")
        return NumberStyle::English;
    if (example == "1.234,56")
        return NumberStyle::Indonesian;
    return std::nullopt;
}

std::optional<WrittenNumber> readNumber(std::string_view text, NumberStyle style)
{
    text = trim(text);
    takePrefix(text, "'");
    bool isNegative = takePrefix(text, "-");
    if (!takePrefix(text, "Rp."))
        takePrefix(text, "Rp") || takePrefix(text, "IDR");
    if (!isNegative)
        isNegative = takePrefix(text, "-");
    if (!isNegative)
        takePrefix(text, "+");
    if (!isNegative && text.size() > 1 && text.front() == '(' && takeSuffix(text, ')')) {
        text = trim(text.substr(1));
        isNegative = true;
    }
    if (!isNegative)
        isNegative = takeSuffix(text, '-');

    const bool isEnglish = style == NumberStyle::English;
    const auto point = text.find(isEnglish ? '.' : ',');
    const bool hasPoint = point != std::string_view::npos;
    const auto fraction = hasPoint ? text.substr(point + 1) : std::string_view();
    const auto digits = ungrouped(text.substr(0, point), isEnglish ? ',' : '.');
    const bool isFractionFit = fraction.size() <= 2 && std::all_of(fraction.begin(), fraction.end(), isDigitAscii) &&
                               hasPoint != fraction.empty();
    if (!digits || !isFractionFit || digits->size() > kDigitsMax || (digits->empty() && fraction.empty()))
        return std::nullopt;
    std::int64_t cents = 0;
    for (const char c : *digits + std::string(fraction) + std::string(2 - fraction.size(), '0'))
        cents = cents * 10 + (c - '0');
    return WrittenNumber{isNegative ? -cents : cents};
}

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/search_text.h"

#include "catalog/core/destination.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::size_t kAmountDigits = 12;
constexpr std::size_t kDestinationDigits = 4;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigitAscii);
}

std::string without(std::string_view text, std::string_view unwanted)
{
    std::string kept;
    for (const char c : text) {
        if (unwanted.find(c) == std::string_view::npos)
            kept += c;
    }
    return kept;
}

std::optional<std::int64_t> amountIn(std::string_view text)
{
    std::string plain = without(toUpper(text), " .,");
    if (plain.starts_with("RP"))
        plain.erase(0, 2);
    return isDigits(plain) && plain.size() <= kAmountDigits ? parseInt(plain) : std::nullopt;
}

std::vector<std::string> destinationsIn(std::string_view text)
{
    std::vector<std::string> found;
    const std::string digits = without(text, " .-()+");
    if (!isDigits(digits) || digits.size() < kDestinationDigits)
        return found;
    found.push_back(digits);
    const auto phone = catalog::normaliseDestination("msisdn", text);
    if (phone && *phone != digits)
        found.push_back(*phone);
    return found;
}

} // namespace

SearchText readSearch(std::string_view text)
{
    SearchText search;
    search.text = std::string(trim(text));
    search.bare = without(search.text, " .-");
    search.id = Uuid::parse(search.text);
    if (!search.id) {
        if (const auto stamp = Stamp::fromCode(search.text))
            search.id = stamp->toUuid();
    }
    search.destinations = destinationsIn(search.text);
    search.amount = amountIn(search.text);
    return search;
}

int matchRank(std::string_view sought, std::string_view code, std::string_view name)
{
    const std::string wanted = toUpper(sought);
    const std::string upper = toUpper(code);
    if (upper == wanted)
        return 1;
    if (upper.starts_with(wanted))
        return 2;
    if (upper.find(wanted) != std::string::npos)
        return 3;
    return toUpper(name).find(wanted) != std::string::npos ? 4 : 0;
}

} // namespace eraflazz::control

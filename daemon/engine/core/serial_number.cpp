// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/serial_number.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kTokenDigits = 20;

bool isLetter(char c)
{
    const char upper = toUpperAscii(c);
    return upper >= 'A' && upper <= 'Z';
}

std::string_view withoutClosingMark(std::string_view text)
{
    if (!text.empty() && (text.back() == '.' || text.back() == ','))
        text.remove_suffix(1);
    return trim(text);
}

/// Removes what `isPart` accepts from the front of `text` and returns it.
template <typename Predicate> std::string_view takeWhile(std::string_view& text, Predicate isPart)
{
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isPart) - text.begin());
    const auto taken = text.substr(0, end);
    text.remove_prefix(end);
    return taken;
}

bool startsWithIgnoreCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsIgnoreCase(text.substr(0, prefix.size()), prefix);
}

/// Cuts the first "KEY:value" of the tail and everything behind it.
std::string_view withoutTail(std::string_view text)
{
    constexpr std::array<std::string_view, 7> kKeys{
        "PLNREF:", "IDPEL:", "RPTOKEN:", "PPN:", "PPJ:", "MATERAI:", "REFF:"};
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at - 1] != '/' && text[at - 1] != ' ' && text[at - 1] != ',')
            continue;
        const auto rest = text.substr(at);
        const bool isTail =
            std::any_of(kKeys.begin(), kKeys.end(), [&](auto key) { return startsWithIgnoreCase(rest, key); });
        if (!isTail)
            continue;
        text = text.substr(0, at - 1);
        while (!text.empty() && (text.back() == '/' || text.back() == ' '))
            text.remove_suffix(1);
        return text;
    }
    return text;
}

/// "Nama:SITI" -> "SITI" for the labels some sellers put inside the fields.
std::string_view withoutLabel(std::string_view field)
{
    constexpr std::array<std::string_view, 8> kLabels{
        "TOKEN:", "NAMA:", "NAME:", "TARIF:", "TARIFF:", "DAYA:", "POWER:", "KWH:"};
    for (const auto label : kLabels) {
        if (startsWithIgnoreCase(field, label))
            return trim(field.substr(label.size()));
    }
    return field;
}

std::optional<std::string> tokenFrom(std::string_view field)
{
    std::string digits;
    bool afterMark = true; // A mark may stand only between two digits.
    for (const char c : field) {
        const bool isMark = c == '-' || c == ' ';
        if (isMark ? afterMark : !isDigitAscii(c))
            return std::nullopt;
        if (!isMark)
            digits += c;
        afterMark = isMark;
    }
    const bool isZero = std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
    if (digits.size() != kTokenDigits || isZero || afterMark)
        return std::nullopt;
    return digits;
}

struct Kwh final {
    std::string value;
    bool isCertain = false; ///< Decimals or the unit say so; a bare "900" may also be the power.
};

/// "13,5", "67.30 KWH", "32,1. Info: ..." -> the number with a decimal point.
std::optional<Kwh> kwhFrom(std::string_view field)
{
    Kwh kwh;
    kwh.value = takeWhile(field, isDigitAscii);
    if (kwh.value.empty() || kwh.value.size() > 6)
        return std::nullopt;
    if (field.size() > 1 && (field[0] == ',' || field[0] == '.') && isDigitAscii(field[1])) {
        field.remove_prefix(1);
        const auto decimals = takeWhile(field, isDigitAscii);
        if (decimals.size() > 2)
            return std::nullopt;
        kwh.value += '.';
        kwh.value += decimals;
        kwh.isCertain = true;
    }
    field = trim(field);
    if (startsWithIgnoreCase(field, "kwh")) {
        field.remove_prefix(3);
        kwh.isCertain = true;
    }
    if (!field.empty() && field.front() != '.' && field.front() != ',')
        return std::nullopt;
    return kwh;
}

/// "900", "2200VA", "000001300"
std::optional<int> powerFrom(std::string_view field)
{
    auto digits = takeWhile(field, isDigitAscii);
    field = trim(field);
    if (digits.empty() || (!field.empty() && !equalsIgnoreCase(field, "VA")))
        return std::nullopt;
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    const auto value = digits.size() <= 9 ? parseInt(digits) : std::nullopt;
    if (!value || *value == 0)
        return std::nullopt;
    return static_cast<int>(*value);
}

/// A letter, digits, letters: "R1", "R1M", "B2".
bool isTariff(std::string_view field)
{
    if (field.size() < 2 || field.size() > 6 || !isLetter(field.front()))
        return false;
    field.remove_prefix(1);
    if (takeWhile(field, isDigitAscii).empty())
        return false;
    return std::all_of(field.begin(), field.end(), isLetter);
}

/// Fills kWh, power and tariff from the right end of `fields` and leaves there what belongs to the name.
void readFromTheRight(std::vector<std::string_view>& fields, PlnToken& token)
{
    std::optional<Kwh> kwh;
    std::size_t at = fields.size();
    while (at > 0 && !kwh)
        kwh = kwhFrom(fields[--at]);
    if (kwh) {
        const bool isPower = !kwh->isCertain && at > 0 && isTariff(fields[at - 1]);
        if (!isPower)
            token.kwh = kwh->value;
        fields.resize(isPower ? at + 1 : at);
    }
    if (!fields.empty()) {
        token.powerVa = powerFrom(fields.back());
        if (token.powerVa)
            fields.pop_back();
    }
    if (!fields.empty() && isTariff(fields.back())) {
        token.tariff = toUpper(fields.back());
        fields.pop_back();
    }
}

} // namespace

std::string normaliseSn(std::string_view text)
{
    const auto sn = withoutClosingMark(trim(text));
    if (sn == "-" || sn == "0" || equalsIgnoreCase(sn, "SN"))
        return {};
    return std::string(sn);
}

std::optional<PlnToken> plnToken(std::string_view sn)
{
    std::vector<std::string_view> fields;
    for (const auto field : split(withoutTail(withoutClosingMark(trim(sn))), '/'))
        fields.push_back(withoutLabel(trim(field)));

    const auto digits = tokenFrom(fields.front());
    if (!digits)
        return std::nullopt;
    PlnToken token;
    token.token20 = *digits;
    fields.erase(fields.begin());
    readFromTheRight(fields, token);
    for (const auto field : fields)
        token.name.append(token.name.empty() ? "" : "/").append(field);
    if (token.name == "-")
        token.name.clear();
    return token;
}

std::string groupedToken(std::string_view token20)
{
    std::string grouped(token20);
    if (token20.size() != kTokenDigits)
        return grouped;
    for (std::size_t at = 16; at > 0; at -= 4)
        grouped.insert(at, 1, '-');
    return grouped;
}

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/date_format.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::wallet {

namespace {

struct MonthName final {
    std::string_view name;
    int month;
};

// Whole words only: "Mar" and "Maret" are both names, "Mare" is none.
constexpr std::array<MonthName, 44> kMonthNames{{
    {"jan", 1},  {"january", 1},   {"januari", 1}, {"feb", 2},       {"february", 2}, {"februari", 2},
    {"peb", 2},  {"pebruari", 2},  {"mar", 3},     {"mrt", 3},       {"march", 3},    {"maret", 3},
    {"apr", 4},  {"april", 4},     {"may", 5},     {"mei", 5},       {"jun", 6},      {"june", 6},
    {"juni", 6}, {"jul", 7},       {"july", 7},    {"juli", 7},      {"aug", 8},      {"august", 8},
    {"agt", 8},  {"agu", 8},       {"ags", 8},     {"agust", 8},     {"agustus", 8},  {"sep", 9},
    {"sept", 9}, {"september", 9}, {"oct", 10},    {"october", 10},  {"okt", 10},     {"oktober", 10},
    {"nov", 11}, {"november", 11}, {"nop", 11},    {"nopember", 11}, {"dec", 12},     {"december", 12},
    {"des", 12}, {"desember", 12},
}};

bool isLetter(char c)
{
    const char lower = toLowerAscii(c);
    return lower >= 'a' && lower <= 'z';
}

std::optional<int> monthOf(std::string_view word)
{
    const auto found = std::find_if(
        kMonthNames.begin(), kMonthNames.end(), [&](const MonthName& m) { return equalsIgnoreCase(m.name, word); });
    return found == kMonthNames.end() ? std::nullopt : std::optional(found->month);
}

/// Walks over a text that a format describes.
class Cursor final {
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    bool literal(char c)
    {
        if (atEnd() || toLowerAscii(m_text[m_at]) != toLowerAscii(c))
            return false;
        ++m_at;
        return true;
    }
    bool blanks()
    {
        const auto from = m_at;
        while (!atEnd() && m_text[m_at] == ' ')
            ++m_at;
        return m_at > from;
    }
    std::optional<int> number(std::size_t digitsMin, std::size_t digitsMax)
    {
        std::size_t digits = 0;
        int value = 0;
        for (; digits < digitsMax && !atEnd() && isDigitAscii(m_text[m_at]); ++digits)
            value = value * 10 + (m_text[m_at++] - '0');
        return digits < digitsMin ? std::nullopt : std::optional(value);
    }
    std::string_view word()
    {
        const auto from = m_at;
        while (!atEnd() && isLetter(m_text[m_at]))
            ++m_at;
        const auto found = m_text.substr(from, m_at - from);
        if (!found.empty() && !atEnd() && m_text[m_at] == '.' && m_at + 1 < m_text.size())
            ++m_at; // "Sep. 2026"
        return found;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

struct DateFormat::Read final {
    std::optional<int> year;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;

    bool take(Field field, Cursor& cursor, bool isGlued)
    {
        const auto small = [&](int& target) {
            const auto number = cursor.number(isGlued ? 2 : 1, 2);
            target = number.value_or(0);
            return number.has_value();
        };
        switch (field) {
        case Field::Day:
            return small(day);
        case Field::Month:
            return small(month);
        case Field::MonthName:
            month = monthOf(cursor.word()).value_or(0);
            return month != 0;
        case Field::Year2:
            year = cursor.number(2, 2);
            if (year)
                *year += 2000;
            return year.has_value();
        case Field::Year4:
            year = cursor.number(4, 4);
            return year.has_value();
        case Field::Hour:
            return small(hour);
        case Field::Minute:
            return small(minute);
        case Field::Second:
            return small(second);
        case Field::Word:
            return !cursor.word().empty();
        case Field::Literal:
            return true;
        }
        return false;
    }
};

std::optional<DateFormat::Field> DateFormat::fieldOf(std::string_view run)
{
    if (run == "d" || run == "dd")
        return Field::Day;
    if (run == "M" || run == "MM")
        return Field::Month;
    if (run == "MMM" || run == "MMMM")
        return Field::MonthName;
    if (run == "yy")
        return Field::Year2;
    if (run == "yyyy")
        return Field::Year4;
    if (run == "H" || run == "HH")
        return Field::Hour;
    if (run == "mm")
        return Field::Minute;
    if (run == "ss")
        return Field::Second;
    if (run == "EEE" || run == "EEEE")
        return Field::Word;
    return std::nullopt;
}

std::optional<DateFormat> DateFormat::compile(std::string_view pattern)
{
    constexpr std::string_view kLetters = "dMyHmsE";
    DateFormat format;
    format.m_pattern = pattern;
    std::vector<Field> seen;
    for (std::size_t at = 0; at < pattern.size();) {
        if (kLetters.find(pattern[at]) == std::string_view::npos) {
            if (pattern[at] != ' ' || format.m_parts.empty() || format.m_parts.back().literal != ' ')
                format.m_parts.push_back({Field::Literal, pattern[at], false});
            ++at;
            continue;
        }
        const auto end = std::min(pattern.find_first_not_of(pattern[at], at), pattern.size());
        const auto field = fieldOf(pattern.substr(at, end - at));
        if (!field || std::find(seen.begin(), seen.end(), *field) != seen.end())
            return std::nullopt;
        const bool isGlued = !format.m_parts.empty() && format.m_parts.back().field != Field::Literal;
        if (isGlued)
            format.m_parts.back().isGlued = true;
        format.m_parts.push_back({*field, 0, isGlued});
        seen.push_back(*field);
        at = end;
    }
    const bool hasMonth = format.has(Field::Month) != format.has(Field::MonthName);
    const bool hasYearOnce = !(format.has(Field::Year2) && format.has(Field::Year4));
    const bool isDate = format.has(Field::Day) && hasMonth && hasYearOnce;
    const bool isTime = format.has(Field::Hour) && format.has(Field::Minute) && !format.has(Field::Day) &&
                        !format.has(Field::Month) && !format.has(Field::MonthName);
    return isDate || isTime ? std::optional(std::move(format)) : std::nullopt;
}

bool DateFormat::has(Field field) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) { return part.field == field; });
}

bool DateFormat::hasDate() const
{
    return has(Field::Day);
}

std::optional<DateFormat::Read> DateFormat::read(std::string_view text) const
{
    Cursor cursor(text);
    Read found;
    for (const auto& part : m_parts) {
        const bool fits = part.field != Field::Literal ? found.take(part.field, cursor, part.isGlued)
                          : part.literal == ' '        ? cursor.blanks()
                                                       : cursor.literal(part.literal);
        if (!fits)
            return std::nullopt;
    }
    return cursor.atEnd() ? std::optional(found) : std::nullopt;
}

std::optional<WrittenDate> DateFormat::readDate(std::string_view text) const
{
    const auto found = hasDate() ? read(text) : std::nullopt;
    if (!found)
        return std::nullopt;
    constexpr int kAnyLeapYear = 2024;
    const CivilTime time{found->hour, found->minute, found->second};
    if (!CivilDate{found->year.value_or(kAnyLeapYear), found->month, found->day}.isValid() || !time.isValid())
        return std::nullopt;
    return WrittenDate{found->year, found->month, found->day, has(Field::Hour) ? std::optional(time) : std::nullopt};
}

std::optional<CivilTime> DateFormat::readTime(std::string_view text) const
{
    if (hasDate())
        return std::nullopt;
    const bool isDigitsOnly = m_parts.size() * 2 == m_pattern.size() && m_parts.front().isGlued;
    std::string padded(text);
    if (isDigitsOnly && !text.empty() && text.size() < m_pattern.size())
        padded.insert(0, m_pattern.size() - text.size(), '0');
    const auto found = read(padded);
    if (!found)
        return std::nullopt;
    const CivilTime time{found->hour, found->minute, found->second};
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<CivilDate> dateWithin(int month, int day, const CivilDate& from, const CivilDate& to)
{
    // Over new year, months from the first one on belong to the first year.
    const int year = from.year == to.year || month >= from.month ? from.year : to.year;
    const CivilDate date{year, month, day};
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<CivilDate> dateNear(int month, int day, const CivilDate& neighbour)
{
    std::optional<CivilDate> nearest;
    std::int64_t shortest = 0;
    for (int year = neighbour.year - 1; year <= neighbour.year + 1; ++year) {
        const CivilDate date{year, month, day};
        if (!date.isValid())
            continue;
        const auto away = date.toDays() - neighbour.toDays();
        const auto distance = away < 0 ? -away : away;
        if (!nearest || distance < shortest) {
            nearest = date;
            shortest = distance;
        }
    }
    return nearest;
}

} // namespace eraflazz::wallet

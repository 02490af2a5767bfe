// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/bank_line.h"

#include "kernel/text.h"

#include <array>

namespace eraflazz::wallet {

namespace {

std::string twoDigits(int number)
{
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string significantDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (isDigitAscii(c) && !(digits.empty() && c == '0'))
            digits += c;
    }
    return digits;
}

} // namespace

bool CivilDate::isValid() const
{
    if (year < 1990 || year > 2199 || month < 1 || month > 12 || day < 1)
        return false;
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0);
}

// Counts from March, so that the leap day is the last of its year.
std::int64_t CivilDate::toDays() const
{
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

CivilDate CivilDate::fromDays(std::int64_t days)
{
    const std::int64_t z = days + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t dayOfEra = z - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t mp = (5 * dayOfYear + 2) / 153;
    const auto month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
    return {static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)),
            month,
            static_cast<int>(dayOfYear - (153 * mp + 2) / 5 + 1)};
}

std::string CivilDate::toString() const
{
    return twoDigits(year / 100) + twoDigits(year) + '-' + twoDigits(month) + '-' + twoDigits(day);
}

bool CivilTime::isValid() const
{
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

std::string CivilTime::toString() const
{
    return twoDigits(hour) + ':' + twoDigits(minute) + ':' + twoDigits(second);
}

std::string_view toString(BankDirection direction)
{
    switch (direction) {
    case BankDirection::Credit:
        return "CR";
    case BankDirection::Debit:
        return "DB";
    }
    return "";
}

bool sameAccountNumber(std::string_view a, std::string_view b)
{
    const auto digits = significantDigits(a);
    return !digits.empty() && digits == significantDigits(b);
}

} // namespace eraflazz::wallet

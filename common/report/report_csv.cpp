// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_csv.h"

#include "kernel/clock.h"
#include "kernel/text.h"
#include "report/calendar.h"
#include "report/cell_text.h"

#include <algorithm>
#include <cstdlib>

namespace eraflazz::report {

namespace {

/// -12, 12.50: what a spreadsheet reads as a number whatever else it does. "+62812" is a telephone number to us and a
/// formula to it.
bool isNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, point);
    const auto rest = point == text.size() ? std::string_view("0") : text.substr(point + 1);
    const auto areDigits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), isDigitAscii);
    };
    return areDigits(whole) && areDigits(rest);
}

bool couldBeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
           !isNumber(text);
}

std::string percentField(std::int64_t hundredths, bool hasComma)
{
    const std::string rest = std::to_string(std::abs(hundredths % 100));
    const std::string text = (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths / 100)) +
                             (hasComma ? ',' : '.') + (rest.size() < 2 ? "0" : "") + rest;
    return hasComma ? '"' + text + '"' : text; // Some programs split at commas as well, unless they are quoted.
}

std::string cellField(const Cell& cell, ColumnKind kind, bool hasComma)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return csvField(*text);
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number == nullptr)
        return {};
    switch (kind) {
    case ColumnKind::Text:
    case ColumnKind::Money:
    case ColumnKind::Count:
        return std::to_string(*number);
    case ColumnKind::Percent:
        return percentField(*number, hasComma);
    case ColumnKind::Time:
        return momentText(*number);
    case ColumnKind::Date:
        return BusinessDay{static_cast<std::int32_t>(*number)}.toString();
    }
    return {};
}

} // namespace

std::string csvField(std::string_view text)
{
    const bool isGuarded = couldBeFormula(text);
    if (!isGuarded && text.find_first_of(",;\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string field = isGuarded ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"')
            field += '"';
        field += c;
    }
    return field + '"';
}

std::string toCsv(const ReportTable& table, CsvOptions options)
{
    const bool hasTitles =
        std::any_of(table.groups.begin(), table.groups.end(), [](const Group& group) { return !group.title.empty(); });
    const bool isIndonesianSheet = options.isForSheet && table.language == Language::Indonesian;
    const char separator = isIndonesianSheet ? ';' : ',';
    std::string csv = options.withMark ? "\xEF\xBB\xBF" : "";
    const auto line = [&](std::string_view title, const auto& fieldAt) {
        if (hasTitles)
            csv += csvField(title) + separator;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            csv += (i == 0 ? std::string() : std::string(1, separator)) + fieldAt(i);
        csv += "\r\n";
    };
    line(labels(table.language).group, [&](std::size_t i) { return csvField(table.columns[i].title); });
    for (const Group& group : table.groups) {
        for (const Row& row : group.rows)
            line(group.title,
                 [&](std::size_t i) { return cellField(row[i], table.columns[i].kind, isIndonesianSheet); });
    }
    return csv;
}

} // namespace eraflazz::report

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

std::string percentField(std::int64_t hundredths)
{
    const std::string rest = std::to_string(std::abs(hundredths % 100));
    return (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths / 100)) + '.' +
           (rest.size() < 2 ? "0" : "") + rest;
}

std::string cellField(const Cell& cell, ColumnKind kind)
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
        return percentField(*number);
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
    if (!isGuarded && text.find_first_of(",\"\r\n") == std::string_view::npos)
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
    std::string csv = options.withMark ? "\xEF\xBB\xBF" : "";
    if (hasTitles)
        csv += csvField(labels(table.language).group) + ',';
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        csv += (i == 0 ? "" : ",") + csvField(table.columns[i].title);
    csv += "\r\n";
    for (const Group& group : table.groups) {
        for (const Row& row : group.rows) {
            if (hasTitles)
                csv += csvField(group.title) + ',';
            for (std::size_t i = 0; i < row.size(); ++i)
                csv += (i == 0 ? "" : ",") + cellField(row[i], table.columns[i].kind);
            csv += "\r\n";
        }
    }
    return csv;
}

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/supplier_statement.h"

#include "kernel/csv.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kFieldBytesMax = 512;
constexpr std::int64_t kPriceMax = 1'000'000'000'000;

using Columns = std::map<StatementRole, std::size_t>;
using Refused = Err<StatementError>;

bool heads(const StatementLayout& layout, StatementRole role, std::string_view cell)
{
    const auto titles = layout.titles.find(role);
    if (titles == layout.titles.end())
        return false;
    return std::any_of(titles->second.begin(), titles->second.end(), [cell](const std::string& title) {
        return equalsIgnoreCase(trim(cell), title);
    });
}

/// The roles this row names; a header when reference and status are among them.
Result<Columns, StatementError> columnsOf(const CsvRow& row, const StatementLayout& layout)
{
    Columns columns;
    for (const auto role : kStatementRoles) {
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (!heads(layout, role, row.fields[i]))
                continue;
            if (!columns.emplace(role, i).second)
                return Refused({StatementProblem::TitleTwice, row.line, std::string(toString(role))});
        }
    }
    return columns;
}

bool isHeader(const Columns& columns)
{
    return columns.count(StatementRole::Ref) == 1 && columns.count(StatementRole::Status) == 1;
}

std::string_view fieldOf(const CsvRow& row, const Columns& columns, StatementRole role)
{
    const auto found = columns.find(role);
    return found == columns.end() ? std::string_view() : trim(row.fields[found->second]);
}

Result<StatementLine, StatementError>
readLine(const CsvRow& row, const Columns& columns, std::size_t width, const StatementLayout& layout)
{
    const auto refuse = [&row](StatementProblem problem, std::string_view detail) {
        return Refused({problem, row.line, sanitised(detail, 64)});
    };
    if (row.fields.size() != width)
        return refuse(StatementProblem::FieldCount,
                      std::to_string(row.fields.size()) + " instead of " + std::to_string(width));
    StatementLine line;
    line.line = row.line;
    for (const auto role : kStatementRoles) {
        if (fieldOf(row, columns, role).size() > kFieldBytesMax)
            return refuse(StatementProblem::FieldTooLong, toString(role));
    }
    line.ref = sanitised(fieldOf(row, columns, StatementRole::Ref), kFieldBytesMax);
    if (line.ref.empty())
        return refuse(StatementProblem::NoRef, {});
    line.sku = sanitised(fieldOf(row, columns, StatementRole::Sku), kFieldBytesMax);
    line.customer = sanitised(fieldOf(row, columns, StatementRole::Customer), kFieldBytesMax);
    line.sn = sanitised(fieldOf(row, columns, StatementRole::Sn), kFieldBytesMax);
    const auto word = fieldOf(row, columns, StatementRole::Status);
    const auto status = layout.words.find(toLower(word));
    if (status == layout.words.end())
        return refuse(StatementProblem::UnknownStatus, word);
    line.status = status->second;
    if (const auto price = fieldOf(row, columns, StatementRole::Price); !price.empty()) {
        line.price = readPrice(price, layout.group);
        if (!line.price)
            return refuse(StatementProblem::BadPrice, price);
    }
    if (const auto time = fieldOf(row, columns, StatementRole::Time); !time.empty()) {
        line.atUnixMs = readTime(time, layout.timeFormats, layout.utcOffsetMinutes);
        if (!line.atUnixMs)
            return refuse(StatementProblem::BadTime, time);
    }
    return line;
}

/// Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant's algorithm).
std::int64_t daysOf(std::int64_t year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t ofEra = year - era * 400;
    const std::int64_t ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

bool exists(int year, int month, int day)
{
    if (year < 2000 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    const auto first = daysOf(year, month, 1);
    const auto next = month == 12 ? daysOf(year + 1, 1, 1) : daysOf(year, month + 1, 1);
    return first + day <= next;
}

struct Moment final {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

/// Reads exactly the digits of one part; false when they are not there.
bool readDigits(std::string_view& text, std::size_t count, int& value)
{
    if (text.size() < count)
        return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigitAscii(text[i]))
            return false;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return true;
}

std::optional<Moment> momentOf(std::string_view text, std::string_view format)
{
    Moment moment;
    const std::array<std::pair<std::string_view, int*>, 6> parts{{{"yyyy", &moment.year},
                                                                  {"MM", &moment.month},
                                                                  {"dd", &moment.day},
                                                                  {"HH", &moment.hour},
                                                                  {"mm", &moment.minute},
                                                                  {"ss", &moment.second}}};
    while (!format.empty()) {
        const auto part = std::find_if(
            parts.begin(), parts.end(), [format](const auto& known) { return format.starts_with(known.first); });
        if (part != parts.end()) {
            if (!readDigits(text, part->first.size(), *part->second))
                return std::nullopt;
            format.remove_prefix(part->first.size());
        } else {
            if (text.empty() || text.front() != format.front())
                return std::nullopt;
            text.remove_prefix(1);
            format.remove_prefix(1);
        }
    }
    const bool isReal = text.empty() && exists(moment.year, moment.month, moment.day) && moment.hour < 24 &&
                        moment.minute < 60 && moment.second < 60;
    return isReal ? std::optional(moment) : std::nullopt;
}

/// The digits of "10.250.000" or "10250000"; nothing for groups that are none.
std::optional<std::string> digitsOf(std::string_view whole, char group)
{
    std::string digits;
    const auto groups = split(whole, group);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool fits =
            i == 0 ? !groups[i].empty() && (groups.size() == 1 || groups[i].size() <= 3) : groups[i].size() == 3;
        if (!fits || !std::all_of(groups[i].begin(), groups[i].end(), isDigitAscii))
            return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

} // namespace

std::optional<Money> readPrice(std::string_view text, char group)
{
    text = trim(text);
    if (text.size() > 2 && equalsIgnoreCase(text.substr(0, 2), "Rp"))
        text = trim(text.substr(text[2] == '.' ? 3 : 2));
    const char decimal = group == '.' ? ',' : '.';
    const auto at = text.find(decimal);
    const auto fraction = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    if (at != std::string_view::npos &&
        (fraction.empty() || fraction.size() > 4 || fraction.find_first_not_of('0') != std::string_view::npos))
        return std::nullopt;
    const auto digits = digitsOf(text.substr(0, at), group);
    const auto value = digits && digits->size() <= 15 ? parseInt(*digits) : std::nullopt;
    return value && *value <= kPriceMax ? std::optional(Money::rupiah(*value)) : std::nullopt;
}

std::optional<std::int64_t>
readTime(std::string_view text, const std::vector<std::string>& formats, int utcOffsetMinutes)
{
    text = trim(text);
    for (const auto& format : formats) {
        const auto moment = momentOf(text, format);
        if (!moment)
            continue;
        const std::int64_t minutes = daysOf(moment->year, moment->month, moment->day) * 1440 + moment->hour * 60 +
                                     moment->minute - utcOffsetMinutes;
        return (minutes * 60 + moment->second) * 1000;
    }
    return std::nullopt;
}

Result<std::vector<StatementLine>, StatementError> readStatement(std::string_view file, const StatementLayout& layout)
{
    if (file.size() > kStatementBytesMax)
        return Refused({StatementProblem::TooLarge, 0, std::to_string(file.size()) + " bytes"});
    const auto rows = parseCsv(file);
    if (!rows)
        return Refused({StatementProblem::NotCsv, rows.error().line, std::string(toString(rows.error().error))});
    std::optional<Columns> header;
    std::size_t width = 0;
    std::vector<StatementLine> lines;
    for (const auto& row : *rows) {
        if (header) {
            auto line = readLine(row, *header, width, layout);
            if (!line)
                return Err(line.error());
            lines.push_back(std::move(*line));
            continue;
        }
        auto columns = columnsOf(row, layout);
        if (!columns)
            return Err(columns.error());
        if (isHeader(*columns)) {
            header = std::move(*columns);
            width = row.fields.size();
        }
    }
    if (!header)
        return Refused({StatementProblem::NoHeader, 0, {}});
    if (lines.empty())
        return Refused({StatementProblem::NoLines, 0, {}});
    return lines;
}

std::string_view toString(StatementRole role)
{
    switch (role) {
    case StatementRole::Ref:
        return "ref";
    case StatementRole::Sku:
        return "sku";
    case StatementRole::Customer:
        return "customer";
    case StatementRole::Status:
        return "status";
    case StatementRole::Price:
        return "price";
    case StatementRole::Sn:
        return "sn";
    case StatementRole::Time:
        return "time";
    }
    return "";
}

std::string_view toString(StatementStatus status)
{
    switch (status) {
    case StatementStatus::Delivered:
        return "delivered";
    case StatementStatus::Failed:
        return "failed";
    case StatementStatus::Pending:
        return "pending";
    }
    return "";
}

std::string_view toString(StatementProblem problem)
{
    switch (problem) {
    case StatementProblem::TooLarge:
        return "TOO_LARGE";
    case StatementProblem::NotCsv:
        return "NOT_CSV";
    case StatementProblem::NoHeader:
        return "NO_HEADER";
    case StatementProblem::TitleTwice:
        return "TITLE_TWICE";
    case StatementProblem::FieldCount:
        return "FIELD_COUNT";
    case StatementProblem::NoRef:
        return "NO_REF";
    case StatementProblem::UnknownStatus:
        return "UNKNOWN_STATUS";
    case StatementProblem::BadPrice:
        return "BAD_PRICE";
    case StatementProblem::BadTime:
        return "BAD_TIME";
    case StatementProblem::FieldTooLong:
        return "FIELD_TOO_LONG";
    case StatementProblem::NoLines:
        return "NO_LINES";
    case StatementProblem::NoTime:
        return "NO_TIME";
    }
    return "";
}

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_csv.h"

#include "kernel/clock.h"
#include "kernel/text.h"
#include "report/calendar.h"
#include "report/cell_text.h"
#include "report/table_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace eraflazz::report {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

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
    // Some programs drop the blanks first.
    const std::size_t first = text.find_first_not_of(' ');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos && !isNumber(text);
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

/// The lines of one file.
class CsvLines final {
public:
    CsvLines(const ReportTable& head, CsvOptions options)
        : m_columns(head.columns), m_hasTitles(hasGroupTitles(head)),
          m_isIndonesianSheet(options.isForSheet && head.language == Language::Indonesian)
    {
    }

    [[nodiscard]] std::string titles(Language language) const
    {
        return line(labels(language).group, [this](std::size_t i) { return csvField(m_columns[i].title); });
    }
    [[nodiscard]] std::string row(std::string_view group, const Row& row) const
    {
        return line(group, [&](std::size_t i) { return cellField(row[i], m_columns[i].kind, m_isIndonesianSheet); });
    }

private:
    template <typename FieldAt> [[nodiscard]] std::string line(std::string_view title, const FieldAt& fieldAt) const
    {
        const char separator = m_isIndonesianSheet ? ';' : ',';
        std::string text = m_hasTitles ? csvField(title) + separator : std::string();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            text += (i == 0 ? std::string() : std::string(1, separator)) + fieldAt(i);
        return text + "\r\n";
    }

    std::vector<Column> m_columns;
    bool m_hasTitles;
    bool m_isIndonesianSheet;
};

class CsvFile final : public TableFile {
public:
    CsvFile(const std::string& path, const ReportTable& head, CsvOptions options)
        : m_lines(head, options), m_file(path, std::ios::binary | std::ios::trunc)
    {
        write((options.withMark ? std::string(kMark) : std::string()) + m_lines.titles(head.language));
    }

    void beginGroup(const std::string& title) override { m_group = title; }
    void add(const Row& row) override { write(m_lines.row(m_group, row)); }
    void addSum(const Row&) override {} // A program sums the rows itself.
    void finish() override
    {
        m_file.close();
        check();
    }

private:
    void write(const std::string& text)
    {
        m_file << text;
        check();
    }
    void check() const
    {
        if (!m_file)
            throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), "a CSV file");
    }

    CsvLines m_lines;
    std::ofstream m_file;
    std::string m_group;
};

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

std::string_view csvText(std::string_view field)
{
    return field.starts_with('\'') && couldBeFormula(field.substr(1)) ? field.substr(1) : field;
}

std::string toCsv(const ReportTable& table, CsvOptions options)
{
    const CsvLines lines(table, options);
    std::string csv = (options.withMark ? std::string(kMark) : std::string()) + lines.titles(table.language);
    for (const Group& group : table.groups) {
        for (const Row& row : group.rows)
            csv += lines.row(group.title, row);
    }
    return csv;
}

std::unique_ptr<TableFile> startCsvFile(const std::string& path, const ReportTable& head, CsvOptions options)
{
    errno = 0;
    return std::make_unique<CsvFile>(path, head, options);
}

} // namespace eraflazz::report

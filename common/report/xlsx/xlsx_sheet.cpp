// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx/xlsx_sheet.h"

#include "kernel/clock.h"
#include "report/calendar.h"
#include "report/cell_text.h"
#include "report/xlsx/report_xlsx.h"
#include "report/xlsx/sheet_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace eraflazz::report {

namespace {

constexpr std::int32_t kEpochInSheet = 25'569; // 1970-01-01, in days as spreadsheets count them.
constexpr double kSecondsOfDay = 86'400;
constexpr std::int64_t kExactMost = 999'999'999'999'999; // Spreadsheets keep 15 digits of a number.
constexpr std::size_t kTextMax = 32'767;
constexpr std::size_t kWidthLeast = 6, kWidthMost = 60;
constexpr std::uint8_t kPaperA4 = 9;

lxw_col_t col(std::size_t column)
{
    return static_cast<lxw_col_t>(column);
}

double serialOf(std::int64_t unixMs)
{
    const BusinessDay day = BusinessDay::at(unixMs);
    const auto second = static_cast<double>((unixMs - startOfDay(day)) / 1000);
    return day.days + kEpochInSheet + second / kSecondsOfDay;
}

double numberIn(std::int64_t number, ColumnKind kind)
{
    constexpr double kHundredthsOfPercent = 10'000;
    switch (kind) {
    case ColumnKind::Text:
    case ColumnKind::Money:
    case ColumnKind::Count:
        break;
    case ColumnKind::Percent:
        return static_cast<double>(number) / kHundredthsOfPercent;
    case ColumnKind::Time:
        return serialOf(number);
    case ColumnKind::Date:
        return static_cast<double>(number + kEpochInSheet);
    }
    return static_cast<double>(number);
}

const char* numberFormat(ColumnKind kind, Language language)
{
    const bool isIndonesian = language == Language::Indonesian;
    switch (kind) {
    case ColumnKind::Text:
        return "@";
    case ColumnKind::Money:
    case ColumnKind::Count:
        return "#,##0";
    case ColumnKind::Percent:
        return "0.00%";
    case ColumnKind::Time:
        return isIndonesian ? "dd-mm-yyyy hh:mm:ss" : "yyyy-mm-dd hh:mm:ss";
    case ColumnKind::Date:
        return isIndonesian ? "dd-mm-yyyy" : "yyyy-mm-dd";
    }
    return "@";
}

} // namespace

std::system_error xlsxTrouble(int code)
{
    return {code, std::generic_category(), "a spreadsheet"};
}

void demand(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), lxw_strerror(error));
}

XlsxFormats::XlsxFormats(lxw_workbook* book, Language language) : m_title(workbook_add_format(book))
{
    format_set_bold(m_title);
    format_set_bg_color(m_title, 0xECEFF4);
    format_set_bottom(m_title, LXW_BORDER_THIN);
    m_numberTitle = workbook_add_format(book);
    format_set_bold(m_numberTitle);
    format_set_bg_color(m_numberTitle, 0xECEFF4);
    format_set_bottom(m_numberTitle, LXW_BORDER_THIN);
    format_set_align(m_numberTitle, LXW_ALIGN_RIGHT);
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        for (lxw_format** one : {&m_plain[kind], &m_sum[kind]}) {
            *one = workbook_add_format(book);
            format_set_num_format(*one, numberFormat(static_cast<ColumnKind>(kind), language));
        }
        format_set_bold(m_sum[kind]);
        format_set_top(m_sum[kind], LXW_BORDER_THIN);
    }
}

XlsxSheet::XlsxSheet(lxw_workbook* book, const std::string& name, const XlsxFormats& formats, Language language)
    : m_sheet(workbook_add_worksheet(book, name.empty() ? nullptr : name.c_str())), m_formats(formats),
      m_language(language)
{
    if (m_sheet == nullptr)
        throw xlsxTrouble(errno == 0 ? EIO : errno);
    worksheet_set_paper(m_sheet, kPaperA4);
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

void XlsxSheet::nextRow()
{
    if (++m_row >= kXlsxRowsMax)
        throw xlsxTrouble(EFBIG);
}

void XlsxSheet::title(std::size_t column, const std::string& words, Align align)
{
    text(column, words, m_formats.title(align));
}

void XlsxSheet::cell(std::size_t column, const Cell& value, ColumnKind kind, bool isSum)
{
    lxw_format* format = m_formats.cell(kind, isSum);
    if (const auto* words = std::get_if<std::string>(&value))
        return text(column, *words, format, !isSum); // What a sum is called may reach into the next column.
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr) {
        if (isSum) // The line above a sum has no gaps.
            demand(worksheet_write_blank(m_sheet, m_row, col(column), format));
        return;
    }
    const bool isExact = *number >= -kExactMost && *number <= kExactMost;
    if (!isExact && (kind == ColumnKind::Money || kind == ColumnKind::Count || kind == ColumnKind::Text))
        return text(column, cellText(value, kind, m_language), m_formats.cell(ColumnKind::Text, isSum));
    widen(column, displayWidth(cellText(value, kind, m_language)));
    demand(worksheet_write_number(m_sheet, m_row, col(column), numberIn(*number, kind), format));
}

void XlsxSheet::sumOfRows(std::size_t column, lxw_row_t first, lxw_row_t last, std::int64_t value, ColumnKind kind)
{
    char from[LXW_MAX_CELL_NAME_LENGTH] = {}, to[LXW_MAX_CELL_NAME_LENGTH] = {};
    lxw_rowcol_to_cell(from, first, col(column));
    lxw_rowcol_to_cell(to, last, col(column));
    const std::string formula = std::string("=SUBTOTAL(109,") + from + ':' + to + ')';
    widen(column, displayWidth(cellText(Cell(value), kind, m_language)));
    demand(worksheet_write_formula_num(
        m_sheet, m_row, col(column), formula.c_str(), m_formats.cell(kind, true), static_cast<double>(value)));
}

void XlsxSheet::widen(std::size_t column, std::size_t characters)
{
    if (m_widths.size() <= column)
        m_widths.resize(column + 1, kWidthLeast);
    m_widths[column] = std::max(m_widths[column], characters);
}

void XlsxSheet::settle(const std::string& scratch)
{
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const auto wide = static_cast<double>(std::min(m_widths[i], kWidthMost) + 2);
        demand(worksheet_set_column(m_sheet, col(i), col(i), wide, nullptr));
    }
    FILE* waiting = m_sheet->optimize_tmpfile;
    if (waiting == nullptr || std::fflush(waiting) != 0 || std::ferror(waiting) != 0)
        throw xlsxTrouble(errno == 0 ? EIO : errno);
    const long size = std::ftell(waiting);
    std::error_code unknown;
    const auto room = std::filesystem::space(scratch, unknown);
    if (!unknown && size > 0 && room.available / 2 < static_cast<std::uintmax_t>(size))
        throw xlsxTrouble(ENOSPC); // It is copied once more before it is packed.
}

void XlsxSheet::text(std::size_t column, const std::string& words, lxw_format* format, bool widens)
{
    const std::string shown = sheetText(words, kTextMax);
    if (widens)
        widen(column, displayWidth(shown));
    if (!shown.empty())
        demand(worksheet_write_string(m_sheet, m_row, col(column), shown.c_str(), format));
    else
        demand(worksheet_write_blank(m_sheet, m_row, col(column), format));
}

} // namespace eraflazz::report

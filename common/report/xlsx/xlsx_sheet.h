// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <vector>
#include <xlsxwriter.h>

namespace eraflazz::report {

/// What cannot be written, by its errno.
[[nodiscard]] std::system_error xlsxTrouble(int code);
/// Throws it unless the library is content.
void demand(lxw_error error);

/// How the cells of one workbook look.
class XlsxFormats final {
public:
    XlsxFormats(lxw_workbook* book, Language language);

    [[nodiscard]] lxw_format* title(Align align) const { return align == Align::Right ? m_numberTitle : m_title; }
    [[nodiscard]] lxw_format* cell(ColumnKind kind, bool isSum) const
    {
        return (isSum ? m_sum : m_plain)[static_cast<std::size_t>(kind)];
    }

private:
    static constexpr std::size_t kKinds = 6;

    lxw_format* m_title;
    lxw_format* m_numberTitle;
    std::array<lxw_format*, kKinds> m_plain{};
    std::array<lxw_format*, kKinds> m_sum{};
};

/// One sheet, written from top to bottom: a row that has been left is in the scratch file.
class XlsxSheet final {
public:
    XlsxSheet(lxw_workbook* book, const std::string& name, const XlsxFormats& formats, Language language);

    [[nodiscard]] lxw_worksheet* raw() const { return m_sheet; }
    [[nodiscard]] lxw_row_t row() const { return m_row; }
    void nextRow();

    void title(std::size_t column, const std::string& words, Align align);
    void cell(std::size_t column, const Cell& value, ColumnKind kind, bool isSum);
    /// The sum of rows above in the same column, of those that a filter leaves, without sums among them.
    void sumOfRows(std::size_t column, lxw_row_t first, lxw_row_t last, std::int64_t value, ColumnKind kind);
    void widen(std::size_t column, std::size_t characters);

    /// The rows wait in a file that nobody watches while it is written: whether all of them got there is asked here.
    void settle(const std::string& scratch);

private:
    void text(std::size_t column, const std::string& words, lxw_format* format, bool widens = true);

    lxw_worksheet* m_sheet;
    const XlsxFormats& m_formats;
    Language m_language;
    lxw_row_t m_row = 0;
    std::vector<std::size_t> m_widths;
};

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <string>
#include <string_view>

namespace eraflazz::report {

struct CsvOptions final {
    bool withMark = false; ///< A UTF-8 mark in front, by which spreadsheets of Windows know the encoding.
    /// For a person's spreadsheet in the report's language, not for a program: an Indonesian one splits at semicolons
    /// and reads 12,50; with commas and points the file stands in a single column there, and percents are no numbers.
    bool isForSheet = false;
};

/// The rows of a report under its column titles, as RFC 4180 wants it (CRLF, quotes where needed). When groups have
/// titles they are the first column. Subtotals and totals are left out: a program sums the rows itself. Money and
/// counts are plain digits, percent has a point (a comma in an Indonesian sheet), times are "2026-11-22 14:52:07" in
/// Jakarta time.
[[nodiscard]] std::string toCsv(const ReportTable& table, CsvOptions options = {});

/// One field as it stands in the file. A text that a spreadsheet could take for a formula (begins with = + - @, tab or
/// carriage return) and that is no number gets a leading apostrophe: people outside type some of these texts.
[[nodiscard]] std::string csvField(std::string_view text);

/// The text of a field that csvField() guarded with an apostrophe.
[[nodiscard]] std::string_view csvText(std::string_view field);

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table_file.h"

#include <cstddef>
#include <memory>
#include <string>

namespace eraflazz::report {

/// As many rows as a sheet of a spreadsheet has, with titles and total.
inline constexpr std::size_t kXlsxRowsMax = 1'048'576;

/// A spreadsheet that Excel and LibreOffice open. Text stays text (serial numbers keep every digit, telephone numbers
/// their 0, nothing becomes a formula), money and counts are numbers with points between thousands, times and days are
/// times and days. Sums are live: they follow the sheet's filter. What the head knows besides its columns (shop,
/// period, figures, checks, notes) stands in a second sheet and around printed pages. However many rows, a bounded
/// amount of memory; they wait in a file in `scratch` (a folder), several times as large as the spreadsheet will be.
[[nodiscard]] std::unique_ptr<TableFile>
startXlsxFile(const std::string& path, const ReportTable& head, const std::string& scratch);

/// The whole table as such a file, by way of the folder for temporary files.
[[nodiscard]] std::string toXlsx(const ReportTable& table);

} // namespace eraflazz::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_csv.h"
#include "report/report_table.h"

#include <memory>
#include <string>

namespace eraflazz::report {

/// A table on its way into a file, row after row, so that it need not stand in memory whole. Begins with the titles of
/// its columns. Whoever gives it up before finish() removes what is left of the file. One thread at a time; whatever
/// cannot be written is a std::system_error.
class TableFile {
public:
    TableFile() = default;
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;
    virtual ~TableFile() = default;

    /// The rows from here on belong together; only for a head whose groups have titles.
    virtual void beginGroup(const std::string& title) = 0;
    /// One cell a column, of the column's kind.
    virtual void add(const Row& row) = 0;
    /// What the rows before come to: a subtotal, or the total of all.
    virtual void addSum(const Row& row) = 0;
    /// All rows are there. The file is one only after this.
    virtual void finish() = 0;
};

/// Titles of groups are the first column where there are any.
[[nodiscard]] bool hasGroupTitles(const ReportTable& table);

/// Every row of the table, with its sums, and the end.
void writeAll(TableFile& file, const ReportTable& table);

/// Rows as toCsv() gives them, without sums. Of the head count the columns, the language and whether groups have
/// titles.
[[nodiscard]] std::unique_ptr<TableFile>
startCsvFile(const std::string& path, const ReportTable& head, CsvOptions options);

} // namespace eraflazz::report

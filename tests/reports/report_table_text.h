// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_table.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace eraflazz::test {

using Numbers = std::map<std::string, std::int64_t>; ///< Column key to number.
using Table = std::map<std::string, Numbers>;        ///< First cell to numbers.

[[nodiscard]] std::string textOf(const report::Cell& cell);
[[nodiscard]] Numbers numbersOf(const report::ReportTable& table, const report::Row& row);
/// Every row by its first cell; only the columns named.
[[nodiscard]] Table byKey(const report::ReportTable& table, const std::set<std::string>& columns);
/// Drops zeros and what is left empty, so that "no row" and "a row of zeros" are the same.
[[nodiscard]] Table withoutZeros(Table table);
[[nodiscard]] QByteArray shown(const Table& table);

} // namespace eraflazz::test

#define COMPARE_TABLES(actual, expected) QCOMPARE(shown(withoutZeros(actual)), shown(withoutZeros(expected)))

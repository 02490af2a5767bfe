// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/books.h"
#include "reports/core/report_head.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace eraflazz::reports {

/// Our deposits at suppliers, one line each; numbers are what they do to the deposit, so a purchase is negative.
[[nodiscard]] report::ReportTable supplierReport(const ReportHead& head, std::span<const Book> suppliers);

/// The movements of one account on one business day.
struct DayMoves final {
    BusinessDay day;
    std::vector<Movement> moves;
};
/// One supplier, day by day. `days` ascending.
[[nodiscard]] report::ReportTable
supplierDaysReport(const ReportHead& head, const Book& supplier, std::span<const DayMoves> days);

/// Lines of the bank that wait for a person, at the moment of the report.
struct WaitingLines final {
    std::int64_t count = 0;
    Money amount;
};
/// Our bank accounts, one line each, and the money there that is nobody's yet.
[[nodiscard]] report::ReportTable
bankReport(const ReportHead& head, std::span<const Book> banks, const Book& suspense, const WaitingLines& waiting);

struct BankMove final {
    std::int64_t atMs = 0;
    std::string kind;
    std::string description;
    std::string sender;
    Money received; ///< By the bank account as we see it: money in.
    Money given;
};
/// One bank account, line by line. `moves` in order of time.
[[nodiscard]] report::ReportTable
bankLinesReport(const ReportHead& head, const Book& bank, std::span<const BankMove> moves);

/// What uplines have earned, what was taken back, what became spendable, what waits. One line an upline.
[[nodiscard]] report::ReportTable commissionReport(const ReportHead& head, std::span<const Book> commissions);

} // namespace eraflazz::reports

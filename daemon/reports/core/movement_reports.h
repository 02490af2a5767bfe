// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/core/ageing.h"
#include "reports/core/report_head.h"

#include <cstdint>
#include <span>
#include <string>

namespace eraflazz::reports {

/// What one agent owes: its wallet below zero, or its receivable account.
struct Debtor final {
    std::string agent; ///< Empty: the receivable that belongs to no agent.
    std::string name;
    bool isWallet = false;
    Money creditLimit; ///< Of a wallet, not negative.
    Ageing debt;
};
[[nodiscard]] report::ReportTable receivablesReport(const ReportHead& head, std::span<const Debtor> debtors);

/// A transfer that two people agreed on.
struct ManualMove final {
    std::int64_t atMs = 0;
    std::string kind;
    std::string from; ///< Codes of accounts.
    std::string to;
    Money amount;
    std::string maker;
    std::string checker;
    std::string reason;
    std::string note;
};
[[nodiscard]] report::ReportTable manualReport(const ReportHead& head, std::span<const ManualMove> moves);

} // namespace eraflazz::reports

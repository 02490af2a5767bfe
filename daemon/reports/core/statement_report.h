// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "reports/core/report_head.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace eraflazz::reports {

/// One movement of a wallet.
struct WalletMove final {
    std::int64_t seq = 0;
    std::string kind;
    Money amount; ///< Negative: taken out.
    Money before;
    Money after;
    std::string thing; ///< What it is about: product, bank, reason.
    std::string party; ///< Number or other agent.
    std::string reference;
    std::int64_t atMs = 0;
};

struct WalletState final {
    std::string agent;
    std::string name;
    Money opening;                   ///< Before the first movement of the span.
    Money closing;                   ///< After its last.
    std::optional<Money> balanceNow; ///< Of the account, when the span reaches the present.
    Money creditLimit;
};

/// The statement of one wallet. `moves` in their order, all between opening and closing. Where a span begins and ends
/// is decided by the wallet's own count: everything up to the last movement made before that moment, so that a
/// statement has no gap and the next one continues it, even when two commits end in another order than they began.
[[nodiscard]] report::ReportTable
statementReport(const ReportHead& head, const WalletState& wallet, std::span<const WalletMove> moves);

} // namespace eraflazz::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "kernel/stamp.h"

#include <cstdint>

namespace eraflazz::wallet {

/// What one run moved into wallets.
struct MaturedCommissions final {
    int accounts = 0; ///< Uplines paid; 0 = nothing was due, or another daemon is at it.
    Money amount;
    bool hasMore = false; ///< As many as one run pays: run again.
};

/// The most uplines one run pays, so that it never holds many wallets at once.
inline constexpr int kMaturedAccountsMax = 500;

/// Commission may be spent when no complaint can reverse its sale any more. Every call is one commit and throws
/// StoreError. Used from one thread at a time.
class Commissions {
public:
    virtual ~Commissions() = default;

    /// Setting commission.complaint_window_minutes; 0 = at once.
    [[nodiscard]] virtual std::int64_t complaintWindowMinutes() = 0;

    /// Pays uplines what they earned before the window: the balance of the commission account minus the commission
    /// inside the window that still stands. A negative account, after a reversal of commission that was paid already,
    /// earns that back first. The same `run` again pays nothing and answers what it paid.
    [[nodiscard]] virtual MaturedCommissions mature(const Uuid& run) = 0;

    /// After a lost connection.
    virtual void reconnect() = 0;
};

/// How often uplines are paid: a hundredth of the window, at most an hour. Paying reads every transfer of the window,
/// and nobody counts the minutes of days.
[[nodiscard]] std::int64_t maturityIntervalMs(std::int64_t windowMinutes);

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::reports {

/// What transfers of one kind did to one account within the span of a report.
struct Movement final {
    std::string kind;          ///< Of transfers: settle, deposit ...
    std::int64_t receipts = 0; ///< Number of credits.
    std::int64_t payments = 0; ///< Number of debits.
    Money received;            ///< Their sums.
    Money given;

    [[nodiscard]] Money change() const { return received - given; }
};

/// An account, or all accounts of a kind together, over the span of a report. Balance = credits - debits.
struct Book final {
    std::string code; ///< Of the account; of several together, their kind.
    std::string kind;
    std::string owner; ///< Code of the agent, supplier or bank account it belongs to.
    std::string name;  ///< And its name.
    std::int64_t accounts = 1;
    std::int64_t accountId = 0; ///< Of a single account.
    Money floor;                ///< Of a wallet: the credit limit, negative.
    Money opening;
    Money closing;
    std::vector<Movement> moves;

    [[nodiscard]] Money change() const { return closing - opening; }
    [[nodiscard]] const Movement* find(std::string_view transferKind) const;
    [[nodiscard]] Money changeBy(std::string_view transferKind) const;
    [[nodiscard]] std::int64_t countOf(std::string_view transferKind) const;
    /// Whether opening and movements lead to closing; they do unless a balance is not what its transfers say.
    [[nodiscard]] bool adds() const;
};

/// Which side of the books a kind of account stands on. Owned accounts are negative while we own something, so people
/// are shown the opposite number.
enum class Side { Owned, Owed, Result, Capital };
[[nodiscard]] Side sideOf(std::string_view accountKind);

[[nodiscard]] Money sumOfClosings(std::span<const Book> books);

} // namespace eraflazz::reports

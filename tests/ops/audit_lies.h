// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace eraflazz::test {

/// A way of cooking the books that the audit must notice. Told as a superuser with the triggers off.
struct Lie final {
    const char* name;
    const char* sql;
    const char* expected; ///< Ids of the checks that complain, all of them; the one that must name the culprit first.
    const char* culprit;  ///< Part of that check's sample; "#ref" stands for the id of the sale of that ref_id.
};

/// About wallets, their movements, floors, summed accounts and clearing, transfers between agents and commission that
/// may be spent.
[[nodiscard]] std::span<const Lie> liesAboutMoney();
/// About sales, their debits, ends and commission.
[[nodiscard]] std::span<const Lie> liesAboutSales();
/// About attempts at suppliers, deliveries, evidence and reports.
[[nodiscard]] std::span<const Lie> liesAboutAttempts();
/// About the seal, what people did and who they are.
[[nodiscard]] std::span<const Lie> liesAboutPeople();
/// About lines of the bank and tickets.
[[nodiscard]] std::span<const Lie> liesAboutDeposits();
/// About single columns that somebody edits: what was ordered, said, told and when.
[[nodiscard]] std::span<const Lie> liesAboutRows();
/// Partitions, and books that look odd but are right: those are expected to pass.
[[nodiscard]] std::span<const Lie> oddBooks();

/// All of them.
[[nodiscard]] std::vector<Lie> everyLie();

} // namespace eraflazz::test

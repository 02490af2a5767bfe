// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <string>
#include <vector>

namespace eraflazz::test {

// Bodies of orders, kept out of the files that moc reads: it loses its way in raw strings with quotes.

extern const std::string kOrder; ///< A plain good one.
extern const std::string kOrderWithEverything;
extern const std::string kOrderWithNulls;
[[nodiscard]] std::string with(const std::string& moreMembers); ///< kOrder and further members.

/// Members that make an order impossible, with the field at fault.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> faultyMembers();
/// Bodies without a readable ref_id, product, destination, amount or counter.
[[nodiscard]] std::vector<std::string> unreadableOrders();

} // namespace eraflazz::test

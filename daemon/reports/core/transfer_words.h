// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "reports/core/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::reports {

/// A kind of transfer as people call it; a kind that has no words yet is shown as it is.
[[nodiscard]] std::string transferWords(std::string_view kind, Language language);
/// The kinds that have words, in the order in which people want to see them.
[[nodiscard]] std::vector<std::string_view> transferKinds();
[[nodiscard]] bool hasTransferWords(std::string_view kind);

/// An account as people call it: "clearing" is money of open sales. Codes of agents, suppliers and banks stay.
[[nodiscard]] std::string accountWords(std::string_view code, Language language);

/// One movement of a wallet in words: "Pembelian XLD10 ke 0812", "Transfer dari UP001". `thing` and `party` as the
/// movement's cause names them; both may be empty.
[[nodiscard]] std::string
movementWords(std::string_view kind, Money amount, std::string_view thing, std::string_view party, Language language);

} // namespace eraflazz::reports

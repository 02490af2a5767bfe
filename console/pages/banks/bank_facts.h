// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/fact_rows.h"
#include "pages/banks/bank_words.h"

#include <vector>

namespace eraflazz::console {

// What the panel tells of one account.

[[nodiscard]] std::vector<look::Fact> toldFacts(const Json& account); ///< To agents.
[[nodiscard]] std::vector<look::Fact> automaticFacts(const Json& account);
[[nodiscard]] std::vector<look::Fact> moneyFacts(const Json& account);
[[nodiscard]] std::vector<look::Fact> sourceFacts(const Json& account, const BankPicture& picture, qint64 nowMs);
/// What two people, or somebody on the server, made of it; newest first.
[[nodiscard]] std::vector<look::Fact> changeFacts(const Json& account, qint64 nowMs);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/confirm.h"
#include "json/json.h"

#include <QString>

#include <vector>

namespace eraflazz::console {

// Requests about terms of the whole shop: margins of levels, commissions of uplines, daily limits of roles. They move
// no money by themselves, so they are agreed to by a question, not by an amount. GUI thread.

[[nodiscard]] bool isTermRequest(const Json& request);
/// What it was and what it will be.
[[nodiscard]] std::vector<look::Fact> termFacts(const Json& request);
/// What a person must see before agreeing.
[[nodiscard]] Question termQuestion(const Json& request, const QString& title, std::vector<look::Fact> facts);

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "look/parts/fact_rows.h"

#include <QString>

#include <string_view>
#include <vector>

namespace eraflazz::console {

// What people decide about a sale or case, in the same words for who asks and for who agrees. GUI thread.

/// What follows when two people agree; empty for a verb nobody knows.
[[nodiscard]] QString decisionEffect(std::string_view verb);
/// What its amount is: "Money back to the agent"; empty where no money moves.
[[nodiscard]] QString decisionCaption(std::string_view verb);
/// Money that went back cannot be fetched again: the amount is typed.
[[nodiscard]] bool givesMoneyBack(std::string_view verb);

/// The decision a request asks for (request.get); null when it is no decision, or not this person's to see.
[[nodiscard]] Json decisionIn(const Json& request);
/// The verb, and what comes with it.
[[nodiscard]] std::vector<look::Fact> decisionFacts(const Json& decision);

} // namespace eraflazz::console

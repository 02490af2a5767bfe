// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"
#include "look/state.h"

#include <QString>

#include <string>
#include <string_view>

namespace eraflazz::console {

// What the page of agents says, in the person's language.

[[nodiscard]] QString agentStatusWord(std::string_view status);
[[nodiscard]] look::State agentStatusLook(std::string_view status);

/// Why a change of an agent is not allowed ("WOULD_LOSE"); empty for a rule that is not about agents.
[[nodiscard]] QString agentRule(std::string_view rule);
/// The failure in words; rules about agents in the words of this page, with their name.
[[nodiscard]] QString agentFailure(const Answer& answer);

/// The value of an agent (agent.get) that agent.change wants as `expect`; `product` for the markup of one product.
[[nodiscard]] std::string agentValue(const Json& agent, std::string_view what, std::string_view product = {});
/// Such a value as people read it.
[[nodiscard]] QString agentValueWords(std::string_view what, const std::string& value);

/// The day of a member that holds Unix milliseconds, with its year; empty without it.
[[nodiscard]] QString dayText(const Json& object, std::string_view name);

/// "+1.500", "-200", "0".
[[nodiscard]] QString signedAmount(Money amount);

} // namespace eraflazz::console

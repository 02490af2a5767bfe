// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::console {

class Desk;

// Words and amounts that the parts of the shop's page share.

/// What a person typed as a margin: an amount that may have a minus before it.
[[nodiscard]] std::optional<Money> marginFrom(const QString& typed);
/// "+200", "-50" or "0": a margin is always said with its side.
[[nodiscard]] QString marginText(Money margin);

/// The plan in the words of the channel, nearest upline first, and as people read it.
[[nodiscard]] std::vector<Money> planFrom(const Json& commissions); ///< Rows of level.list.
[[nodiscard]] std::vector<Money> planOf(std::string_view word);     ///< "100,50"
[[nodiscard]] std::string planWord(const std::vector<Money>& plan); ///< "100,50"

/// Why the daemon refuses, with the words of this page.
[[nodiscard]] QString shopFailure(const Answer& answer);
[[nodiscard]] QString shopRefusal(std::string_view rule);

/// What was changed, or that a second person is asked now.
void tellOutcome(Desk& desk, const Json& result, const QString& changed);

} // namespace eraflazz::console

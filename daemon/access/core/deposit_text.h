// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/refusal_text.h"
#include "wallet/core/deposits.h"

#include <optional>
#include <string_view>

namespace eraflazz::access {

[[nodiscard]] ErrorText textOf(wallet::TicketRefusal refusal);

/// A ticket's state as agents read it: "OPEN".
[[nodiscard]] std::string_view shown(wallet::TicketState state);
[[nodiscard]] std::optional<wallet::TicketState> ticketStateShown(std::string_view word);

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/candidates.h"
#include "wallet/core/deposit_rules.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// A bank line that waits for a person.
struct WaitingLine final {
    Uuid id;
    std::string bank;
    Money amount;
    std::string sender;
    std::optional<Uuid> heldFor; ///< The ticket it is held for.
};

/// A ticket that such a line may belong to.
struct WaitingTicket final {
    std::string bank;
    TicketView view;
};

/// A line and a ticket that may belong together. Only a person decides that.
struct Suggestion final {
    std::size_t line = 0;   ///< Its place in `lines`.
    std::size_t ticket = 0; ///< Its place in `tickets`.
    int score = 0;          ///< To 100; higher is likelier.
    std::vector<std::string_view> reasons;
};

/// Pairs of the same bank, the likeliest first, at most `most`. A line that is held for a ticket is suggested for that
/// ticket alone.
[[nodiscard]] std::vector<Suggestion>
suggestPairs(std::span<const WaitingLine> lines, std::span<const WaitingTicket> tickets, std::size_t most);

} // namespace eraflazz::wallet

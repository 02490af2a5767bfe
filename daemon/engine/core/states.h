// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace eraflazz::engine {

enum class SaleStatus { Pending, Processing, Success, Failed, Refund };
enum class AttemptState { Queued, Sending, Accepted, Unknown, Delivered, Rejected, NotSent };

[[nodiscard]] std::string_view toString(SaleStatus status); ///< As stored and as agents read it: "PENDING".
[[nodiscard]] std::string_view toString(AttemptState state);
[[nodiscard]] std::optional<SaleStatus> saleStatusFrom(std::string_view text);
[[nodiscard]] std::optional<AttemptState> attemptStateFrom(std::string_view text);

[[nodiscard]] bool isFinal(SaleStatus status);
[[nodiscard]] bool isLive(AttemptState state); ///< Queued, Sending, Accepted, Unknown: may still end either way.

template <typename State> struct Move final {
    State from;
    State to;
    std::string_view because;
};

/// The one table of allowed moves; everything else is an AssertionError. The diagram in ARCHITECTURE.md is made from
/// it.
[[nodiscard]] std::span<const Move<SaleStatus>> saleMoves();
[[nodiscard]] std::span<const Move<AttemptState>> attemptMoves();
[[nodiscard]] bool mayMove(SaleStatus from, SaleStatus to);
[[nodiscard]] bool mayMove(AttemptState from, AttemptState to);

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "wallet/core/requests.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

// Terms that hold for the whole shop: margins of levels, what uplines earn, how much a role may move in a day. Each
// moves money in every sale or every request that follows, so the same rules guard them as guard a single price:
// nothing new is sold below cost, one person alone takes small steps only, and what raises a cap takes two.

inline constexpr Money kMarginMost = Money::rupiah(10'000'000);     ///< Up or down; levels_margin_range.
inline constexpr Money kCommissionMost = Money::rupiah(10'000'000); ///< commission_levels_amount_range
inline constexpr std::size_t kCommissionDepthMax = 50;              ///< Uplines of one sale that earn.

/// A plan as people and payloads write it: amounts by distance, "100,50"; "" when uplines earn nothing.
[[nodiscard]] std::string planText(const std::vector<Money>& plan);
/// Nothing when the text is no plan. Distances at the end that earn nothing are left out.
[[nodiscard]] std::optional<std::vector<Money>> planFrom(std::string_view text);

/// What one change is measured by: how many percent of the cheapest price it may be in a day.
struct StepMeasure final {
    std::optional<Money> leastPrice{}; ///< Of the cheapest product of a fixed price; nothing while nothing is sold.
    std::int64_t percentMax = 0;
    [[nodiscard]] bool isSmall(Money step) const;
};

struct LevelFacts final {
    Money margin;
    Money morning; ///< What it was this day before anybody changed it alone: small steps add up from here.
    StepMeasure measure;
    bool wouldLose = false; ///< At the margin that is asked for, products would be sold below cost.
};

struct CommissionFacts final {
    std::vector<Money> plan;
    std::vector<Money> morning;
    StepMeasure measure;
    bool wouldLose = false; ///< With the plan that is asked for, products would be sold below cost that are not now.
};

/// The most that a sale pays more by `after` than by `before`, through any number of uplines; at least nothing.
[[nodiscard]] Money riseOf(const std::vector<Money>& before, const std::vector<Money>& after);

/// Why it cannot be asked for at all; nothing when it can.
[[nodiscard]] std::optional<RequestRefusal> refusalOf(const LevelMarginAsk& ask, const LevelFacts& facts);
[[nodiscard]] std::optional<RequestRefusal> refusalOf(const CommissionAsk& ask, const CommissionFacts& facts);
[[nodiscard]] std::optional<RequestRefusal> refusalOf(const RoleCapAsk& ask, Money present);

/// Whether one person may do it alone.
[[nodiscard]] bool isSmallStep(const LevelMarginAsk& ask, const LevelFacts& facts);
[[nodiscard]] bool isSmallStep(const CommissionAsk& ask, const CommissionFacts& facts);
/// Less is always allowed. More never: whoever may move so much in a day because of the own word alone has no cap, and
/// nobody would know before the money is gone. The second person need not be an owner, else a shop with one owner could
/// never raise a cap; but it is not one that the first has just made (WaitingRequest::isOfOneHand).
[[nodiscard]] bool isSmallStep(const RoleCapAsk& ask);

} // namespace eraflazz::wallet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/shop_terms.h"

#include "kernel/text.h"
#include "wallet/core/requests_rules.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

constexpr std::int64_t kHundred = 100;

bool isPlan(const std::vector<Money>& plan)
{
    return plan.size() <= kCommissionDepthMax && (plan.empty() || plan.back().isPositive()) &&
           std::all_of(plan.begin(), plan.end(), [](Money one) { return !one.isNegative() && one <= kCommissionMost; });
}

Money sizeOf(Money step)
{
    return step.isNegative() ? -step : step;
}

} // namespace

std::string planText(const std::vector<Money>& plan)
{
    std::string text;
    for (const auto amount : plan)
        text += (text.empty() ? "" : ",") + std::to_string(amount.value());
    return text;
}

std::optional<std::vector<Money>> planFrom(std::string_view text)
{
    std::vector<Money> plan;
    if (text.empty())
        return plan;
    for (const auto part : split(text, ',')) {
        const auto amount = parseInt(part);
        if (!amount || *amount < 0 || *amount > kCommissionMost.value() || plan.size() == kCommissionDepthMax)
            return std::nullopt;
        plan.push_back(Money::rupiah(*amount));
    }
    while (!plan.empty() && plan.back().isZero())
        plan.pop_back();
    return plan;
}

bool StepMeasure::isSmall(Money step) const
{
    return !leastPrice || sizeOf(step) * kHundred <= *leastPrice * percentMax;
}

Money riseOf(const std::vector<Money>& before, const std::vector<Money>& after)
{
    Money most, sum;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        sum += (i < after.size() ? after[i] : Money()) - (i < before.size() ? before[i] : Money());
        most = std::max(most, sum);
    }
    return most;
}

std::optional<RequestRefusal> refusalOf(const LevelMarginAsk& ask, const LevelFacts& facts)
{
    if (ask.margin > kMarginMost || ask.margin < -kMarginMost)
        return RequestRefusal::AmountOutOfRange;
    if (ask.expected != facts.margin)
        return RequestRefusal::Stale;
    if (ask.margin == facts.margin)
        return RequestRefusal::NothingChanges;
    // Raising a price is never refused for what is lost already.
    const bool loses = ask.margin < facts.margin && facts.wouldLose;
    return loses ? std::optional(RequestRefusal::PriceBelowCost) : std::nullopt;
}

std::optional<RequestRefusal> refusalOf(const CommissionAsk& ask, const CommissionFacts& facts)
{
    if (!isPlan(ask.plan))
        return RequestRefusal::AmountOutOfRange;
    if (ask.expected != facts.plan)
        return RequestRefusal::Stale;
    if (ask.plan == facts.plan)
        return RequestRefusal::NothingChanges;
    return facts.wouldLose ? std::optional(RequestRefusal::PriceBelowCost) : std::nullopt;
}

std::optional<RequestRefusal> refusalOf(const RoleCapAsk& ask, Money present)
{
    if (ask.cap.isNegative() || ask.cap > kRequestAmountMax)
        return RequestRefusal::AmountOutOfRange;
    if (ask.expected != present)
        return RequestRefusal::Stale;
    return ask.cap == present ? std::optional(RequestRefusal::NothingChanges) : std::nullopt;
}

bool isSmallStep(const LevelMarginAsk& ask, const LevelFacts& facts)
{
    return facts.measure.isSmall(ask.margin - facts.morning);
}

bool isSmallStep(const CommissionAsk& ask, const CommissionFacts& facts)
{
    return facts.measure.isSmall(riseOf(facts.morning, ask.plan));
}

bool isSmallStep(const RoleCapAsk& ask)
{
    return ask.cap < ask.expected;
}

} // namespace eraflazz::wallet

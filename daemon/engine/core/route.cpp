// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/route.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace eraflazz::engine {

namespace {

std::optional<Exclusion> exclusionOf(const RouteQuestion& question, const RouteOption& option, Money cost)
{
    const auto& mapping = *option.mapping;
    if (!option.supplier->open)
        return Exclusion::SupplierClosed;
    if (mapping.status == catalog::ProductStatus::Empty)
        return Exclusion::OutOfStock;
    if (mapping.status != catalog::ProductStatus::Open)
        return Exclusion::MappingClosed;
    if (isCutOff(mapping.cutoffStartMinute, mapping.cutoffEndMinute, question.jakartaMinute))
        return Exclusion::CutOff;
    if (mapping.stock && *mapping.stock <= 0)
        return Exclusion::OutOfStock;
    if (cost > question.affordable)
        return Exclusion::WouldLose;
    if (option.live.floatAvailable - cost < option.supplier->floatReserve)
        return Exclusion::FloatTooLow;
    if (option.live.breakerOpen)
        return Exclusion::BreakerOpen;
    if (option.alreadyTried)
        return Exclusion::AlreadyTried;
    return std::nullopt;
}

} // namespace

std::string_view toString(Exclusion why)
{
    switch (why) {
    case Exclusion::SupplierClosed:
        return "supplier_closed";
    case Exclusion::MappingClosed:
        return "mapping_closed";
    case Exclusion::CutOff:
        return "cut_off";
    case Exclusion::OutOfStock:
        return "out_of_stock";
    case Exclusion::WouldLose:
        return "would_lose";
    case Exclusion::FloatTooLow:
        return "float_too_low";
    case Exclusion::BreakerOpen:
        return "breaker_open";
    case Exclusion::AlreadyTried:
        return "already_tried";
    }
    return "";
}

bool isCutOff(int startMinute, int endMinute, int minuteOfDay)
{
    if (startMinute == endMinute)
        return false;
    if (startMinute < endMinute)
        return minuteOfDay >= startMinute && minuteOfDay < endMinute;
    return minuteOfDay >= startMinute || minuteOfDay < endMinute;
}

RoutePlan planRoute(const RouteQuestion& question, std::span<const RouteOption> options)
{
    struct Ranked final {
        std::tuple<std::int64_t, std::int64_t, std::int64_t> rank;
        RouteCandidate candidate;
    };
    RoutePlan plan;
    plan.policy = question.policy;
    std::vector<Ranked> ranked;
    for (const auto& option : options) {
        const auto& mapping = *option.mapping;
        const Money cost = mapping.cost + question.faceAmount;
        if (const auto why = exclusionOf(question, option, cost)) {
            plan.excluded.push_back({option.supplier->code, mapping.sku, *why});
            continue;
        }
        // Ties end at the mapping's id, so that the same knowledge always gives the same plan.
        const std::int64_t first = question.policy == catalog::RoutePolicy::Priority   ? mapping.priority
                                   : question.policy == catalog::RoutePolicy::Cheapest ? cost.value()
                                                                                       : -option.live.successPermille;
        ranked.push_back({{first, cost.value(), mapping.id.value},
                          {mapping.id, mapping.supplier, option.supplier->code, mapping.sku, cost}});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    for (auto& entry : ranked)
        plan.candidates.push_back(std::move(entry.candidate));
    return plan;
}

} // namespace eraflazz::engine

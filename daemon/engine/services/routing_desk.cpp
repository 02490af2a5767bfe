// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/routing_desk.h"

#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

bool triedInVain(const SaleFile& file, const RouteCandidate& candidate, int endingAttempt)
{
    return std::any_of(file.attempts.begin(), file.attempts.end(), [&](const Attempt& attempt) {
        const bool counts = attempt.no == endingAttempt ||
                            !(attempt.state == AttemptState::NotSent && attempt.supplierCode == kWithheldCode);
        return attempt.mapping == candidate.mapping && counts;
    });
}

} // namespace

RoutePlan RoutingDesk::plan(const catalog::Catalog& catalog,
                            const catalog::Product& product,
                            const catalog::PriceQuote& quote,
                            std::int64_t nowUnixMs) const
{
    return planAt(catalog, product, quote, jakartaMinuteOfDay(nowUnixMs));
}

RoutePlan RoutingDesk::planAt(const catalog::Catalog& catalog,
                              const catalog::Product& product,
                              const catalog::PriceQuote& quote,
                              int jakartaMinute) const
{
    std::vector<RouteOption> options;
    if (const auto mappings = catalog.mappings.find(product.id); mappings != catalog.mappings.end()) {
        for (const auto& mapping : mappings->second) {
            if (const auto* supplier = catalog.supplier(mapping.supplier))
                options.push_back({&mapping, supplier, m_board.live(mapping.supplier), false});
        }
    }
    return planRoute({product.policy, quote.faceAmount, quote.price - quote.commissionTotal(), jakartaMinute}, options);
}

RoutePlan RoutingDesk::filtered(const catalog::Catalog& catalog,
                                const Sale& sale,
                                MappingId wanted,
                                bool alreadyTried,
                                std::int64_t nowUnixMs) const
{
    std::vector<RouteOption> options;
    if (const auto mappings = catalog.mappings.find(sale.product); mappings != catalog.mappings.end()) {
        for (const auto& mapping : mappings->second) {
            const auto* supplier = catalog.supplier(mapping.supplier);
            if (mapping.id == wanted && supplier != nullptr)
                options.push_back({&mapping, supplier, m_board.live(mapping.supplier), alreadyTried});
        }
    }
    return planRoute({catalog::RoutePolicy::Priority, sale.amount, priceCapOf(sale), jakartaMinuteOfDay(nowUnixMs)},
                     options);
}

std::optional<NextAttempt> RoutingDesk::next(const catalog::Catalog& catalog,
                                             const SaleFile& file,
                                             int endingAttempt,
                                             std::int64_t nowUnixMs) const
{
    if (file.sale.attempts >= kAttemptsMax)
        return std::nullopt;
    for (const auto& candidate : file.sale.plan.candidates) {
        const auto now =
            filtered(catalog, file.sale, candidate.mapping, triedInVain(file, candidate, endingAttempt), nowUnixMs);
        if (now.candidates.empty())
            continue;
        const auto& chosen = now.candidates.front(); // at today's cost, not the one planned with
        return NextAttempt{chosen, m_stamps.next(nowUnixMs).value, m_board.tryReserveSlot(chosen.supplier)};
    }
    return std::nullopt;
}

std::optional<Exclusion> RoutingDesk::exclusionNow(const catalog::Catalog& catalog,
                                                   const SaleFile& file,
                                                   const Attempt& attempt,
                                                   std::int64_t nowUnixMs) const
{
    const auto now = filtered(catalog, file.sale, attempt.mapping, false, nowUnixMs);
    if (!now.candidates.empty())
        return std::nullopt;
    return now.excluded.empty() ? Exclusion::MappingClosed : now.excluded.front().why;
}

} // namespace eraflazz::engine

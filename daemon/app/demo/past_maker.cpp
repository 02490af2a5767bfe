// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/past_maker.h"

#include "app/demo/order_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace eraflazz::app {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kJakartaMs = 7 * kHourMs;
constexpr double kSalesPerHour = 600; ///< In the busiest hour.
constexpr int kSlowPercent = 4;       ///< Of the orders take three times as long.

/// How busy each hour of the day is, in percent of the busiest.
constexpr std::array<int, 24> kBusy{10, 6,  4,  4,  7,  16, 34, 52,  66, 74, 78, 80,
                                    82, 78, 74, 76, 82, 92, 98, 100, 86, 66, 42, 22};
/// How busy each day of the week is, from Thursday: the first of January 1970 was one.
constexpr std::array<int, 7> kBusyDay{92, 97, 100, 94, 88, 90, 91};

using Mappings = std::unordered_map<std::string, std::vector<const DemoMapping*>>;

/// The open ones of each product, in the order a sale tries them.
Mappings routesOf(const DemoCatalogue& catalogue)
{
    Mappings routes;
    for (const auto& mapping : catalogue.mappings) {
        if (mapping.status == "open")
            routes[mapping.product].push_back(&mapping);
    }
    for (auto& [product, route] : routes) {
        std::stable_sort(route.begin(), route.end(), [](const auto* a, const auto* b) {
            return std::pair(a->priority, a->cost) < std::pair(b->priority, b->cost);
        });
    }
    return routes;
}

bool isClosedAt(const DemoMapping& mapping, std::int64_t ms)
{
    const auto minute = static_cast<int>((ms + kJakartaMs) / 60'000 % 1440);
    const int length = (mapping.cutoffEnd - mapping.cutoffStart + 1440) % 1440;
    return (minute - mapping.cutoffStart + 1440) % 1440 < length;
}

double salesPerMs(std::int64_t ms)
{
    const auto hour = static_cast<std::size_t>((ms + kJakartaMs) / kHourMs);
    return kSalesPerHour / kHourMs * kBusy[hour % 24] / 100 * kBusyDay[hour / 24 % 7] / 100;
}

class PastMaker final {
public:
    PastMaker(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents)
        : m_routes(routesOf(catalogue)), m_maker(catalogue, agents)
    {
        for (const auto& supplier : catalogue.suppliers)
            m_suppliers[supplier.code] = &supplier;
    }

    std::vector<PastSale> make(std::int64_t fromMs, std::int64_t toMs)
    {
        std::vector<PastSale> sales;
        for (std::int64_t at = after(fromMs); at < toMs; at = after(at)) {
            auto sale = saleAt(at);
            if (!sale.attempts.empty() && sale.attempts.back().endedMs < toMs)
                sales.push_back(std::move(sale));
        }
        return sales;
    }

private:
    /// When the next one comes: at random, as often as that hour wants.
    std::int64_t after(std::int64_t ms)
    {
        const double chance = m_maker.number(1, 1'000'000) / 1'000'001.0;
        return ms + std::max<std::int64_t>(1, std::llround(-std::log(chance) / salesPerMs(ms)));
    }

    PastSale saleAt(std::int64_t ms)
    {
        const auto order = m_maker.next();
        PastSale sale{ms, order.agent->code, order.product, order.destination, {}};
        std::int64_t at = ms;
        for (const auto* mapping : m_routes.at(order.product)) {
            if (isClosedAt(*mapping, ms))
                continue;
            const auto& supplier = *m_suppliers.at(mapping->supplier);
            const bool isRefused = mapping->isAlwaysRefused || m_maker.number(1, 100) <= supplier.refusePercent;
            const std::int64_t slow = m_maker.number(1, 100) <= kSlowPercent ? 3 : 1;
            const std::int64_t takes = slow * m_maker.number(supplier.latencyMinMs, supplier.latencyMaxMs) + 2;
            sale.attempts.push_back({mapping->supplier, at, at + takes, !isRefused});
            at += takes;
            if (!isRefused)
                break;
        }
        return sale;
    }

    Mappings m_routes;
    std::unordered_map<std::string, const DemoSupplier*> m_suppliers;
    OrderMaker m_maker;
};

} // namespace

std::vector<PastSale>
makePast(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents, std::int64_t fromMs, std::int64_t toMs)
{
    return PastMaker(catalogue, agents).make(fromMs, toMs);
}

} // namespace eraflazz::app

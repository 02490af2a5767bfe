// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/people.h"
#include "catalog/core/destination.h"

#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace eraflazz::app {

struct DemoOrder final {
    const DemoAgent* agent = nullptr;
    std::string refId; ///< Begins with the agent's code.
    std::string product;
    std::string destination;
};

/// Makes up plausible orders: cheap products of all kinds, numbers with prefixes that exist. One thread.
class OrderMaker final {
public:
    OrderMaker(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents);
    [[nodiscard]] DemoOrder next();
    [[nodiscard]] int number(int least, int most);

private:
    struct Sellable final {
        const DemoProduct* product;
        catalog::DestinationRule rule;
    };
    [[nodiscard]] const Sellable& pick();
    [[nodiscard]] std::string destinationFor(const Sellable& sellable);
    [[nodiscard]] std::string phoneOf(const std::string& brand);
    [[nodiscard]] std::string digits(int count);

    std::vector<const DemoAgent*> m_agents;
    std::vector<Sellable> m_plain;
    std::vector<Sellable> m_failing; ///< Made to show failover and refunds.
    std::vector<Sellable> m_ordinary;
    std::unordered_map<std::string, std::vector<const DemoPrefix*>> m_prefixes; ///< By brand; "" holds all.
    catalog::PrefixTable m_table;
    std::mt19937_64 m_random;
    std::string m_session;
    std::uint64_t m_count = 0;
};

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/order_maker.h"

#include "crypto/secret_box.h"

#include <algorithm>
#include <set>

namespace eraflazz::app {

namespace {

constexpr std::int64_t kPriceMax = 16'000; // Cheap ones, so that wallets and deposits last.
constexpr int kPlainPercent = 15;          // XLD10, which its supplier delivers.
constexpr int kFailingPercent = 12;        // The products some or all suppliers refuse.
constexpr int kTriesMax = 50;

bool isFailing(const std::string& code)
{
    return code.starts_with("TSEL");
}

catalog::PrefixTable tableOf(const DemoCatalogue& catalogue)
{
    std::vector<catalog::PrefixRow> rows;
    for (const auto& prefix : catalogue.prefixes) {
        rows.push_back({prefix.prefix,
                        prefix.brand,
                        prefix.operatorName,
                        static_cast<std::size_t>(prefix.digitsMin),
                        static_cast<std::size_t>(prefix.digitsMax)});
    }
    return catalog::PrefixTable(std::move(rows));
}

} // namespace

OrderMaker::OrderMaker(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents)
    : m_table(tableOf(catalogue)), m_random(std::random_device()()), m_session(randomHex(3))
{
    for (const auto& agent : agents) {
        if (agent.code.starts_with("AG") && agent.code != "AG001")
            m_agents.push_back(&agent);
    }
    std::set<std::string> mapped;
    for (const auto& mapping : catalogue.mappings) {
        if (mapping.status == "open")
            mapped.insert(mapping.product);
    }
    for (const auto& product : catalogue.products) {
        const auto rule = catalog::DestinationRule::compile(product.destType, product.brand, product.destRule);
        if (!rule || !product.isOpen || mapped.count(product.code) == 0)
            continue;
        if (isFailing(product.code))
            m_failing.push_back({&product, *rule});
        else if (product.code == "XLD10")
            m_plain.push_back({&product, *rule});
        else if (product.basePrice.value() <= kPriceMax)
            m_ordinary.push_back({&product, *rule});
    }
    for (const auto& prefix : catalogue.prefixes) {
        m_prefixes[prefix.brand].push_back(&prefix);
        m_prefixes[""].push_back(&prefix);
    }
}

int OrderMaker::number(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

std::string OrderMaker::digits(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += static_cast<char>('0' + number(0, 9));
    return text;
}

std::string OrderMaker::phoneOf(const std::string& brand)
{
    const auto found = m_prefixes.find(brand);
    const auto& prefixes = found != m_prefixes.end() ? found->second : m_prefixes.at("");
    const auto* prefix = prefixes[static_cast<std::size_t>(number(0, static_cast<int>(prefixes.size()) - 1))];
    const auto least = std::max<std::int64_t>(prefix->digitsMin, 11);
    const auto length = number(static_cast<int>(least), static_cast<int>(std::max(least, prefix->digitsMax)));
    return prefix->prefix + digits(length - static_cast<int>(prefix->prefix.size()));
}

/// Empty when no try fitted the product's rule.
std::string OrderMaker::destinationFor(const Sellable& sellable)
{
    const auto& type = sellable.product->destType;
    for (int i = 0; i < kTriesMax; ++i) {
        std::string text = type.starts_with("msisdn") ? phoneOf(type == "msisdn" ? sellable.product->brand : "")
                           : type == "pln_id"         ? digits(number(11, 12))
                                                      : digits(number(8, 16));
        const auto normal = catalog::normaliseDestination(type, text);
        if (normal && catalog::checkDestination(sellable.rule, m_table, *normal) == catalog::DestinationCheck::Ok)
            return *normal;
    }
    return {};
}

const OrderMaker::Sellable& OrderMaker::pick()
{
    const int lot = number(1, 100);
    const auto& shelf = lot <= kFailingPercent                   ? m_failing
                        : lot <= kFailingPercent + kPlainPercent ? m_plain
                                                                 : m_ordinary;
    return shelf[static_cast<std::size_t>(number(0, static_cast<int>(shelf.size()) - 1))];
}

DemoOrder OrderMaker::next()
{
    DemoOrder order;
    order.agent = m_agents[static_cast<std::size_t>(number(0, static_cast<int>(m_agents.size()) - 1))];
    order.refId = order.agent->code + "-" + m_session + "-" + std::to_string(++m_count);
    while (order.destination.empty()) {
        const auto& sellable = pick();
        order.product = sellable.product->code;
        order.destination = destinationFor(sellable);
    }
    return order;
}

} // namespace eraflazz::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/behaviour_rules.h"

#include <utility>

#include <algorithm>

namespace eraflazz::sandbox {

namespace {

int rank(const Rule& rule)
{
    const int destination = rule.destination.empty() ? 0 : rule.destinationIsSuffix ? 2 : 4;
    return destination + (rule.sku.empty() ? 0 : 1);
}

void insert(std::vector<Rule>& rules, Rule rule)
{
    const auto place = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return rank(r) <= rank(rule); });
    rules.insert(place, std::move(rule));
}

/// True when a rule of that id was among them.
bool useIn(std::vector<Rule>& rules, std::uint32_t id)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.id == id; });
    if (found == rules.end())
        return false;
    if (found->times && --*found->times <= 0)
        rules.erase(found);
    return true;
}

const Rule* firstFit(const std::vector<Rule>& rules, std::string_view sku, std::string_view destination)
{
    const auto fits = [&](const Rule& rule) {
        return (rule.sku.empty() || rule.sku == sku) &&
               (rule.destination.empty() || !rule.destinationIsSuffix || destination.ends_with(rule.destination));
    };
    const auto found = std::find_if(rules.begin(), rules.end(), fits);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

void BehaviourRules::add(Rule rule)
{
    const bool whole = !rule.destination.empty() && !rule.destinationIsSuffix;
    auto& rules = whole ? m_byDestination[rule.destination] : m_general;
    insert(rules, std::move(rule));
}

void BehaviourRules::use(std::uint32_t id, std::string_view destination)
{
    if (id == 0)
        return;
    const auto found = m_byDestination.find(destination);
    if (found == m_byDestination.end() || !useIn(found->second, id))
        useIn(m_general, id);
    else if (found->second.empty())
        m_byDestination.erase(found);
}

void BehaviourRules::removeAdded()
{
    const auto added = [](const Rule& rule) { return rule.id != 0; };
    std::erase_if(m_general, added);
    for (auto& [destination, rules] : m_byDestination)
        std::erase_if(rules, added);
    std::erase_if(m_byDestination, [](const auto& entry) { return entry.second.empty(); });
}

const Rule* BehaviourRules::match(std::string_view sku, std::string_view destination) const
{
    if (const auto found = m_byDestination.find(destination); found != m_byDestination.end()) {
        if (const auto* rule = firstFit(found->second, sku, destination))
            return rule;
    }
    return firstFit(m_general, sku, destination);
}

std::vector<Rule> BehaviourRules::all() const
{
    std::vector<Rule> rules = m_general;
    for (const auto& [destination, some] : m_byDestination)
        rules.insert(rules.end(), some.begin(), some.end());
    return rules;
}

} // namespace eraflazz::sandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/catalog.h"

namespace eraflazz::catalog {

namespace {

template <typename Map, typename Key> auto* valueOrNull(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

std::string_view toString(RoutePolicy policy)
{
    switch (policy) {
    case RoutePolicy::Priority:
        return "priority";
    case RoutePolicy::Cheapest:
        return "cheapest";
    case RoutePolicy::SuccessRate:
        return "success_rate";
    }
    return "priority";
}

std::string_view toString(ProductStatus status)
{
    switch (status) {
    case ProductStatus::Open:
        return "open";
    case ProductStatus::Disturbed:
        return "disturbed";
    case ProductStatus::Empty:
        return "empty";
    case ProductStatus::Closed:
        break;
    }
    return "closed";
}

Money Agent::markupFor(ProductId product) const
{
    if (productMarkups.empty())
        return markup;
    const auto own = productMarkups.find(product);
    return own == productMarkups.end() ? markup : own->second;
}

const Product* Catalog::product(std::string_view code) const
{
    return valueOrNull(productsByCode, std::string(code));
}
const Agent* Catalog::agent(AgentId id) const
{
    return valueOrNull(agents, id);
}
const Supplier* Catalog::supplier(SupplierId id) const
{
    return valueOrNull(suppliers, id);
}

} // namespace eraflazz::catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"

#include <string>

namespace eraflazz::test {

/// A small shop in memory: two levels, one product at one supplier, a chain of agents. Agent n is called "An", its
/// commission account is 1000 + n.
class MemoryShop final {
public:
    MemoryShop()
    {
        level(1, "RETAIL", 150);
        level(2, "MASTER", 100);
        product(5, "XL10", 10'000, 9'800);
    }

    void level(std::int64_t id, const std::string& code, std::int64_t margin)
    {
        catalog::Level made;
        made.id = id;
        made.code = code;
        made.margin = Money::rupiah(margin);
        catalog.levels[id] = made;
    }
    catalog::Product& product(std::int64_t id, const std::string& code, std::int64_t base, std::int64_t cost)
    {
        catalog::Supplier supplier;
        supplier.id = SupplierId{1};
        supplier.code = "DIGI";
        catalog.suppliers[supplier.id] = supplier;
        catalog::Mapping mapping;
        mapping.id = MappingId{id};
        mapping.product = ProductId{id};
        mapping.supplier = supplier.id;
        mapping.sku = code;
        mapping.cost = Money::rupiah(cost);
        catalog.mappings[mapping.product] = {mapping};
        catalog::Product made;
        made.id = ProductId{id};
        made.code = code;
        made.category = "Pulsa";
        made.brand = code.substr(0, 2);
        made.basePrice = Money::rupiah(base);
        return catalog.productsByCode[code] = made;
    }
    catalog::Agent& agent(std::int64_t id, std::int64_t upline, std::int64_t markup, std::int64_t levelId = 1)
    {
        catalog::Agent made;
        made.id = AgentId{id};
        made.code = "A" + std::to_string(id);
        made.upline = AgentId{upline};
        made.level = levelId;
        made.markup = Money::rupiah(markup);
        made.commissionAccount = AccountId{1000 + id};
        return catalog.agents[made.id] = made;
    }
    [[nodiscard]] const catalog::Agent& agent(std::int64_t id) const { return catalog.agents.at(AgentId{id}); }
    [[nodiscard]] const catalog::Product& product(const std::string& code) const
    {
        return catalog.productsByCode.at(code);
    }

    catalog::Catalog catalog;
};

} // namespace eraflazz::test

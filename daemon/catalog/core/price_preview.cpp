// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price_preview.h"

#include "catalog/core/price.h"

#include <algorithm>
#include <map>

namespace eraflazz::catalog {

namespace {

Money size(Money difference)
{
    return difference.isNegative() ? -difference : difference;
}

/// The same agent in the catalogue before and after, each with its chain.
struct Twice final {
    const Catalog& before;
    const Catalog& after;
    const Agent& was;
    const Agent& will;
    std::vector<const Agent*> chainBefore;
    std::vector<const Agent*> chainAfter;

    Twice(const Catalog& beforeCatalog, const Catalog& afterCatalog, AgentId id)
        : before(beforeCatalog), after(afterCatalog), was(*before.agent(id)), will(*after.agent(id)),
          chainBefore(uplinesOf(before, was)), chainAfter(uplinesOf(after, will))
    {
    }

    [[nodiscard]] PriceStep step(const std::string& code, const Product& product) const
    {
        return {was.code,
                code,
                quotePrice(before, was, chainBefore, product, Money()).price,
                quotePrice(after, will, chainAfter, after.productsByCode.at(code), Money()).price};
    }
};

class Previewer final {
public:
    Previewer(const Catalog& before, const Catalog& after) : m_before(before), m_after(after)
    {
        for (const auto& [code, product] : before.productsByCode) {
            if (product.status != ProductStatus::Closed)
                m_products[{product.category, product.brand}].push_back(&product);
        }
        for (auto& [group, products] : m_products)
            std::sort(products.begin(), products.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    }

    void add(AgentId id)
    {
        const Twice agent(m_before, m_after, id);
        if (agent.was.status == AgentStatus::Closed)
            return;
        AgentPreview preview;
        preview.agent = id;
        preview.code = agent.was.code;
        preview.uplinesBefore = static_cast<int>(agent.chainBefore.size());
        preview.uplinesAfter = static_cast<int>(agent.chainAfter.size());
        for (const auto& [group, products] : m_products)
            preview.groups.push_back(groupOf(agent, group, products));
        m_preview.agents.push_back(std::move(preview));
    }

    [[nodiscard]] PricePreview take() { return std::move(m_preview); }

private:
    using Group = std::pair<std::string, std::string>;

    GroupPreview groupOf(const Twice& agent, const Group& name, const std::vector<const Product*>& products)
    {
        GroupPreview group;
        group.category = name.first;
        group.brand = name.second;
        for (const auto* product : products) {
            auto step = agent.step(product->code, *product);
            count(step, group);
            if (group.products++ == 0 || size(step.difference()) > size(group.largest.difference()))
                group.largest = std::move(step);
        }
        return group;
    }

    void count(const PriceStep& step, GroupPreview& group)
    {
        const Money difference = step.difference();
        if (difference.isZero()) {
            ++m_preview.unchanged;
        } else if (difference.isPositive()) {
            ++m_preview.dearer;
            ++group.dearer;
            if (!m_preview.largestRise || difference > m_preview.largestRise->difference())
                m_preview.largestRise = step;
        } else {
            ++m_preview.cheaper;
            ++group.cheaper;
            if (!m_preview.largestFall || difference < m_preview.largestFall->difference())
                m_preview.largestFall = step;
        }
    }

    const Catalog& m_before;
    const Catalog& m_after;
    std::map<Group, std::vector<const Product*>> m_products;
    PricePreview m_preview;
};

} // namespace

PricePreview previewEdit(const Catalog& catalog, const TreeEdit& edit)
{
    const auto change = toCatalogChange(edit);
    const Catalog after = changed(catalog, change);
    Previewer previewer(catalog, after);
    for (const auto* agent : subtreeOf(catalog, agentOf(edit)))
        previewer.add(agent->id);
    auto preview = previewer.take();
    preview.losses = findLosses(catalog, change);
    return preview;
}

PricePreview previewMove(const Catalog& catalog, AgentId agent, AgentId upline)
{
    return previewEdit(catalog, UplineChange{agent, upline});
}

} // namespace eraflazz::catalog

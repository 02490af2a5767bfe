// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/tree.h"

#include "catalog/core/losses.h"
#include "catalog/core/price.h"

#include <algorithm>
#include <unordered_map>

namespace eraflazz::catalog {

namespace {

constexpr Money kMarkupMax = Money::rupiah(10'000'000); // users_markup_range, product_markups_range

const Product* productById(const Catalog& catalog, ProductId id)
{
    const auto found = std::find_if(catalog.productsByCode.begin(),
                                    catalog.productsByCode.end(),
                                    [id](const auto& entry) { return entry.second.id == id; });
    return found == catalog.productsByCode.end() ? nullptr : &found->second;
}

bool isMarkup(Money markup)
{
    return !markup.isNegative() && markup <= kMarkupMax;
}

/// Whether the actor may touch what the edit touches.
bool isAllowed(const Catalog& catalog, const TreeActor& actor, const TreeEdit& edit)
{
    if (!actor.upline)
        return true;
    const AgentId agent = agentOf(edit);
    const bool setsOwnMarkup = agent == *actor.upline && (std::holds_alternative<MarkupChange>(edit) ||
                                                          std::holds_alternative<ProductMarkupChange>(edit));
    if (!setsOwnMarkup && !isBelow(catalog, agent, *actor.upline))
        return false;
    const auto* move = std::get_if<UplineChange>(&edit);
    return move == nullptr || move->upline == *actor.upline || isBelow(catalog, move->upline, *actor.upline);
}

/// Names what the edit asks for that cannot be.
struct Fault final {
    const Catalog& catalog;

    std::optional<TreeRefusal> operator()(const UplineChange& change) const
    {
        if (change.upline.isNull())
            return std::nullopt;
        const auto* upline = catalog.agent(change.upline);
        if (upline == nullptr)
            return TreeRefusal::UplineNotFound;
        if (upline->status == AgentStatus::Closed)
            return TreeRefusal::AgentClosed;
        if (change.upline == change.agent || isBelow(catalog, change.upline, change.agent))
            return TreeRefusal::Cycle;
        return isTooDeep(change, *upline) ? std::optional(TreeRefusal::TooDeep) : std::nullopt;
    }
    std::optional<TreeRefusal> operator()(const AgentLevelChange& change) const
    {
        return catalog.levels.count(change.level) == 1 ? std::nullopt : std::optional(TreeRefusal::LevelNotFound);
    }
    std::optional<TreeRefusal> operator()(const MarkupChange& change) const
    {
        return isMarkup(change.markup) ? std::nullopt : std::optional(TreeRefusal::OutOfRange);
    }
    std::optional<TreeRefusal> operator()(const ProductMarkupChange& change) const
    {
        if (productById(catalog, change.product) == nullptr)
            return TreeRefusal::ProductNotFound;
        return !change.markup || isMarkup(*change.markup) ? std::nullopt : std::optional(TreeRefusal::OutOfRange);
    }
    std::optional<TreeRefusal> operator()(const AgentStatusChange& change) const
    {
        return change.status == AgentStatus::Closed ? std::optional(TreeRefusal::AgentClosed) : std::nullopt;
    }

private:
    /// A chain that is too long already may still move up.
    [[nodiscard]] bool isTooDeep(const UplineChange& change, const Agent& upline) const
    {
        if (catalog.uplinesMax == 0)
            return false;
        std::size_t longest = 0;
        for (const auto* agent : subtreeOf(catalog, change.agent))
            longest = std::max(longest, uplinesOf(catalog, *agent).size());
        const std::size_t now = uplinesOf(catalog, *catalog.agent(change.agent)).size();
        const std::size_t then = uplinesOf(catalog, upline).size() + 1;
        const std::size_t longestThen = longest - now + then;
        return longestThen > static_cast<std::size_t>(catalog.uplinesMax) && longestThen > longest;
    }
};

/// Whether some product would become cheaper for the agent than it is for the upline that gives it away.
bool sellsUnderOwnPrice(const Catalog& catalog, AgentId upline, const TreeEdit& edit)
{
    const Catalog after = changed(catalog, toCatalogChange(edit));
    const auto* seller = after.agent(upline);
    const auto* buyer = after.agent(agentOf(edit));
    const auto* buyerNow = catalog.agent(agentOf(edit));
    if (seller == nullptr || seller == buyer)
        return false;
    const auto sellersChain = uplinesOf(after, *seller);
    const auto buyersChain = uplinesOf(after, *buyer);
    const auto buyersChainNow = uplinesOf(catalog, *buyerNow);
    return std::any_of(after.productsByCode.begin(), after.productsByCode.end(), [&](const auto& entry) {
        const Money price = quotePrice(after, *buyer, buyersChain, entry.second, Money()).price;
        return price < quotePrice(after, *seller, sellersChain, entry.second, Money()).price &&
               price < quotePrice(catalog, *buyerNow, buyersChainNow, entry.second, Money()).price;
    });
}

std::string_view wordOf(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Active:
        return "active";
    case AgentStatus::Suspended:
        return "suspended";
    case AgentStatus::Closed:
        return "closed";
    }
    return "";
}

std::string codeOf(const Catalog& catalog, AgentId agent)
{
    const auto* found = catalog.agent(agent);
    return found == nullptr ? std::string() : found->code;
}

std::string levelCodeOf(const Catalog& catalog, std::int64_t level)
{
    const auto found = catalog.levels.find(level);
    return found == catalog.levels.end() ? std::string() : found->second.code;
}

std::string rupiahOf(const std::optional<Money>& amount)
{
    return amount ? std::to_string(amount->value()) : std::string();
}

/// Fills in what the edit is called and what it replaces.
struct Described final {
    const Catalog& catalog;
    const Agent& agent;
    TreeAction& action;

    void operator()(const UplineChange& change) const
    {
        say("agent.move", codeOf(catalog, agent.upline), codeOf(catalog, change.upline));
    }
    void operator()(const AgentLevelChange& change) const
    {
        say("agent.level", levelCodeOf(catalog, agent.level), levelCodeOf(catalog, change.level));
    }
    void operator()(const MarkupChange& change) const
    {
        say("agent.markup", rupiahOf(agent.markup), rupiahOf(change.markup));
    }
    void operator()(const ProductMarkupChange& change) const
    {
        const auto* product = productById(catalog, change.product);
        const std::string name = (product == nullptr ? std::string() : product->code) + " ";
        const auto own = agent.productMarkups.find(change.product);
        const auto was = own == agent.productMarkups.end() ? std::nullopt : std::optional(own->second);
        say("agent.product_markup", name + rupiahOf(was), name + rupiahOf(change.markup));
    }
    void operator()(const AgentStatusChange& change) const
    {
        say("agent.status", std::string(wordOf(agent.status)), std::string(wordOf(change.status)));
    }

private:
    void say(const char* name, std::string before, std::string after) const
    {
        action.action = name;
        action.before = std::move(before);
        action.after = std::move(after);
    }
};

} // namespace

std::string_view toString(TreeRefusal refusal)
{
    switch (refusal) {
    case TreeRefusal::AgentNotFound:
        return "AGENT_NOT_FOUND";
    case TreeRefusal::UplineNotFound:
        return "UPLINE_NOT_FOUND";
    case TreeRefusal::LevelNotFound:
        return "LEVEL_NOT_FOUND";
    case TreeRefusal::ProductNotFound:
        return "PRODUCT_NOT_FOUND";
    case TreeRefusal::AgentClosed:
        return "AGENT_CLOSED";
    case TreeRefusal::NotInSubtree:
        return "NOT_IN_SUBTREE";
    case TreeRefusal::Cycle:
        return "CYCLE";
    case TreeRefusal::TooDeep:
        return "TOO_DEEP";
    case TreeRefusal::WouldLose:
        return "WOULD_LOSE";
    case TreeRefusal::UnderOwnPrice:
        return "UNDER_OWN_PRICE";
    case TreeRefusal::OutOfRange:
        return "OUT_OF_RANGE";
    case TreeRefusal::NotAllowed:
        return "NOT_ALLOWED";
    case TreeRefusal::Stale:
        return "STALE";
    }
    return "";
}

CatalogChange toCatalogChange(const TreeEdit& edit)
{
    return std::visit([](const auto& change) { return CatalogChange(change); }, edit);
}

AgentId agentOf(const TreeEdit& edit)
{
    return std::visit([](const auto& change) { return change.agent; }, edit);
}

bool isBelow(const Catalog& catalog, AgentId below, AgentId above)
{
    const auto* agent = catalog.agent(below);
    if (agent == nullptr || below == above)
        return false;
    const auto chain = uplinesOf(catalog, *agent);
    return std::any_of(chain.begin(), chain.end(), [above](const Agent* upline) { return upline->id == above; });
}

std::vector<const Agent*> subtreeOf(const Catalog& catalog, AgentId root)
{
    std::unordered_map<AgentId, std::vector<const Agent*>> below;
    for (const auto& [id, agent] : catalog.agents) {
        if (!agent.upline.isNull() && id != root)
            below[agent.upline].push_back(&agent);
    }
    std::vector<const Agent*> found;
    if (const auto* first = catalog.agent(root))
        found.push_back(first);
    for (std::size_t next = 0; next < found.size(); ++next) {
        const auto downlines = below.find(found[next]->id);
        if (downlines != below.end())
            found.insert(found.end(), downlines->second.begin(), downlines->second.end());
    }
    std::sort(found.begin(), found.end(), [](const Agent* a, const Agent* b) { return a->id < b->id; });
    return found;
}

std::optional<TreeRefusal> refusalOf(const Catalog& catalog, const TreeActor& actor, const TreeEdit& edit)
{
    const auto* agent = catalog.agent(agentOf(edit));
    if (agent == nullptr)
        return TreeRefusal::AgentNotFound;
    if (!isAllowed(catalog, actor, edit))
        return TreeRefusal::NotInSubtree;
    if (agent->status == AgentStatus::Closed)
        return TreeRefusal::AgentClosed;
    if (const auto fault = std::visit(Fault{catalog}, edit))
        return fault;
    if (actor.upline && sellsUnderOwnPrice(catalog, *actor.upline, edit))
        return TreeRefusal::UnderOwnPrice;
    if (!findLosses(catalog, toCatalogChange(edit)).empty())
        return TreeRefusal::WouldLose;
    return std::nullopt;
}

TreeAction actionOf(const Catalog& catalog, const TreeActor& actor, const TreeEdit& edit)
{
    TreeAction action;
    action.operatorId = actor.operatorId;
    action.reason = actor.reason;
    if (const auto* agent = catalog.agent(agentOf(edit))) {
        action.subject = "agent:" + agent->code;
        std::visit(Described{catalog, *agent, action}, edit);
    }
    return action;
}

} // namespace eraflazz::catalog

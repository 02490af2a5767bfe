// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_agent_tree.h"

#include "json/json.h"
#include "ops/pg/pg_operators.h"

namespace eraflazz::sql {
std::string_view agent_tree();
}

namespace eraflazz::catalog {

using storage::PgConnection;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

constexpr std::string_view kNoCycle = "users_no_cycle";
constexpr std::string_view kDepthKept = "users_depth_kept";

/// Writes one edit.
struct Written final {
    PgConnection& connection;

    void operator()(const UplineChange& change) const
    {
        run("move_agent", PgParams().add(change.agent.value).add(change.upline.value));
    }
    void operator()(const AgentLevelChange& change) const
    {
        run("set_agent_level", PgParams().add(change.agent.value).add(change.level));
    }
    void operator()(const MarkupChange& change) const
    {
        run("set_markup", PgParams().add(change.agent.value).add(change.markup.value()));
    }
    void operator()(const ProductMarkupChange& change) const
    {
        auto params = PgParams().add(change.agent.value).add(change.product.value);
        if (change.markup)
            run("set_product_markup", params.add(change.markup->value()));
        else
            run("drop_product_markup", params);
    }
    void operator()(const AgentStatusChange& change) const
    {
        const bool isActive = change.status == AgentStatus::Active;
        run("set_agent_status", PgParams().add(change.agent.value).add(isActive ? "active" : "suspended"));
    }

private:
    void run(const char* statement, const PgParams& params) const
    {
        static_cast<void>(connection.query(statement, params));
    }
};

std::int64_t versionFrom(UnitOfWork& unit, const char* statement)
{
    const auto rows = unit.connection().query(statement);
    return rows.integer(0, rows.column("version"));
}

bool hasRight(UnitOfWork& unit, const TreeActor& actor, ops::Right right)
{
    if (actor.upline)
        return true; // it is kept inside its subtree elsewhere
    const auto person = ops::lockOperator(unit, ops::OperatorId{actor.operatorId});
    return person && person->may(right);
}

ops::ActionRecord recordOf(const TreeAction& action, std::int64_t nowMs)
{
    JsonWriter detail;
    detail.beginObject().field("before", action.before).field("after", action.after);
    if (!action.reason.empty())
        detail.field("reason", action.reason);
    detail.endObject();
    ops::ActionRecord record;
    record.operatorId = ops::OperatorId{action.operatorId};
    record.action = action.action;
    record.subject = action.subject;
    record.detail = detail.take();
    record.atMicros = nowMs * 1000;
    return record;
}

} // namespace

std::string_view agentTreeStatements()
{
    return sql::agent_tree();
}

Result<std::int64_t, TreeRefusal>
PgAgentTree::edit(const Catalog& seen, const TreeActor& actor, const TreeEdit& edit, std::int64_t nowMs)
{
    using Outcome = Result<std::int64_t, TreeRefusal>;
    const auto refusal = refusalOf(seen, actor, edit);
    const auto action = refusal ? TreeAction() : actionOf(seen, actor, edit);
    try {
        return m_session.commit([&](UnitOfWork& unit) -> Outcome {
            if (!hasRight(unit, actor, ops::Right::ChangePrice))
                return Err(TreeRefusal::NotAllowed);
            if (refusal)
                return Err(*refusal);
            if (versionFrom(unit, "lock_config_version") != seen.version)
                return Err(TreeRefusal::Stale);
            if (action.before == action.after)
                return seen.version;
            std::visit(Written{unit.connection()}, edit);
            const auto version = versionFrom(unit, "config_version");
            if (!actor.upline)
                m_chain.append(unit, recordOf(action, nowMs));
            return version;
        });
    } catch (const StoreError& error) {
        // The database guards the same rules for whoever else writes; a name for what it refuses.
        if (error.constraint() == kNoCycle)
            return Err(TreeRefusal::Cycle);
        if (error.constraint() == kDepthKept)
            return Err(TreeRefusal::TooDeep);
        throw;
    }
}

Result<AgentId, TreeRefusal> PgAgentTree::setPin(
    const Catalog& seen, const TreeActor& actor, AgentId agent, std::string_view pinHash, std::int64_t nowMs)
{
    using Outcome = Result<AgentId, TreeRefusal>;
    const auto* owner = seen.agent(agent);
    if (owner == nullptr)
        return Err(TreeRefusal::AgentNotFound);
    if (actor.upline && !isBelow(seen, agent, *actor.upline))
        return Err(TreeRefusal::NotInSubtree);
    return m_session.commit([&](UnitOfWork& unit) -> Outcome {
        if (!hasRight(unit, actor, ops::Right::ResolveCase))
            return Err(TreeRefusal::NotAllowed);
        static_cast<void>(unit.connection().query("set_pin", PgParams().add(agent.value).add(pinHash)));
        if (!actor.upline)
            m_chain.append(unit, recordOf({actor.operatorId, "agent.pin", "agent:" + owner->code, {}, {}, {}}, nowMs));
        return agent;
    });
}

} // namespace eraflazz::catalog

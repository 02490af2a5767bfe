// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_agent_desk.h"

#include "json/json.h"
#include "ops/core/acting_address.h"
#include "ops/pg/pg_operators.h"
#include "storage/pg_row.h"

#include <map>

namespace eraflazz::sql {
std::string_view agent_desk();
}

namespace eraflazz::catalog {

using storage::PgParams;
using storage::PgResult;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kKeyBytes = 12;
constexpr std::size_t kSecretBytes = 32;
constexpr int kSlots = 2;
constexpr std::string_view kDepthKept = "users_depth_kept";
constexpr std::string_view kCodeOnce = "users_code_key";
constexpr std::string_view kAccountOnce = "accounts_code_key";

bool mayEdit(UnitOfWork& unit, const AgentAct& act)
{
    const auto person = ops::lockOperator(unit, ops::OperatorId{act.operatorId});
    return person && person->may(ops::Right::ChangePrice);
}

std::string textOf(const PgResult& rows, const char* column)
{
    return std::string(rows.text(0, rows.column(column)));
}

std::string_view wordOf(KeyAct act)
{
    switch (act) {
    case KeyAct::Issue:
        return "issue";
    case KeyAct::Rotate:
        return "rotate";
    case KeyAct::Revoke:
        break;
    }
    return "revoke";
}

std::string addDetail(const AgentAct& act, const NewAgent& asked)
{
    JsonWriter detail;
    detail.beginObject().field("name", asked.name).field("level", asked.level).field("upline", asked.upline);
    detail.field("markup", asked.markup).field("rate_per_minute", asked.ratePerMinute);
    return detail.field("webhook_url", asked.webhookUrl).field("key", act.key).endObject().take();
}

std::string keyDetail(const KeyChange& change, int slot, const std::string& apiKey)
{
    JsonWriter detail;
    detail.beginObject().field("what", wordOf(change.act)).field("slot", slot).field("api_key", apiKey);
    if (change.request)
        detail.field("request", change.request->toString());
    return detail.endObject().take();
}

std::map<int, std::string> liveKeys(UnitOfWork& unit, std::int64_t agent)
{
    const auto rows = unit.connection().query("desk_keys", PgParams().add(agent));
    std::map<int, std::string> live;
    for (int row = 0; row < rows.rows(); ++row)
        live[PgRow(rows, row).number("slot")] = PgRow(rows, row).text("api_key");
    return live;
}

} // namespace

PgAgentDesk::PgAgentDesk(std::string conninfo, const ops::ActionKey& key, const SecretBox& box)
    : m_session(std::move(conninfo), "eraflazz-agents", {sql::agent_desk(), ops::operatorStatements()}), m_box(box),
      m_chain(key)
{
}

template <typename Work> std::invoke_result_t<Work, UnitOfWork&> PgAgentDesk::commit(Work work)
{
    if (m_isLost)
        m_session.reconnect();
    m_isLost = false;
    try {
        return m_session.commit([&](UnitOfWork& unit) {
            auto outcome = work(unit);
            if (!outcome)
                unit.abandon();
            return outcome;
        });
    } catch (const StoreError& error) {
        m_isLost = error.kind() == StoreError::Kind::Lost;
        throw;
    }
}

void PgAgentDesk::note(
    UnitOfWork& unit, const AgentAct& act, const char* action, const std::string& agent, std::string detail)
{
    m_chain.append(unit,
                   {0, ops::OperatorId{act.operatorId}, action, "agent:" + agent, std::move(detail), act.nowMs * 1000});
}

Result<AddedAgent, AgentRefusal> PgAgentDesk::add(const AgentAct& act, const NewAgent& asked)
{
    if (const auto refusal = unfitness(asked))
        return Err(*refusal);
    try {
        return commit([&](UnitOfWork& unit) { return addIn(unit, act, asked); });
    } catch (const StoreError& error) {
        if (error.constraint() == kDepthKept)
            return Err(AgentRefusal::TooDeep);
        if (error.constraint() == kCodeOnce || error.constraint() == kAccountOnce)
            return Err(AgentRefusal::CodeTaken);
        throw;
    }
}

Result<AddedAgent, AgentRefusal> PgAgentDesk::addIn(UnitOfWork& unit, const AgentAct& act, const NewAgent& asked)
{
    auto& connection = unit.connection();
    if (!mayEdit(unit, act))
        return Err(AgentRefusal::NotAllowed);
    const auto added =
        connection.query("desk_agent_added", PgParams().add(asked.code).add(act.operatorId).add(act.key));
    if (added.rows() > 0 && ops::withoutAddress(textOf(added, "detail")) != addDetail(act, asked))
        return Err(AgentRefusal::KeyReused);
    if (added.rows() > 0)
        return AddedAgent{added.integer(0, added.column("id")), true};
    if (connection.query("desk_agent", PgParams().add(asked.code)).rows() > 0)
        return Err(AgentRefusal::CodeTaken);
    const auto level = connection.query("desk_level", PgParams().add(asked.level));
    if (level.rows() == 0)
        return Err(AgentRefusal::LevelNotFound);
    std::int64_t upline = 0;
    if (!asked.upline.empty()) {
        const auto rows = connection.query("desk_agent", PgParams().add(asked.upline));
        if (rows.rows() == 0)
            return Err(AgentRefusal::UplineNotFound);
        if (textOf(rows, "status") == "closed")
            return Err(AgentRefusal::AgentClosed);
        upline = rows.integer(0, rows.column("id"));
    }
    const auto made = connection.query("desk_add_agent",
                                       PgParams()
                                           .add(asked.code)
                                           .add(asked.name)
                                           .add(upline)
                                           .add(level.integer(0, level.column("id")))
                                           .add(asked.markup)
                                           .add(asked.ratePerMinute)
                                           .add(asked.webhookUrl));
    note(unit, act, "agent.add", asked.code, addDetail(act, asked));
    return AddedAgent{made.integer(0, made.column("id")), false};
}

Result<std::string, AgentRefusal> PgAgentDesk::change(const AgentAct& act, const TermChange& change)
{
    using Outcome = Result<std::string, AgentRefusal>;
    if (!fits(change.term, change.value))
        return Err(AgentRefusal::ValueUnfit);
    return commit([&](UnitOfWork& unit) -> Outcome {
        auto& connection = unit.connection();
        if (!mayEdit(unit, act))
            return Err(AgentRefusal::NotAllowed);
        const auto rows = connection.query("desk_agent", PgParams().add(change.agent));
        if (rows.rows() == 0)
            return Err(AgentRefusal::AgentNotFound);
        if (textOf(rows, "status") == "closed")
            return Err(AgentRefusal::AgentClosed);
        const std::string term(toString(change.term));
        const std::string before = textOf(rows, term.c_str());
        if (before == change.value)
            return before;
        if (before != change.expected)
            return Err(AgentRefusal::Stale);
        (void)connection.query(("desk_set_" + term).c_str(),
                               PgParams().add(rows.integer(0, rows.column("id"))).add(change.value));
        JsonWriter detail;
        detail.beginObject().field("what", term).field("before", before).field("after", change.value).endObject();
        note(unit, act, "agent.term", change.agent, detail.take());
        return before;
    });
}

Result<KeyAnswer, AgentRefusal> PgAgentDesk::changeKey(const AgentAct& act, const KeyChange& change)
{
    return commit([&](UnitOfWork& unit) {
        return change.act == KeyAct::Revoke ? revokeKeyIn(unit, act, change) : makeKeyIn(unit, act, change);
    });
}

Result<KeyRequest, AgentRefusal> PgAgentDesk::claim(UnitOfWork& unit, const AgentAct& act, const KeyChange& change)
{
    if (!change.request)
        return Err(AgentRefusal::RequestNotFound);
    auto& connection = unit.connection();
    // A statement of its own: only the next one then sees the key that somebody else made meanwhile.
    (void)connection.query("lock_key_request", PgParams().add(*change.request));
    const auto rows = connection.query("key_request", PgParams().add(*change.request));
    if (rows.rows() == 0)
        return Err(AgentRefusal::RequestNotFound);
    const PgRow row(rows);
    KeyRequest request{row.integer("maker_id"),
                       row.text("state"),
                       row.text("agent"),
                       row.number("slot"),
                       row.text("api_key"),
                       row.integer("approved_ms"),
                       row.boolean("is_spent")};
    if (const auto refusal = keyRefusal(act, change, request))
        return Err(*refusal);
    return request;
}

Result<KeyAnswer, AgentRefusal> PgAgentDesk::makeKeyIn(UnitOfWork& unit, const AgentAct& act, const KeyChange& change)
{
    if (!mayEdit(unit, act))
        return Err(AgentRefusal::NotAllowed);
    const auto request = claim(unit, act, change);
    if (!request)
        return Err(request.error());
    auto& connection = unit.connection();
    const auto rows = connection.query("desk_agent", PgParams().add(change.agent));
    if (textOf(rows, "status") == "closed")
        return Err(AgentRefusal::AgentClosed);
    const std::int64_t agent = rows.integer(0, rows.column("id"));
    const auto live = liveKeys(unit, agent);
    if (request->slot > 0) {
        const auto found = live.find(request->slot);
        if (found == live.end())
            return Err(AgentRefusal::KeyNotFound);
        if (found->second != request->expected)
            return Err(AgentRefusal::Stale);
        return newKey(unit, act, change, agent, request->slot);
    }
    for (int slot = 1; slot <= kSlots; ++slot) {
        if (live.count(slot) == 0)
            return newKey(unit, act, change, agent, slot);
    }
    return Err(AgentRefusal::NoFreeSlot);
}

Result<KeyAnswer, AgentRefusal> PgAgentDesk::revokeKeyIn(UnitOfWork& unit, const AgentAct& act, const KeyChange& change)
{
    auto& connection = unit.connection();
    if (!mayEdit(unit, act))
        return Err(AgentRefusal::NotAllowed);
    const auto rows = connection.query("desk_agent", PgParams().add(change.agent));
    if (rows.rows() == 0)
        return Err(AgentRefusal::AgentNotFound);
    const std::int64_t agent = rows.integer(0, rows.column("id"));
    const auto live = liveKeys(unit, agent);
    const auto found = live.find(change.slot);
    if (found == live.end())
        return Err(AgentRefusal::KeyNotFound);
    if (!change.expected.empty() && found->second != change.expected)
        return Err(AgentRefusal::Stale);
    (void)connection.query("desk_revoke_key", PgParams().add(agent).add(change.slot));
    note(unit, act, "agent.key", change.agent, keyDetail(change, change.slot, found->second));
    return KeyAnswer{change.slot, found->second, {}};
}

KeyAnswer
PgAgentDesk::newKey(UnitOfWork& unit, const AgentAct& act, const KeyChange& change, std::int64_t agent, int slot)
{
    KeyAnswer made{slot, randomHex(kKeyBytes), randomHex(kSecretBytes)};
    auto& connection = unit.connection();
    (void)connection.query("desk_put_key",
                           PgParams()
                               .add(agent)
                               .add(slot)
                               .add(made.apiKey)
                               .add(m_box.seal(made.secret, "api_credentials/secret/" + made.apiKey)));
    (void)connection.query(
        "desk_key_made",
        PgParams().add(*change.request).add(act.operatorId).add(agent).add(slot).add(made.apiKey).add(act.nowMs));
    note(unit, act, "agent.key", change.agent, keyDetail(change, slot, made.apiKey));
    return made;
}

} // namespace eraflazz::catalog

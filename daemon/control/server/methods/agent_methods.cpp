// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using catalog::Agent;
using catalog::AgentStatus;
using catalog::Catalog;
using catalog::TreeEdit;
using catalog::TreeRefusal;

constexpr std::string_view kNoUpline = "-";

std::string_view statusWord(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Active:
        return "active";
    case AgentStatus::Suspended:
        return "suspended";
    case AgentStatus::Closed:
        break;
    }
    return "closed";
}

const Agent* agentNamed(const Catalog& catalog, const std::string& code)
{
    const auto found = std::find_if(
        catalog.agents.begin(), catalog.agents.end(), [&](const auto& entry) { return entry.second.code == code; });
    return found == catalog.agents.end() ? nullptr : &found->second;
}

/// What the person should have seen, in the words of the call.
std::string currentValue(const Catalog& catalog, const Agent& agent, const std::string& what)
{
    if (what == "upline") {
        const auto* upline = catalog.agent(agent.upline);
        return upline != nullptr ? upline->code : std::string(kNoUpline);
    }
    if (what == "level") {
        const auto level = catalog.levels.find(agent.level);
        return level != catalog.levels.end() ? level->second.code : std::string();
    }
    return what == "markup" ? std::to_string(agent.markup.value()) : std::string(statusWord(agent.status));
}

/// The edit; nothing when the value names nothing of the kind.
std::optional<TreeEdit>
editFrom(const Catalog& catalog, const Agent& agent, const std::string& what, const std::string& value)
{
    if (what == "upline") {
        const auto* upline = agentNamed(catalog, value);
        if (upline == nullptr && value != kNoUpline)
            return std::nullopt;
        return catalog::UplineChange{agent.id, upline != nullptr ? upline->id : AgentId{}};
    }
    if (what == "level") {
        const auto found = std::find_if(catalog.levels.begin(), catalog.levels.end(), [&](const auto& entry) {
            return entry.second.code == value;
        });
        if (found == catalog.levels.end())
            return std::nullopt;
        return catalog::AgentLevelChange{agent.id, found->first};
    }
    if (what == "markup") {
        const auto amount = parseInt(value);
        return amount ? std::optional<TreeEdit>(catalog::MarkupChange{agent.id, Money::rupiah(*amount)}) : std::nullopt;
    }
    for (const auto status : {AgentStatus::Active, AgentStatus::Suspended, AgentStatus::Closed}) {
        if (statusWord(status) == value)
            return catalog::AgentStatusChange{agent.id, status};
    }
    return std::nullopt;
}

protocol::Failure treeFailure(TreeRefusal refusal)
{
    const std::string name(toString(refusal));
    switch (refusal) {
    case TreeRefusal::AgentNotFound:
    case TreeRefusal::UplineNotFound:
    case TreeRefusal::LevelNotFound:
    case TreeRefusal::ProductNotFound:
        return protocol::failure("not_found", name);
    case TreeRefusal::NotAllowed:
        return protocol::failure("forbidden", name);
    case TreeRefusal::Stale:
        return protocol::failure("conflict", name);
    case TreeRefusal::AgentClosed:
    case TreeRefusal::NotInSubtree:
    case TreeRefusal::Cycle:
    case TreeRefusal::TooDeep:
    case TreeRefusal::WouldLose:
    case TreeRefusal::UnderOwnPrice:
    case TreeRefusal::OutOfRange:
        break;
    }
    return protocol::failure("refused", name);
}

void change(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto catalog = server.engine().catalog();
    const std::string what = call.text("what");
    const std::string value = call.text("value");
    const auto* agent = agentNamed(*catalog, call.text("agent"));
    if (agent == nullptr)
        return answer(Err(protocol::failure("not_found", "AGENT_NOT_FOUND")));
    const auto edit = editFrom(*catalog, *agent, what, value);
    if (!edit)
        return answer(Err(unfit("value", "unknown")));
    const std::string current = currentValue(*catalog, *agent, what);
    if (current != call.text("expect") && current != value) {
        JsonWriter more;
        more.beginObject().field("current", current).endObject();
        return answer(Err(protocol::failure("conflict", "STALE", more.take())));
    }
    server.read(
        [catalog, edit, who = call.who.id, code = agent->code, what, value](Readers& readers) -> Outcome {
            const auto saved = readers.tree->edit(*catalog, {who.value, std::nullopt}, *edit, unixMsNow());
            if (!saved)
                return Err(treeFailure(saved.error()));
            JsonWriter out;
            out.beginObject().field("agent", code).field("what", what).field("value", value).endObject();
            return out.take();
        },
        answer);
}

} // namespace

void addAgentMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("agent.change", [&server](const Call& call, const Answer& answer) { change(server, call, answer); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/agent_desk.h"
#include "catalog/core/price_preview.h"
#include "control/server/agent_failure.h"
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

constexpr std::string_view kNone = "-";
constexpr std::size_t kAgentsShown = 200;
constexpr std::size_t kReasonMax = 1000;

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

/// What the person asked to change, and where: a markup may be of one product.
struct Asked final {
    std::string what;
    std::string value;
    std::string product; ///< "" for the agent's general one.
};

Asked askedFrom(const Call& call)
{
    return {call.text("what"), call.text("value"), call.text("what") == "markup" ? call.text("product") : ""};
}

/// What the person should have seen, in the words of the call.
std::string currentValue(const Catalog& catalog, const Agent& agent, const Asked& asked)
{
    const std::string& what = asked.what;
    if (!asked.product.empty()) {
        const auto* product = catalog.product(asked.product);
        const auto own = product != nullptr ? agent.productMarkups.find(product->id) : agent.productMarkups.end();
        return own == agent.productMarkups.end() ? std::string(kNone) : std::to_string(own->second.value());
    }
    if (what == "upline") {
        const auto* upline = catalog.agent(agent.upline);
        return upline != nullptr ? upline->code : std::string(kNone);
    }
    if (what == "level") {
        const auto level = catalog.levels.find(agent.level);
        return level != catalog.levels.end() ? level->second.code : std::string();
    }
    return what == "markup" ? std::to_string(agent.markup.value()) : std::string(statusWord(agent.status));
}

/// A markup in rupiah; of one product also none of its own.
std::optional<TreeEdit> markupFrom(const Catalog& catalog, const Agent& agent, const Asked& asked)
{
    const auto amount = parseInt(asked.value);
    if (asked.product.empty())
        return amount ? std::optional<TreeEdit>(catalog::MarkupChange{agent.id, Money::rupiah(*amount)}) : std::nullopt;
    const auto* product = catalog.product(asked.product);
    if (product == nullptr || (!amount && asked.value != kNone))
        return std::nullopt;
    return catalog::ProductMarkupChange{
        agent.id, product->id, amount ? std::optional(Money::rupiah(*amount)) : std::nullopt};
}

/// The edit; nothing when the value names nothing of the kind.
std::optional<TreeEdit> editFrom(const Catalog& catalog, const Agent& agent, const Asked& asked)
{
    const std::string& what = asked.what;
    const std::string& value = asked.value;
    if (what == "upline") {
        const auto* upline = agentNamed(catalog, value);
        if (upline == nullptr && value != kNone)
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
    if (what == "markup")
        return markupFrom(catalog, agent, asked);
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

void writeChanged(JsonWriter& out, const std::string& agent, const Asked& asked)
{
    out.beginObject().field("agent", agent).field("what", asked.what).field("value", asked.value);
    if (!asked.product.empty())
        out.field("product", asked.product);
    out.endObject();
}

/// Whoever is shut out asks why, and the next person at the desk must be able to answer.
bool needsReason(const Asked& asked)
{
    return asked.what == "status" && asked.value != statusWord(AgentStatus::Active);
}

/// Its place in the tree, its level, markups and status.
void changeTree(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto catalog = server.engine().catalog();
    const auto asked = askedFrom(call);
    const std::string reason = sanitised(trim(call.text("reason")), kReasonMax);
    if (needsReason(asked) && reason.empty())
        return answer(Err(unfit("reason", "required")));
    const auto* agent = agentNamed(*catalog, call.text("agent"));
    if (agent == nullptr)
        return answer(Err(protocol::failure("not_found", "AGENT_NOT_FOUND")));
    const auto edit = editFrom(*catalog, *agent, asked);
    if (!edit)
        return answer(Err(unfit("value", "unknown")));
    const std::string current = currentValue(*catalog, *agent, asked);
    if (current != call.text("expect") && current != asked.value) {
        JsonWriter more;
        more.beginObject().field("current", current).endObject();
        return answer(Err(protocol::failure("conflict", "STALE", more.take())));
    }
    server.read(
        [catalog, edit, who = call.who.id, code = agent->code, asked, reason](Readers& readers) -> Outcome {
            const auto saved = readers.tree->edit(*catalog, {who.value, std::nullopt, reason}, *edit, unixMsNow());
            if (!saved)
                return Err(treeFailure(saved.error()));
            JsonWriter out;
            writeChanged(out, code, asked);
            return out.take();
        },
        thenReloaded(server, answer));
}

void change(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto term = catalog::agentTermFrom(call.text("what"));
    if (!term)
        return changeTree(server, call, answer);
    server.read(
        [call, term](Readers& readers) -> Outcome {
            const auto saved =
                readers.agents->change({call.who.id.value, unixMsNow(), call.text("idem")},
                                       {call.text("agent"), *term, call.text("expect"), call.text("value")});
            if (!saved)
                return Err(agentFailure(saved.error()));
            JsonWriter out;
            writeChanged(out, call.text("agent"), askedFrom(call));
            return out.take();
        },
        thenReloaded(server, answer));
}

void writeStep(JsonWriter& out, const char* name, const std::optional<catalog::PriceStep>& step)
{
    if (!step)
        return;
    out.key(name).beginObject().field("agent", step->agentCode).field("product", step->productCode);
    out.field("before", step->before).field("after", step->after).endObject();
}

void writeAgents(JsonWriter& out, const catalog::PricePreview& preview)
{
    out.key("agents").beginArray();
    std::size_t shown = 0;
    for (const auto& agent : preview.agents) {
        if (++shown > kAgentsShown)
            break;
        out.beginObject().field("agent", agent.code).field("uplines_before", agent.uplinesBefore);
        out.field("uplines_after", agent.uplinesAfter).key("groups").beginArray();
        for (const auto& group : agent.groups) {
            out.beginObject().field("category", group.category).field("brand", group.brand);
            out.field("products", group.products).field("dearer", group.dearer).field("cheaper", group.cheaper);
            out.field("product", group.largest.productCode).field("before", group.largest.before);
            out.field("after", group.largest.after).endObject();
        }
        out.endArray().endObject();
    }
    out.endArray();
}

void writeLosses(JsonWriter& out, const catalog::PricePreview& preview, bool seesMargin)
{
    out.field("losses_total", static_cast<std::int64_t>(preview.losses.size()));
    if (!seesMargin)
        return;
    out.key("losses").beginArray();
    for (const auto& loss : preview.losses) {
        out.beginObject().field("product", loss.productCode).field("level", loss.levelCode);
        out.field("uplines", loss.uplines).field("earned", loss.earned).field("cost", loss.cost).endObject();
    }
    out.endArray();
}

Outcome previewed(const Catalog& catalog, const Call& call)
{
    const auto asked = askedFrom(call);
    const auto* agent = agentNamed(catalog, call.text("agent"));
    if (agent == nullptr)
        return Err(protocol::failure("not_found", "AGENT_NOT_FOUND"));
    const auto edit = editFrom(catalog, *agent, asked);
    if (!edit)
        return Err(unfit("value", "unknown"));
    const auto refusal = catalog::refusalOf(catalog, {call.who.id.value, std::nullopt}, *edit);
    const auto preview = catalog::previewEdit(catalog, *edit);
    JsonWriter out;
    out.beginObject().field("agent", agent->code).field("what", asked.what);
    out.field("before", currentValue(catalog, *agent, asked)).field("after", asked.value);
    if (refusal)
        out.field("refusal", toString(*refusal));
    out.field("agents_total", static_cast<std::int64_t>(preview.agents.size())).field("dearer", preview.dearer);
    out.field("cheaper", preview.cheaper).field("unchanged", preview.unchanged);
    writeStep(out, "largest_rise", preview.largestRise);
    writeStep(out, "largest_fall", preview.largestFall);
    writeAgents(out, preview);
    writeLosses(out, preview, call.may("report.margin"));
    return out.endObject().take();
}

/// Thousands of prices may have to be reckoned: on a thread of the pool.
void preview(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read([call, catalog = server.engine().catalog()](Readers&) -> Outcome { return previewed(*catalog, call); },
                answer);
}

} // namespace

void addAgentMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("agent.preview",
                   [&server](const Call& call, const Answer& answer) { preview(server, call, answer); });
    dispatcher.add("agent.change", [&server](const Call& call, const Answer& answer) { change(server, call, answer); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/price_explanation.h"
#include "control/server/control_server.h"
#include "control/server/statement.h"
#include "kernel/clock.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kPage = 100;
constexpr std::int64_t kSeqMax = 9'007'199'254'740'991;
constexpr std::int64_t kTimeMax = 253'402'300'799'000; ///< The year 9999, in milliseconds.

/// A method that is one statement: the parameters of the call by name, and what the person may see.
Dispatcher::Handler statement(ControlServer& server, std::string name, std::vector<std::string> texts, bool hasLimit)
{
    return [&server, name, texts, hasLimit](const Call& call, const Answer& answer) {
        server.read(
            [call, name, texts, hasLimit](Readers& readers) -> Outcome {
                std::vector<std::string> places;
                for (const auto& text : texts)
                    places.push_back(":" + text);
                ControlReads::Values values;
                for (std::size_t i = 0; i < texts.size(); ++i)
                    values.emplace_back(places[i], call.text(texts[i]));
                if (hasLimit)
                    values.emplace_back(":limit", call.number("limit", kPage));
                auto json = readers.reads->json(name, values);
                if (json.empty())
                    return Err(protocol::failure("not_found"));
                return json;
            },
            answer);
    };
}

const catalog::Agent* agentNamed(const catalog::Catalog& catalog, const std::string& code)
{
    const auto found = std::find_if(
        catalog.agents.begin(), catalog.agents.end(), [&](const auto& entry) { return entry.second.code == code; });
    return found == catalog.agents.end() ? nullptr : &found->second;
}

Outcome explain(ControlServer& server, const Call& call)
{
    const auto catalog = server.engine().catalog();
    const auto* agent = agentNamed(*catalog, call.text("agent"));
    const auto* product = catalog->product(call.text("product"));
    if (agent == nullptr || product == nullptr)
        return Err(protocol::failure("not_found", agent == nullptr ? "AGENT" : "PRODUCT"));
    const auto parts = explainPrice(*catalog, *agent, *product, Money::rupiah(call.number("amount")));
    const bool seesMargin = call.may("report.margin");
    JsonWriter out;
    out.beginObject().field("price", parts.price).field("base_price", parts.basePrice);
    out.field("source", toString(parts.source)).field("level", parts.levelCode).field("level_step", parts.levelStep);
    out.field("face_amount", parts.faceAmount).field("rounding", parts.rounding).key("uplines").beginArray();
    for (const auto& upline : parts.uplines) {
        out.beginObject().field("agent", upline.code).field("distance", upline.distance).field("markup", upline.markup);
        if (seesMargin)
            out.field("commission", upline.depthCommission);
        out.endObject();
    }
    out.endArray();
    if (seesMargin) {
        out.field("commission", parts.commissionTotal);
        if (parts.cheapest)
            out.field("cost", parts.cheapest->cost).field("supplier", parts.cheapest->supplierCode);
        if (parts.marginLeft)
            out.field("margin", *parts.marginLeft);
    }
    return out.endObject().take();
}

} // namespace

void addReadMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("agent.list", statement(server, "agent_list", {"search", "after"}, true));
    dispatcher.add("agent.tree", statement(server, "agent_tree", {"agent"}, false));
    dispatcher.add("audit.list", statementMethod(server, "audit_list", [](const Call& call) {
                       return ControlReads::Values{{":subject", call.text("subject")},
                                                   {":user", call.text("user")},
                                                   {":area", call.text("area")},
                                                   {":from", call.number("from", 0)},
                                                   {":to", call.number("to", kTimeMax)},
                                                   {":before", call.number("before", kSeqMax)},
                                                   {":limit", call.number("limit", kPage)}};
                   }));
    dispatcher.add("agent.explainPrice",
                   [&server](const Call& call, const Answer& answer) { answer(explain(server, call)); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/losses.h"
#include "control/server/goods_answers.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using catalog::MappingTerms;

constexpr std::size_t kListBytesMax = 1 << 20;

MappingTerms termsFrom(const Call& call)
{
    MappingTerms terms;
    terms.sku = givenText(call, "sku");
    terms.status = givenText(call, "status");
    terms.cost = givenNumber(call, "cost");
    terms.priority = givenNumber(call, "priority");
    terms.stock = givenNumber(call, "stock");
    terms.cutoffStart = givenNumber(call, "cutoff_start");
    terms.cutoffEnd = givenNumber(call, "cutoff_end");
    return terms;
}

void addMapping(ControlServer& server, const Call& call, const Answer& answer)
{
    const catalog::NewMapping asked{call.text("product"), call.text("supplier"), termsFrom(call)};
    edit(
        server,
        answer,
        [act = deskAct(call), asked](Readers& readers) { return readers.desk->addMapping(act, asked); },
        named("mapping", true));
}

/// A dearer supplier is a fact and is taken down; how many agents' standings it leaves without margin is told.
void changeMapping(ControlServer& server, const Call& call, const Answer& answer)
{
    const catalog::MappingChange change{call.number("mapping"), call.number("expect"), termsFrom(call)};
    const auto before = server.engine().catalog();
    const auto spell = [change, before](const catalog::DeskAnswer& done) {
        JsonWriter out;
        out.beginObject().key("mapping").raw(done.row).field("revision", done.revision);
        if (change.terms.cost) {
            const catalog::CostChange cost{MappingId{change.mapping}, Money::rupiah(*change.terms.cost)};
            out.field("losses", static_cast<std::int64_t>(findLosses(*before, cost).size()));
        }
        return out.field("replayed", done.isReplay).endObject().take();
    };
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->changeMapping(act, change); },
        spell);
}

void removeMapping(ControlServer& server, const Call& call, const Answer& answer)
{
    const catalog::MappingRemoval removal{call.number("mapping"), call.number("expect")};
    edit(
        server,
        answer,
        [act = deskAct(call), removal](Readers& readers) { return readers.desk->removeMapping(act, removal); },
        named("mapping", true));
}

/// A row of the statement with what the engine has seen of that mapping.
std::string withFigures(const Json& row, const EnginePort& engine, const std::vector<engine::SupplierHealth>& suppliers)
{
    Json::Members members;
    for (const auto& [name, value] : row.members()) {
        if (name != "cost" || !value.isNull()) // not there for who may not see it
            members.emplace_back(name, value);
    }
    const auto code = row["supplier"].asString().value_or("");
    const auto health =
        std::find_if(suppliers.begin(), suppliers.end(), [&](const auto& one) { return one.code == code; });
    if (health != suppliers.end())
        members.emplace_back("breaker_open", Json::boolean(health->breakerOpen));
    if (const auto seen = engine.mapping(MappingId{row["id"].asInteger().value_or(0)})) {
        if (seen->successPermille)
            members.emplace_back("success_permille", Json::integer(*seen->successPermille));
        members.emplace_back("outcomes", Json::integer(seen->outcomes));
        members.emplace_back("latency_us", Json::integer(seen->latencyUs));
        members.emplace_back("latency_p95_us", Json::integer(seen->latencyP95Us));
        members.emplace_back("last_used_at", Json::integer(seen->lastUsedUnixMs));
    }
    return Json::object(std::move(members)).dump();
}

void listMappings(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call, &engine = server.engine()](Readers& readers) -> Outcome {
            const auto text = readers.reads->json(
                "mapping_list", {{":product", call.text("product")}, {":margin", call.may("report.margin")}});
            if (text.empty())
                return Err(protocol::failure("not_found"));
            const auto list = parseJson(text, {8, kListBytesMax});
            if (!list || !(*list)["rows"].isArray())
                return text;
            const auto suppliers = engine.suppliers();
            JsonWriter out;
            out.beginObject().field("product", (*list)["product"].asString().value_or(""));
            out.field("policy", (*list)["policy"].asString().value_or(""));
            out.field("revision", (*list)["revision"].asInteger().value_or(0)).key("rows").beginArray();
            for (const auto& row : (*list)["rows"].items())
                out.raw(withFigures(row, engine, suppliers));
            return out.endArray().endObject().take();
        },
        answer);
}

} // namespace

void addMappingMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("mapping.list",
                   [&server](const Call& call, const Answer& answer) { listMappings(server, call, answer); });
    dispatcher.add("mapping.add",
                   [&server](const Call& call, const Answer& answer) { addMapping(server, call, answer); });
    dispatcher.add("mapping.change",
                   [&server](const Call& call, const Answer& answer) { changeMapping(server, call, answer); });
    dispatcher.add("mapping.remove",
                   [&server](const Call& call, const Answer& answer) { removeMapping(server, call, answer); });
}

} // namespace eraflazz::control

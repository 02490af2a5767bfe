// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "control/server/goods_answers.h"
#include "kernel/clock.h"

#include <algorithm>
#include <limits>

namespace eraflazz::control {

namespace {

using catalog::Catalog;
using catalog::Product;

constexpr std::int64_t kPage = 50;
constexpr std::int64_t kRevisionMax = std::numeric_limits<std::int32_t>::max();

/// {product, policy, revision, order, replayed}
std::string routeJson(const catalog::DeskAnswer& done)
{
    auto json = done.row;
    json.pop_back();
    return json + R"(,"replayed":)" + (done.isReplay ? "true}" : "false}");
}

void changeRoute(ControlServer& server, const Call& call, const Answer& answer, catalog::RouteChange change)
{
    change.product = call.text("product");
    change.expectedRevision = call.number("expect");
    edit(
        server,
        answer,
        [act = deskAct(call), change](Readers& readers) { return readers.desk->changeRoute(act, change); },
        routeJson);
}

void setOrder(ControlServer& server, const Call& call, const Answer& answer)
{
    catalog::RouteChange change;
    change.order.emplace();
    for (const auto& id : call.params["order"].items())
        change.order->push_back(id.asInteger().value_or(0));
    changeRoute(server, call, answer, std::move(change));
}

const catalog::Agent* agentNamed(const Catalog& catalog, const std::string& code)
{
    const auto found = std::find_if(
        catalog.agents.begin(), catalog.agents.end(), [&](const auto& entry) { return entry.second.code == code; });
    return found == catalog.agents.end() ? nullptr : &found->second;
}

const catalog::Mapping* mappingWith(const Catalog& catalog, const Product& product, MappingId id)
{
    const auto all = catalog.mappings.find(product.id);
    if (all == catalog.mappings.end())
        return nullptr;
    const auto found =
        std::find_if(all->second.begin(), all->second.end(), [&](const auto& one) { return one.id == id; });
    return found == all->second.end() ? nullptr : &*found;
}

/// What becomes of the number that would be ordered for, and why the order would be refused.
struct Destination final {
    std::string normalised;
    std::string_view refused;
};

Destination destinationFrom(const Catalog& catalog, const Product& product, const std::string& text)
{
    const auto normalised = catalog::normaliseDestination(product.destType, text);
    if (!normalised || !product.rule || !catalog.prefixes)
        return {{}, "INVALID_DESTINATION"};
    switch (checkDestination(*product.rule, *catalog.prefixes, *normalised)) {
    case catalog::DestinationCheck::Ok:
        return {*normalised, {}};
    case catalog::DestinationCheck::PrefixMismatch:
        return {*normalised, "PREFIX_MISMATCH"};
    case catalog::DestinationCheck::InvalidDestination:
        break;
    }
    return {*normalised, "INVALID_DESTINATION"};
}

void writeCandidates(JsonWriter& out,
                     const Call& call,
                     const EnginePort& engine,
                     const Catalog& catalog,
                     const Product& product,
                     const engine::RoutePlan& plan)
{
    out.key("candidates").beginArray();
    for (const auto& one : plan.candidates) {
        out.beginObject().field("mapping", one.mapping.value).field("supplier", one.supplierCode).field("sku", one.sku);
        if (call.may("report.margin"))
            out.field("cost", one.cost);
        if (const auto* mapping = mappingWith(catalog, product, one.mapping))
            out.field("priority", mapping->priority);
        if (const auto seen = engine.mapping(one.mapping); seen && seen->successPermille)
            out.field("success_permille", *seen->successPermille);
        out.endObject();
    }
    out.endArray().key("excluded").beginArray();
    for (const auto& one : plan.excluded)
        out.beginObject()
            .field("supplier", one.supplierCode)
            .field("sku", one.sku)
            .field("why", toString(one.why))
            .endObject();
    out.endArray();
}

Outcome preview(ControlServer& server, const Call& call)
{
    const auto catalog = server.engine().catalog();
    const auto* agent = agentNamed(*catalog, call.text("agent"));
    const auto* product = catalog->product(call.text("product"));
    if (agent == nullptr || product == nullptr)
        return Err(protocol::failure("not_found", agent == nullptr ? "AGENT" : "PRODUCT"));
    const int minute = static_cast<int>(call.number("minute", jakartaMinuteOfDay(unixMsNow())));
    const auto quote = quotePrice(*catalog, *agent, *product, Money::rupiah(call.number("amount")));
    const auto plan = server.engine().plan(*catalog, *product, quote, minute);
    std::string_view refused;
    if (agent->status != catalog::AgentStatus::Active)
        refused = "AGENT_INACTIVE";
    else if (product->status != catalog::ProductStatus::Open)
        refused = "PRODUCT_CLOSED";
    JsonWriter out;
    out.beginObject().field("policy", toString(plan.policy)).field("price", quote.price).field("minute", minute);
    if (const auto text = call.text("destination"); !text.empty()) {
        const auto destination = destinationFrom(*catalog, *product, text);
        out.field("destination", destination.normalised);
        refused = refused.empty() ? destination.refused : refused;
    }
    if (refused.empty() && plan.candidates.empty())
        refused = "NO_ROUTE";
    if (!refused.empty())
        out.field("refused", refused);
    writeCandidates(out, call, server.engine(), *catalog, *product, plan);
    return out.endObject().take();
}

} // namespace

void addRouteMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("route.get", goodsStatement(server, "route_one", [](const Call& call) {
                       return ControlReads::Values{{":product", call.text("product")}};
                   }));
    dispatcher.add("route.revisions", goodsStatement(server, "route_revisions", [](const Call& call) {
                       return ControlReads::Values{{":product", call.text("product")},
                                                   {":before", call.number("before", kRevisionMax)},
                                                   {":limit", call.number("limit", kPage)}};
                   }));
    dispatcher.add("route.policy", [&server](const Call& call, const Answer& answer) {
        catalog::RouteChange change;
        change.policy = call.text("policy");
        changeRoute(server, call, answer, std::move(change));
    });
    dispatcher.add("route.restore", [&server](const Call& call, const Answer& answer) {
        catalog::RouteChange change;
        change.restored = call.number("revision");
        changeRoute(server, call, answer, std::move(change));
    });
    dispatcher.add("mapping.order",
                   [&server](const Call& call, const Answer& answer) { setOrder(server, call, answer); });
    dispatcher.add("route.preview",
                   [&server](const Call& call, const Answer& answer) { answer(preview(server, call)); });
}

} // namespace eraflazz::control

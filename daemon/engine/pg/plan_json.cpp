// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/plan_json.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/enum_word.h"

#include <array>

namespace eraflazz::engine {

namespace {

std::int64_t integerOf(const Json& json, std::string_view name)
{
    const auto value = json[name].asInteger();
    ERA_ASSERT(value.has_value(), "stored plan lacks " + std::string(name));
    return *value;
}

std::string textOf(const Json& json, std::string_view name)
{
    const auto value = json[name].asString();
    ERA_ASSERT(value.has_value(), "stored plan lacks " + std::string(name));
    return std::string(*value);
}

Json parsed(std::string_view text)
{
    auto json = parseJson(text, {8, 1 << 20});
    ERA_ASSERT(json.has_value(), "stored plan is not JSON");
    return std::move(*json);
}

catalog::RoutePolicy policyFrom(std::string_view text)
{
    using catalog::RoutePolicy;
    const auto policy =
        fromWord(text, std::array{RoutePolicy::Priority, RoutePolicy::Cheapest, RoutePolicy::SuccessRate});
    ERA_ASSERT(policy.has_value(), "stored plan of an unknown policy");
    return *policy;
}

/// A list that is missing must not read as an empty one: uplines would lose their commission without a word.
const std::vector<Json>& listOf(const Json& json)
{
    ERA_ASSERT(json.isArray(), "stored plan lacks a list");
    return json.items();
}

} // namespace

std::string planToJson(const RoutePlan& plan)
{
    JsonWriter out;
    out.beginObject().field("policy", toString(plan.policy)).key("candidates").beginArray();
    for (const auto& candidate : plan.candidates) {
        out.beginObject()
            .field("supplier", candidate.supplierCode)
            .field("supplier_id", candidate.supplier.value)
            .field("mapping", candidate.mapping.value)
            .field("sku", candidate.sku)
            .field("cost", candidate.cost)
            .endObject();
    }
    out.endArray().key("excluded").beginArray();
    for (const auto& exclusion : plan.excluded)
        out.beginObject()
            .field("supplier", exclusion.supplierCode)
            .field("sku", exclusion.sku)
            .field("why", toString(exclusion.why))
            .endObject();
    out.endArray().endObject();
    return out.take();
}

RoutePlan planFromJson(std::string_view text)
{
    const Json json = parsed(text);
    RoutePlan plan;
    plan.policy = policyFrom(textOf(json, "policy"));
    for (const auto& item : listOf(json["candidates"])) {
        plan.candidates.push_back({MappingId{integerOf(item, "mapping")},
                                   SupplierId{integerOf(item, "supplier_id")},
                                   textOf(item, "supplier"),
                                   textOf(item, "sku"),
                                   Money::rupiah(integerOf(item, "cost"))});
    }
    return plan; // Why others were left out is for people; deciding again asks the filters of that moment.
}

std::string commissionsToJson(const std::vector<catalog::CommissionShare>& shares)
{
    JsonWriter out;
    out.beginArray();
    for (const auto& share : shares)
        out.beginObject()
            .field("account", share.account.value)
            .field("agent", share.agent)
            .field("amount", share.amount)
            .endObject();
    out.endArray();
    return out.take();
}

std::vector<catalog::CommissionShare> commissionsFromJson(std::string_view text)
{
    const Json json = parsed(text);
    std::vector<catalog::CommissionShare> shares;
    for (const auto& item : listOf(json))
        shares.push_back(
            {AccountId{integerOf(item, "account")}, textOf(item, "agent"), Money::rupiah(integerOf(item, "amount"))});
    return shares;
}

} // namespace eraflazz::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/decision_json.h"

#include "json/json.h"
#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kResolutionBytes = 2000;
constexpr std::size_t kSnBytes = 512;
constexpr std::array<std::string_view, 6> kFields{"case_id", "verb", "attempt", "sn", "cost_back", "resolution"};

std::string textOf(const Json& field, std::size_t bytes)
{
    return sanitised(trim(field.asString().value_or("")), bytes);
}

} // namespace

std::string decisionToJson(const Decision& decision)
{
    JsonWriter out;
    out.beginObject().field("case_id", decision.caseId.toString()).field("verb", toString(decision.verb));
    if (decision.verb == Verb::Delivered || decision.verb == Verb::Failed)
        out.field("attempt", decision.attemptNo);
    if (decision.verb == Verb::Delivered)
        out.field("sn", decision.sn);
    if (decision.costBack)
        out.field("cost_back", *decision.costBack);
    out.field("resolution", decision.resolution).endObject();
    return out.take();
}

std::optional<Decision> decisionOf(std::string_view payload)
{
    const auto parsed = parseJson(payload);
    if (!parsed || !parsed->isObject())
        return std::nullopt;
    const Json& json = *parsed;
    for (const auto& member : json.members()) {
        if (std::find(kFields.begin(), kFields.end(), member.first) == kFields.end())
            return std::nullopt; // whoever wrote it meant something that we would not do
    }
    const auto caseId = Uuid::parse(json["case_id"].asString().value_or(""));
    const auto verb = verbFrom(json["verb"].asString().value_or(""));
    if (!caseId || !verb)
        return std::nullopt;
    Decision decision;
    decision.caseId = *caseId;
    decision.verb = *verb;
    decision.resolution = textOf(json["resolution"], kResolutionBytes);
    const bool isAboutAttempt = *verb == Verb::Delivered || *verb == Verb::Failed;
    const auto attempt = json["attempt"].asInteger();
    if (isAboutAttempt != json.has("attempt") || (isAboutAttempt && (!attempt || *attempt < 1 || *attempt > 1000)))
        return std::nullopt;
    decision.attemptNo = isAboutAttempt ? static_cast<int>(*attempt) : 0;
    if (json.has("sn") && *verb != Verb::Delivered)
        return std::nullopt;
    decision.sn = textOf(json["sn"], kSnBytes);
    if (json.has("cost_back")) {
        const auto amount = json["cost_back"].asInteger();
        if (!amount || *verb != Verb::Reverse)
            return std::nullopt;
        decision.costBack = Money::rupiah(*amount);
    }
    return decision;
}

} // namespace eraflazz::engine

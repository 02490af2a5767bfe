// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "control/server/filter_failure.h"
#include "kernel/clock.h"

namespace eraflazz::control {

namespace {

constexpr std::int64_t kWindowDefault = 5'000;
constexpr std::int64_t kHzDefault = 10;

std::vector<std::string> listOf(const Json& json)
{
    std::vector<std::string> all;
    for (const auto& item : json.items())
        all.emplace_back(item.asString().value_or(""));
    return all;
}

std::string describe(const ControlServer& server, const Subscription& subscription, bool isResumed)
{
    JsonWriter out;
    out.beginObject().field("sub", subscription.id()).field("epoch", server.epoch()).field("resumed", isResumed);
    writeColumns(out, subscription.columns());
    return out.endObject().take();
}

Outcome open(ControlServer& server, const Call& call)
{
    auto* connection = server.connection(call.connection);
    const auto* topic = protocol::topic(call.text("topic"));
    if (connection == nullptr)
        return Err(protocol::failure("auth_required"));
    if (topic == nullptr)
        return Err(protocol::failure("not_found", "TOPIC"));
    const auto may = [&call](std::string_view scope) { return call.may(scope); };
    if (!may(topic->scope))
        return Err(protocol::failure("forbidden", {}, "{\"scope\":\"" + std::string(topic->scope) + "\"}"));
    if (connection->subscriptions.size() >= Connection::kSubscriptionsMax)
        return Err(protocol::failure("rate_limited", "TOO_MANY_SUBSCRIPTIONS", "{\"retry_ms\":0}"));
    auto columns = seenColumns(*topic, listOf(call.params["columns"]), may);
    if (!columns)
        return Err(unfit("columns", "unknown"));
    const auto fields = filterFields(*topic, may);
    const auto filter = parseFilter(call.text("filter"), fields);
    if (!filter)
        return Err(filterFailure(filter.error()));
    const std::string id = "s" + std::to_string(++connection->subscriptionsMade);
    const auto size = static_cast<std::size_t>(call.number("window", kWindowDefault));
    auto& table = server.topics().table(topic->name);
    auto window = std::make_unique<Window>(table, matcher(*filter, fields), size, isAgeing(*filter, fields));
    const Json& resume = call.params["resume"];
    const bool isSameRun = resume["epoch"].asString() == server.epoch() && server.topics().isReady(topic->name);
    const bool isResumed = isSameRun && window->resume(resume["change"].asInteger().value_or(0), monotonicMsNow());
    auto made = std::make_unique<Subscription>(
        id, *topic, *std::move(columns), std::move(window), static_cast<int>(call.number("max_hz", kHzDefault)));
    server.topics().watch(topic->name);
    made->onEnd = [&server, name = topic->name] { server.topics().unwatch(name, monotonicMsNow()); };
    const auto& subscription = *connection->subscriptions.emplace(id, std::move(made)).first->second;
    return describe(server, subscription, isResumed);
}

/// The subscription that a call names, or why there is none.
template <typename Act> Dispatcher::Handler onSubscription(ControlServer& server, Act act)
{
    return [&server, act](const Call& call, const Answer& answer) {
        auto* connection = server.connection(call.connection);
        const auto id = call.text("sub");
        if (connection == nullptr || connection->subscriptions.count(id) == 0)
            return answer(Err(protocol::failure("not_found", "SUBSCRIPTION")));
        act(*connection, *connection->subscriptions.at(id), call);
        answer(std::string("{}"));
    };
}

} // namespace

void addSubscriptionMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("sub.open", [&server](const Call& call, const Answer& answer) { answer(open(server, call)); });
    dispatcher.add("sub.close", onSubscription(server, [](Connection& connection, Subscription&, const Call& call) {
                       connection.subscriptions.erase(call.text("sub"));
                   }));
    dispatcher.add("sub.pause",
                   onSubscription(server, [](Connection&, Subscription& sub, const Call&) { sub.pause(); }));
    dispatcher.add("sub.resume",
                   onSubscription(server, [](Connection&, Subscription& sub, const Call&) { sub.resume(); }));
    dispatcher.add("sub.resync",
                   onSubscription(server, [](Connection&, Subscription& sub, const Call&) { sub.resync(); }));
    dispatcher.add("sub.rate", onSubscription(server, [](Connection&, Subscription& sub, const Call& call) {
                       sub.setRate(static_cast<int>(call.number("max_hz")));
                   }));
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"
#include "protocol/session_end.h"

namespace eraflazz::control {

namespace {

Outcome look(ControlServer& server, const Call& call)
{
    const std::string subject = call.text("subject");
    const auto scope = scopeOfSubject(subject);
    if (scope.empty())
        return Err(unfit("subject", "unknown"));
    if (!call.may(scope))
        return Err(protocol::failure("forbidden", {}, "{\"scope\":\"" + std::string(scope) + "\"}"));
    auto& presence = server.presence();
    if (!call.truth("on"))
        presence.leave(call.connection, subject);
    else if (!presence.look(
                 call.connection, subject, {call.who.username, call.who.name, unixMsNow()}, monotonicMsNow()))
        return Err(protocol::failure("rate_limited", "TOO_MANY_SUBJECTS", "{\"retry_ms\":0}"));
    JsonWriter out;
    out.beginObject().key("others").beginArray();
    for (const auto& other : presence.othersAt(subject, call.who.username)) {
        out.beginObject().field("user", other.user).field("name", other.name).field("since", other.sinceMs);
        out.endObject();
    }
    return out.endArray().endObject().take();
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    JsonWriter out;
    out.beginObject().key("rows").beginArray();
    for (const auto& [id, connection] : server.connections()) {
        if (connection->state() != Connection::State::Live)
            continue;
        out.beginObject().field("session", id).field("user", connection->who.username);
        out.field("name", connection->who.name).field("role", toString(connection->who.role));
        out.field("client", connection->client).field("address", connection->address());
        out.field("since", connection->sinceMs).field("lag_ms", connection->lagMs);
        out.field("subscriptions", static_cast<std::int64_t>(connection->subscriptions.size()));
        out.key("looks_at").beginArray();
        for (const auto& subject : server.presence().subjectsOf(id))
            out.value(subject);
        out.endArray().field("mine", id == call.connection).endObject();
    }
    answer(out.endArray().endObject().take());
}

/// Written down first: who was sent off, and by whom.
void kick(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto id = call.number("session");
    const auto* found = server.connection(id);
    if (found == nullptr || found->state() != Connection::State::Live)
        return answer(Err(protocol::failure("not_found", "SESSION")));
    const std::string user = found->who.username;
    if (user != call.text("expect"))
        return answer(Err(protocol::failure("conflict", "STALE", "{\"current\":\"" + user + "\"}")));
    server.read(
        [call, user](Readers& readers) -> Outcome {
            JsonWriter detail;
            detail.beginObject().field("session", call.number("session")).field("reason", call.text("reason"));
            const auto noted = readers.settings->note(call.who.id,
                                                      ops::Right::ManageOperators,
                                                      "session.kick",
                                                      "operator:" + user,
                                                      detail.endObject().take(),
                                                      unixMsNow());
            if (!noted)
                return Err(protocol::failure("forbidden", std::string(toString(noted.error()))));
            JsonWriter out;
            return out.beginObject().field("session", call.number("session")).field("user", user).endObject().take();
        },
        [&server, id, user, answer](const Outcome& outcome) {
            answer(outcome);
            auto* connection = server.connection(id);
            if (outcome && connection != nullptr && connection->who.username == user)
                server.endSession(*connection, protocol::session_end::kSignedOff);
        });
}

} // namespace

void addPresenceMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("presence.look", [&server](const Call& call, const Answer& answer) { answer(look(server, call)); });
    dispatcher.add("session.list", [&server](const Call& call, const Answer& answer) { list(server, call, answer); });
    dispatcher.add("session.kick", [&server](const Call& call, const Answer& answer) { kick(server, call, answer); });
}

} // namespace eraflazz::control

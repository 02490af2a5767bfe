// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/scopes.h"
#include "control/server/desk_answers.h"
#include "kernel/clock.h"
#include "protocol/session_end.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kStepUpMs = 300'000;

std::string describe(const Connection& connection)
{
    JsonWriter out;
    out.beginObject().field("user", connection.who.username).field("name", connection.who.name);
    out.field("role", toString(connection.who.role)).key("scopes").beginArray();
    for (const auto scope : scopesOf(connection.who.actingRole()))
        out.value(scope);
    out.endArray().field("two_step", toString(connection.who.twoStep));
    out.field("two_step_owed", connection.who.owesTwoStep());
    const std::int64_t left = std::max<std::int64_t>(0, connection.steppedUpUntilMs - monotonicMsNow());
    return out.field("step_up_s", left / 1000).endObject().take();
}

void stepUp(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto* connection = server.connection(call.connection);
    if (connection == nullptr)
        return answer(Err(protocol::failure("auth_required")));
    const auto judged = [&server, id = call.connection, who = call.who.id, answer](const Sessions::Verdict& verdict) {
        auto* found = server.connection(id);
        if (auto failure = passwordFailure(verdict, who))
            return answer(Err(*std::move(failure)));
        if (found == nullptr)
            return answer(Err(protocol::failure("auth_required")));
        found->steppedUpUntilMs = monotonicMsNow() + kStepUpMs;
        answer("{\"valid_s\":" + std::to_string(kStepUpMs / 1000) + "}");
    };
    server.sessions().byPassword(
        {call.who.username, call.text("password"), call.text("code"), connection->address(), false}, judged);
}

} // namespace

protocol::Failure holdFailure(std::int64_t holdMs)
{
    return protocol::failure("rate_limited", "HELD", "{\"retry_ms\":" + std::to_string(holdMs) + "}");
}

std::optional<protocol::Failure> passwordFailure(const Sessions::Verdict& verdict, ops::OperatorId who)
{
    if (verdict.isUnavailable)
        return protocol::failure("unavailable");
    if (verdict.holdMs > 0)
        return holdFailure(verdict.holdMs);
    switch (verdict.codeFault) {
    case Sessions::CodeFault::Needed:
        return protocol::failure("auth_required", "CODE_NEEDED");
    case Sessions::CodeFault::Wrong:
        return protocol::failure("auth_required", "WRONG_CODE");
    case Sessions::CodeFault::Used:
        return protocol::failure("auth_required", "CODE_USED");
    case Sessions::CodeFault::None:
        break;
    }
    if (!verdict.who || verdict.who->id != who)
        return protocol::failure("auth_required", "WRONG_PASSWORD");
    return std::nullopt;
}

void addSessionMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("session.get", [&server](const Call& call, const Answer& answer) {
        const auto* connection = server.connection(call.connection);
        if (connection == nullptr)
            return answer(Err(protocol::failure("auth_required")));
        answer(describe(*connection));
    });
    dispatcher.add("session.stepUp",
                   [&server](const Call& call, const Answer& answer) { stepUp(server, call, answer); });
    dispatcher.add("session.end", [&server](const Call& call, const Answer& answer) {
        answer(std::string("{}"));
        if (auto* connection = server.connection(call.connection))
            server.endSession(*connection, protocol::session_end::kSignedOut);
    });
}

} // namespace eraflazz::control

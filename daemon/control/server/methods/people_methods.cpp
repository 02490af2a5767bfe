// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "protocol/session_end.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

using ops::Operator;
using ops::OperatorRefusal;

protocol::Failure personFailure(OperatorRefusal refusal)
{
    const std::string name(errorKey(refusal));
    switch (refusal) {
    case OperatorRefusal::UnknownOperator:
        return protocol::failure("not_found", name);
    case OperatorRefusal::NoRight:
    case OperatorRefusal::ActorDisabled:
        return protocol::failure("forbidden", name);
    case OperatorRefusal::FirstMustBeOwner:
    case OperatorRefusal::UsernameTaken:
    case OperatorRefusal::UsernameUnfit:
    case OperatorRefusal::PasswordTooWeak:
    case OperatorRefusal::LastOwner:
    case OperatorRefusal::ChangesItself:
        break;
    }
    return protocol::failure("refused", name);
}

std::string personJson(const Operator& who)
{
    JsonWriter out;
    out.beginObject().field("username", who.username).field("role", toString(who.role));
    return out.field("status", toString(who.status)).endObject().take();
}

wallet::OperatorDesk::PersonAnswered told(ControlServer& server, const Answer& answer)
{
    return [&server, inbox = server.inbox(), answer](Result<Operator, OperatorRefusal> result) {
        inbox->post([&server, answer, result = std::move(result)] {
            if (!result)
                return answer(Err(personFailure(result.error())));
            answer(personJson(*result));
            server.lookAtPeople();
        });
    };
}

void list(ControlServer& server, const Answer& answer)
{
    server.sessions().people([&server, answer](const std::vector<Operator>& all) {
        if (all.empty())
            return answer(Err(protocol::failure("unavailable")));
        JsonWriter out;
        out.beginObject().key("rows").beginArray();
        for (const auto& one : all) {
            const auto& connections = server.connections();
            const bool isOnline = std::any_of(connections.begin(), connections.end(), [&](const auto& entry) {
                return entry.second->state() == Connection::State::Live && entry.second->who.id == one.id;
            });
            out.beginObject().field("username", one.username).field("name", one.name);
            out.field("role", toString(one.role)).field("status", toString(one.status));
            out.field("two_step", toString(one.twoStep)).field("online", isOnline).endObject();
        }
        answer(out.endArray().field("two_step_asked", all.front().isTwoStepAsked).endObject().take());
    });
}

void add(ControlServer& server, const Call& call, const Answer& answer)
{
    server.sessions().hash(call.text("password"), [&server, call, answer](std::string hash) {
        ops::NewOperator asked{
            call.text("username"), call.text("name"), *ops::roleFrom(call.text("role")), std::move(hash)};
        server.desk().addOperator(
            call.who, std::move(asked), ops::ActedFrom::Console, told(server, answer), failed(server, answer));
    });
}

/// The change, when the value is of the kind that shall change.
std::optional<ops::OperatorChange> changeFrom(const Call& call)
{
    const std::string value = call.text("value");
    if (call.text("what") == "role") {
        const auto role = ops::roleFrom(value);
        return role ? std::optional<ops::OperatorChange>(*role) : std::nullopt;
    }
    if (value == "active")
        return ops::OperatorStatus::Active;
    return value == "disabled" ? std::optional<ops::OperatorChange>(ops::OperatorStatus::Disabled) : std::nullopt;
}

void change(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto wanted = changeFrom(call);
    if (!wanted)
        return answer(Err(unfit("value", "choice")));
    server.sessions().people([&server, call, answer, wanted](const std::vector<Operator>& all) {
        if (all.empty())
            return answer(Err(protocol::failure("unavailable")));
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const Operator& one) { return one.username == call.text("username"); });
        if (found == all.end())
            return answer(Err(protocol::failure("not_found", "UNKNOWN_OPERATOR")));
        const auto current = call.text("what") == "role" ? toString(found->role) : toString(found->status);
        if (current != call.text("expect") && current != call.text("value"))
            return answer(
                Err(protocol::failure("conflict", "STALE", "{\"current\":\"" + std::string(current) + "\"}")));
        server.desk().changeOperator(call.who,
                                     call.text("username"),
                                     *wanted,
                                     ops::ActedFrom::Console,
                                     told(server, answer),
                                     failed(server, answer));
    });
}

/// Where the change of a password goes: whoever was signed in with the old one is signed in no longer.
wallet::OperatorDesk::PersonAnswered rekeyed(ControlServer& server, std::int64_t keptConnection, const Answer& answer)
{
    return [&server, keptConnection, inbox = server.inbox(), answer](Result<Operator, OperatorRefusal> result) {
        inbox->post([&server, keptConnection, answer, result = std::move(result)] {
            if (!result)
                return answer(Err(personFailure(result.error())));
            answer(personJson(*result));
            server.endSessionsOf(result->id, keptConnection, protocol::session_end::kPasswordChanged);
        });
    };
}

void rekey(ControlServer& server,
           const Call& call,
           const std::string& username,
           const std::string& password,
           const wallet::OperatorDesk::PersonAnswered& told,
           const Answer& answer)
{
    server.sessions().hash(password, [&server, who = call.who, username, told, answer](std::string hash) {
        server.desk().changeOperator(
            who, username, ops::PasswordHash{std::move(hash)}, ops::ActedFrom::Console, told, failed(server, answer));
    });
}

/// Somebody else's: the own one needs the password that holds, see session.password.
void resetPassword(ControlServer& server, const Call& call, const Answer& answer)
{
    if (call.text("username") == call.who.username)
        return answer(Err(personFailure(OperatorRefusal::ChangesItself)));
    rekey(server, call, call.text("username"), call.text("password"), rekeyed(server, 0, answer), answer);
}

void changeOwnPassword(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto* connection = server.connection(call.connection);
    if (connection == nullptr)
        return answer(Err(protocol::failure("auth_required")));
    if (call.text("fresh") == call.text("password"))
        return answer(Err(unfit("fresh", "same")));
    server.sessions().byPassword(
        {call.who.username, call.text("password"), {}, connection->address(), true},
        [&server, call, answer](const Sessions::Verdict& verdict) {
            if (auto failure = passwordFailure(verdict, call.who.id))
                return answer(Err(*std::move(failure)));
            rekey(
                server, call, call.who.username, call.text("fresh"), rekeyed(server, call.connection, answer), answer);
        });
}

} // namespace

void addPeopleMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("operator.list", [&server](const Call&, const Answer& answer) { list(server, answer); });
    dispatcher.add("operator.add", [&server](const Call& call, const Answer& answer) { add(server, call, answer); });
    dispatcher.add("operator.change",
                   [&server](const Call& call, const Answer& answer) { change(server, call, answer); });
    dispatcher.add("operator.password",
                   [&server](const Call& call, const Answer& answer) { resetPassword(server, call, answer); });
    dispatcher.add("session.password",
                   [&server](const Call& call, const Answer& answer) { changeOwnPassword(server, call, answer); });
}

} // namespace eraflazz::control

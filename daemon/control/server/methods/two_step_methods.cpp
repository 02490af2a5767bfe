// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "crypto/totp.h"
#include "kernel/clock.h"
#include "protocol/session_end.h"

namespace eraflazz::control {

namespace {

using ops::TwoStep;
using ops::TwoStepRefusal;

constexpr std::string_view kRuleKey = "operator.two_step";

protocol::Failure failureOf(TwoStepRefusal refusal)
{
    const std::string name(errorKey(refusal));
    switch (refusal) {
    case TwoStepRefusal::UnknownOperator:
        return protocol::failure("not_found", name);
    case TwoStepRefusal::NoRight:
    case TwoStepRefusal::OperatorDisabled:
        return protocol::failure("forbidden", name);
    case TwoStepRefusal::WrongCode:
    case TwoStepRefusal::CodeUsed:
        return protocol::failure("auth_required", name);
    case TwoStepRefusal::Stale:
        return protocol::failure("conflict", name);
    case TwoStepRefusal::AlreadyOn:
    case TwoStepRefusal::NotEnrolled:
    case TwoStepRefusal::ChangesItself:
    case TwoStepRefusal::Unreadable:
        break;
    }
    return protocol::failure("refused", name);
}

/// Why a code of the person who calls cannot be tried now; nothing when it can.
std::optional<protocol::Failure> held(ControlServer& server, const Call& call)
{
    const auto* connection = server.connection(call.connection);
    if (connection == nullptr)
        return protocol::failure("auth_required");
    const std::int64_t hold = server.sessions().holdMs(call.who.username, connection->address());
    return hold > 0 ? std::optional(holdFailure(hold)) : std::nullopt;
}

std::string addressOf(ControlServer& server, const Call& call)
{
    const auto* connection = server.connection(call.connection);
    return connection != nullptr ? connection->address() : std::string();
}

/// Brings back what the desk answers; a wrong code is counted, also of whoever hung up meanwhile.
template <typename T, typename Then>
wallet::OperatorDesk::TwoStepAnswered<T> told(ControlServer& server, const Call& call, const Answer& answer, Then then)
{
    const auto address = addressOf(server, call);
    return [&server, inbox = server.inbox(), call, address, answer, then](const Result<T, TwoStepRefusal>& result) {
        inbox->post([&server, call, address, answer, then, result] {
            if (result)
                return then(*result);
            if (isWrongTry(result.error()))
                server.sessions().countWrongCode(call.who.username, address);
            answer(Err(failureOf(result.error())));
        });
    };
}

/// What this connection's person is from here on. Everybody else who is signed in as that person signs in again, and so
/// does this connection when its rights have become fewer.
void become(ControlServer& server, const Call& call, TwoStep state)
{
    auto* connection = server.connection(call.connection);
    if (connection != nullptr) {
        connection->who.twoStep = state;
        server.sessions().renew(connection->tokenHash, connection->who);
    }
    const bool stays = connection != nullptr && !connection->who.owesTwoStep();
    server.endSessionsOf(call.who.id, stays ? call.connection : 0, protocol::session_end::kCodesChanged);
}

std::string stateJson(TwoStep state)
{
    return JsonWriter().beginObject().field("two_step", toString(state)).endObject().take();
}

void enrol(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto spell = [who = call.who.username, answer](const std::string& secret) {
        JsonWriter out;
        out.beginObject().field("secret", toBase32(secret)).field("uri", otpauthUri(who, secret)).endObject();
        answer(out.take());
    };
    server.desk().enrolTwoStep(call.who, told<std::string>(server, call, answer, spell), failed(server, answer));
}

void confirm(ControlServer& server, const Call& call, const Answer& answer)
{
    if (auto failure = held(server, call))
        return answer(Err(*std::move(failure)));
    const auto spell = [&server, call, answer](const std::vector<std::string>& codes) {
        server.sessions().countRightCode(call.who.username);
        JsonWriter out;
        out.beginObject().field("two_step", toString(TwoStep::On)).key("recovery_codes").beginArray();
        for (const auto& code : codes)
            out.value(code);
        answer(out.endArray().endObject().take());
        become(server, call, TwoStep::On);
    };
    server.desk().confirmTwoStep(call.who,
                                 call.text("code"),
                                 told<std::vector<std::string>>(server, call, answer, spell),
                                 failed(server, answer));
}

void switchOff(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto* connection = server.connection(call.connection);
    if (connection == nullptr)
        return answer(Err(protocol::failure("auth_required")));
    if (connection->who.twoStep != TwoStep::On)
        return answer(Err(failureOf(TwoStepRefusal::NotEnrolled)));
    const auto then = [&server, call, answer](const ops::Operator&) {
        answer(stateJson(TwoStep::None));
        become(server, call, TwoStep::None);
    };
    const auto dropped = told<ops::Operator>(server, call, answer, then);
    const auto judged = [&server, call, answer, dropped](const Sessions::Verdict& verdict) {
        if (auto failure = passwordFailure(verdict, call.who.id))
            return answer(Err(*std::move(failure)));
        server.desk().dropTwoStep(call.who, call.text("code"), dropped, failed(server, answer));
    };
    // The code serves once: it is judged where the codes are switched off.
    server.sessions().byPassword({call.who.username, call.text("password"), {}, connection->address(), true}, judged);
}

void reset(ControlServer& server, const Call& call, const Answer& answer)
{
    ops::TwoStepReset asked{
        call.text("username"), call.text("expect") == "on" ? TwoStep::On : TwoStep::Pending, call.text("reason")};
    const auto then = [&server, answer](const ops::Operator& who) {
        JsonWriter out;
        out.beginObject().field("username", who.username).field("two_step", toString(who.twoStep)).endObject();
        answer(out.take());
        server.endSessionsOf(who.id, 0, protocol::session_end::kCodesChanged);
    };
    server.desk().resetTwoStep(call.who,
                               std::move(asked),
                               ops::ActedFrom::Console,
                               told<ops::Operator>(server, call, answer, then),
                               failed(server, answer));
}

/// Whether those who have a money role must use codes.
void setRule(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto word = [](bool isOn) { return std::string(isOn ? "on" : "off"); };
    const bool isOn = call.truth("on");
    // Else the one who asks it of everybody would be the first to be left without rights.
    if (isOn && call.who.twoStep != TwoStep::On)
        return answer(Err(protocol::failure("refused", "ENROL_FIRST")));
    const ops::SettingChange change{
        std::string(kRuleKey), "off", word(call.truth("expect")), word(isOn), "operator.two_step_rule"};
    server.read(
        [who = call.who.id, change](Readers& readers) -> Outcome {
            const auto made = readers.settings->change(who, change, unixMsNow());
            if (!made)
                return Err(settingFailure(made.error()));
            return JsonWriter().beginObject().field("on", *made == "on").endObject().take();
        },
        [&server, answer](const Outcome& outcome) {
            answer(outcome);
            if (outcome)
                server.lookAtPeople();
        });
}

} // namespace

void addTwoStepMethods(Dispatcher& dispatcher, ControlServer& server)
{
    using Handler = void (*)(ControlServer&, const Call&, const Answer&);
    const auto add = [&](std::string_view name, Handler handler) {
        dispatcher.add(name,
                       [&server, handler](const Call& call, const Answer& answer) { handler(server, call, answer); });
    };
    add("session.enrolTwoStep", enrol);
    add("session.confirmTwoStep", confirm);
    add("session.dropTwoStep", switchOff);
    add("operator.resetTwoStep", reset);
    add("system.twoStep", setRule);
}

} // namespace eraflazz::control

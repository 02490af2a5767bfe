// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "control/server/desk_answers.h"
#include "control/server/subscription.h"
#include "kernel/clock.h"
#include "kernel/text.h"

namespace eraflazz::control {

protocol::Failure settingFailure(ops::SettingRefusal refusal)
{
    const std::string name(toString(refusal));
    switch (refusal) {
    case ops::SettingRefusal::NoRight:
        return protocol::failure("forbidden", name);
    case ops::SettingRefusal::Stale:
        return protocol::failure("conflict", name);
    case ops::SettingRefusal::NotFound:
        return protocol::failure("not_found", name);
    case ops::SettingRefusal::Taken:
    case ops::SettingRefusal::Unfit:
    case ops::SettingRefusal::LastOfKind:
        break;
    }
    return protocol::failure("refused", name);
}

namespace {

constexpr std::int64_t kMuteMostMs = std::int64_t{7} * 86'400'000;

Outcome settingOutcome(const Result<std::string, ops::SettingRefusal>& made)
{
    return made ? Outcome(std::string()) : Outcome(Err(settingFailure(made.error())));
}

void list(ControlServer& server, const Answer& answer)
{
    server.topics().refreshAlarms([&server, answer](bool isRead) {
        if (!isRead)
            return answer(Err(protocol::failure("unavailable")));
        const auto columns = *seenColumns(*protocol::topic("alarm"), {}, [](std::string_view) { return true; });
        JsonWriter out;
        out.beginObject().key("rows").beginArray();
        for (const auto& row : server.topics().alarms().rows()) {
            out.beginObject().field("key", row.key);
            for (const auto& column : columns) {
                out.key(column.spec->name == "time" ? "since" : column.spec->name);
                writeCell(out, column, row);
            }
            out.endObject();
        }
        answer(out.endArray().endObject().take());
    });
}

void writeAck(JsonWriter& out, const std::string& key, const AlarmBoard::Ack& ack)
{
    out.beginObject().field("alarm", key).field("acknowledged_by", ack.user).field("note", ack.note);
    if (ack.mutedUntilMs)
        out.field("muted_until", *ack.mutedUntilMs);
    out.endObject();
}

/// Written down first, then shown: what nobody can be asked about later is not quiet.
void writeDown(ControlServer& server,
               const Call& call,
               const std::string& key,
               const AlarmBoard::Ack& ack,
               std::int64_t now,
               const Answer& answer)
{
    JsonWriter text;
    writeAck(text, key, ack);
    server.read(
        [who = call.who.id, key, detail = text.text(), now](Readers& readers) -> Outcome {
            return settingOutcome(
                readers.settings->note(who, ops::Right::Read, "alarm.ack", "alarm:" + key, detail, now));
        },
        [&server, key, ack, said = text.text(), answer](const Outcome& outcome) {
            if (!outcome)
                return answer(outcome);
            server.topics().alarms().acknowledge(key, ack);
            server.topics().alarmsChanged(monotonicMsNow());
            answer(said);
        });
}

void acknowledge(ControlServer& server, const Call& call, const Answer& answer)
{
    const std::string key = call.text("alarm");
    AlarmBoard::Ack ack{call.who.username, sanitised(call.text("note"), 500), std::nullopt};
    if (call.has("mute_until"))
        ack.mutedUntilMs = call.number("mute_until");
    const std::int64_t now = unixMsNow();
    if (ack.mutedUntilMs && (*ack.mutedUntilMs <= now || *ack.mutedUntilMs > now + kMuteMostMs))
        return answer(Err(unfit("mute_until", "range")));
    server.topics().refreshAlarms([&server, call, key, ack, now, answer](bool isRead) {
        if (!isRead)
            return answer(Err(protocol::failure("unavailable")));
        if (!server.topics().alarms().has(key))
            return answer(Err(protocol::failure("not_found", "ALARM")));
        writeDown(server, call, key, ack, now, answer);
    });
}

Outcome rules(Readers& readers)
{
    const auto said = parseJson(readers.reads->json("alarm_values", {}));
    const auto values = said ? alarmValuesFrom(*said) : AlarmValues{};
    JsonWriter out;
    out.beginObject().key("rows").beginArray();
    for (const auto& rule : alarmRules())
        out.beginObject()
            .field("rule", rule.name)
            .field("unit", rule.unit)
            .field("value", thresholdOf(values, rule.name))
            .field("default", rule.otherwise)
            .field("least", rule.least)
            .field("most", rule.most)
            .field("severity", rule.severity)
            .endObject();
    return out.endArray().endObject().take();
}

void changeRule(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto* rule = alarmRule(call.text("rule"));
    const std::int64_t value = call.number("value");
    if (rule == nullptr || (value != -1 && (value < rule->least || value > rule->most)))
        return answer(Err(unfit(rule == nullptr ? "rule" : "value", "range")));
    ops::SettingChange change{settingOf(*rule),
                              std::to_string(rule->otherwise),
                              std::to_string(call.number("expect")),
                              std::to_string(value),
                              "alarm.rule"};
    JsonWriter out;
    out.beginObject().field("rule", rule->name).field("value", value).endObject();
    server.read(
        [who = call.who.id, change = std::move(change), said = out.take()](Readers& readers) -> Outcome {
            auto outcome = settingOutcome(readers.settings->change(who, change, unixMsNow()));
            return outcome ? Outcome(said) : outcome;
        },
        answer);
}

} // namespace

void addAlarmMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("alarm.list", [&server](const Call&, const Answer& answer) { list(server, answer); });
    dispatcher.add("alarm.ack",
                   [&server](const Call& call, const Answer& answer) { acknowledge(server, call, answer); });
    dispatcher.add("alarm.rules", [&server](const Call&, const Answer& answer) { server.read(rules, answer); });
    dispatcher.add("alarm.rule.change",
                   [&server](const Call& call, const Answer& answer) { changeRule(server, call, answer); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"

namespace eraflazz::control {

namespace {

void addAlarms(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("alarm.list", [&server](const Call&, const Answer& answer) {
        server.topics().refreshAlarms([&server, answer](bool isRead) {
            if (!isRead)
                return answer(Err(protocol::failure("unavailable")));
            JsonWriter out;
            out.beginObject().key("rows").beginArray();
            for (const auto& row : server.topics().alarms().rows()) {
                const auto text = [&row](std::size_t cell) { return std::get<std::string>(row.cells[cell]); };
                out.beginObject().field("key", row.key).field("kind", text(1)).field("subject", text(2));
                out.field("text", text(3)).field("since", std::get<std::int64_t>(row.cells[0]));
                out.field("acknowledged_by", text(4)).endObject();
            }
            answer(out.endArray().endObject().take());
        });
    });
    dispatcher.add("alarm.ack", [&server](const Call& call, const Answer& answer) {
        const auto acknowledge = [&server, key = call.text("alarm"), user = call.who.username, answer](bool isRead) {
            if (!isRead)
                return answer(Err(protocol::failure("unavailable")));
            if (!server.topics().alarms().acknowledge(key, user))
                return answer(Err(protocol::failure("not_found", "ALARM")));
            server.topics().alarmsChanged(monotonicMsNow());
            JsonWriter out;
            out.beginObject().field("alarm", key).field("acknowledged_by", user).endObject();
            answer(out.take());
        };
        server.topics().refreshAlarms(acknowledge);
    });
}

} // namespace

void addAlarmMethods(Dispatcher& dispatcher, ControlServer& server)
{
    addAlarms(dispatcher, server);
    dispatcher.add("alarm.rules",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
    dispatcher.add("alarm.rule.change",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"

namespace eraflazz::control {

namespace {

Outcome info(ControlServer& server)
{
    const auto counters = server.engine().counters();
    JsonWriter out;
    out.beginObject()
        .field("version", server.parts().version)
        .field("epoch", server.epoch())
        .field("uptime_s", (unixMsNow() - server.startedMs()) / 1000)
        .field("ready", server.engine().isReady())
        .field("consoles", static_cast<std::int64_t>(server.connections().size()))
        .field("accepted", static_cast<std::int64_t>(counters.accepted))
        .field("refused", static_cast<std::int64_t>(counters.refused))
        .field("delivered", static_cast<std::int64_t>(counters.delivered))
        .field("queue", static_cast<std::int64_t>(counters.lanes.waiting))
        .field("tracked", static_cast<std::int64_t>(counters.attemptsTracked))
        .field("reports_waiting", static_cast<std::int64_t>(counters.reportsWaiting))
        .field("cases_opened", static_cast<std::int64_t>(counters.casesOpened))
        .endObject();
    return out.take();
}

} // namespace

void addSystemMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("system.info", [&server](const Call&, const Answer& answer) { answer(info(server)); });
    dispatcher.add("system.maintenance",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
}

} // namespace eraflazz::control

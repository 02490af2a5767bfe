// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"

namespace eraflazz::control {

void addMetricMethods(Dispatcher& dispatcher, ControlServer&)
{
    dispatcher.add("metrics.hours",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
    dispatcher.add("shop.today",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"

namespace eraflazz::control {

void addSaleActions(Dispatcher& dispatcher, ControlServer&)
{
    dispatcher.add("trx.cancel",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
    dispatcher.add("trx.askMany",
                   [](const Call&, const Answer& answer) { answer(Err(protocol::failure("unavailable"))); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "control/server/statement_desk.h"

namespace eraflazz::control {

void addBankMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("bank.preview",
                   [&server](const Call& call, const Answer& answer) { server.statements().preview(call, answer); });
    dispatcher.add("bank.import",
                   [&server](const Call& call, const Answer& answer) { server.statements().import(call, answer); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/first_agent.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"

namespace eraflazz::console {

void askFirstAgent(Desk& desk, QObject* context, std::function<void(const QString& code)> then)
{
    if (!desk.rights().mayCall("agent.list"))
        return;
    desk.ask(Call("agent.list").with("limit", 1), context, [then = std::move(then)](const Answer& answer) {
        const auto& rows = answer.result["rows"].items();
        if (answer.isFine() && !rows.empty())
            then(plainLine(rows.front()["code"].asString().value_or("")));
    });
}

} // namespace eraflazz::console

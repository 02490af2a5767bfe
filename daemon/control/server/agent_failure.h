// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/agent_desk.h"
#include "control/server/control_server.h"

#include <string>

namespace eraflazz::control {

/// The refusal about an agent's file in the words of the channel.
[[nodiscard]] inline protocol::Failure agentFailure(catalog::AgentRefusal refusal)
{
    using catalog::AgentRefusal;
    const std::string name(toString(refusal));
    switch (refusal) {
    case AgentRefusal::AgentNotFound:
    case AgentRefusal::UplineNotFound:
    case AgentRefusal::LevelNotFound:
    case AgentRefusal::RequestNotFound:
        return protocol::failure("not_found", name);
    case AgentRefusal::NotAllowed:
    case AgentRefusal::NotTheMaker:
        return protocol::failure("forbidden", name);
    case AgentRefusal::Stale:
    case AgentRefusal::RequestSpent:
        return protocol::failure("conflict", name);
    case AgentRefusal::KeyReused:
        return protocol::failure("key_reused", name);
    case AgentRefusal::CodeUnfit:
        return unfit("code", "characters");
    case AgentRefusal::ValueUnfit:
        return unfit("value", "unknown");
    case AgentRefusal::CodeTaken:
    case AgentRefusal::AgentClosed:
    case AgentRefusal::TooDeep:
    case AgentRefusal::NoFreeSlot:
    case AgentRefusal::KeyNotFound:
    case AgentRefusal::RequestNotApproved:
    case AgentRefusal::RequestUnfit:
    case AgentRefusal::RequestExpired:
        break;
    }
    return protocol::failure("refused", name);
}

/// Answers, and has the engine take the changed catalogue at once: the next change is decided on it.
[[nodiscard]] inline Answer thenReloaded(ControlServer& server, const Answer& answer)
{
    return [&server, answer](const Outcome& outcome) {
        if (outcome && server.parts().catalogChanged)
            server.parts().catalogChanged();
        answer(outcome);
    };
}

} // namespace eraflazz::control

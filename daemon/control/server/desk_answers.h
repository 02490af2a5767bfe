// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/control_server.h"

#include <utility>

#include <functional>

namespace eraflazz::control {

/// The refusal of a request in the words of the channel.
[[nodiscard]] protocol::Failure requestFailure(wallet::RequestRefusal refusal);
/// A refusal about the shop's settings, alarm rules and reasons.
[[nodiscard]] protocol::Failure settingFailure(ops::SettingRefusal refusal);
[[nodiscard]] protocol::Failure moneyFailure(wallet::MoneyFailure failure);
/// What stands against a word or a file about a case.
[[nodiscard]] protocol::Failure wordFailure(engine::CaseWordRefusal refusal);
/// A refusal about a file that a console brought.
[[nodiscard]] protocol::Failure fileFailure(FileRefusal refusal);
/// Why a person who typed the own password again is not let go on; nothing when it was right.
[[nodiscard]] std::optional<protocol::Failure> passwordFailure(const Sessions::Verdict& verdict, ops::OperatorId who);
/// Too many wrong tries.
[[nodiscard]] protocol::Failure holdFailure(std::int64_t holdMs);
[[nodiscard]] std::string receiptJson(const wallet::RequestReceipt& receipt);

/// Brings what the desk answers on the lane's thread back and spells it.
template <typename T, typename Spell>
[[nodiscard]] std::function<void(Result<T, wallet::RequestRefusal>)>
spelled(ControlServer& server, const Answer& answer, Spell spell)
{
    return [inbox = server.inbox(), answer, spell](Result<T, wallet::RequestRefusal> result) {
        inbox->post([answer, spell, result = std::move(result)] {
            if (!result)
                return answer(Err(requestFailure(result.error())));
            answer(spell(*result));
        });
    };
}

[[nodiscard]] inline std::function<void(wallet::MoneyFailure)> failed(ControlServer& server, const Answer& answer)
{
    return [inbox = server.inbox(), answer](wallet::MoneyFailure why) {
        inbox->post([answer, why] { answer(Err(moneyFailure(why))); });
    };
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "look/state.h"

#include <QString>

#include <string_view>
#include <vector>

namespace eraflazz::console {

// The words of the money desk, in the person's language. Words of a later contract are shown as they came.

[[nodiscard]] QString requestKindWord(std::string_view kind); ///< "deposit": "Deposit by hand"
[[nodiscard]] QString requestStateWord(std::string_view state);
[[nodiscard]] QString ticketStateWord(std::string_view state);
[[nodiscard]] QString lineStateWord(std::string_view state);
[[nodiscard]] QString lineReasonWord(std::string_view reason); ///< Why no rule credited it; empty for none.
[[nodiscard]] QString matchReasonWord(std::string_view reason);
[[nodiscard]] QString caseKindWord(std::string_view kind);
[[nodiscard]] QString caseStateWord(std::string_view state);
[[nodiscard]] QString caseVerbWord(std::string_view verb);   ///< "delivered": "It was delivered"
[[nodiscard]] QString deedWord(std::string_view action);     ///< What somebody did: "request.approve": "agreed"
[[nodiscard]] QString subjectWord(std::string_view subject); ///< "agent:EF0012" as people say it.

[[nodiscard]] look::State requestStateLook(std::string_view state);
[[nodiscard]] look::State ticketStateLook(std::string_view state);
[[nodiscard]] look::State lineStateLook(std::string_view state);
[[nodiscard]] look::State caseStateLook(std::string_view state);

/// Kinds of requests and cases, in the order people are shown them.
[[nodiscard]] const std::vector<std::string_view>& requestKinds();

} // namespace eraflazz::console

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wallet/core/requests.h"

#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::wallet {

/// What was asked as JSON: money_requests.payload. Of a case it is the decision itself, which only the engine reads;
/// its subject and sale stand in columns. A credit limit carries `account_id` and `floor` besides, which the database
/// compares with the account it changes (floor_needs_request); pass its plan for that.
[[nodiscard]] std::string payloadOf(const RequestAsk& ask, const std::optional<FloorStep>& floor = std::nullopt);

/// Back from a row; nothing when the payload was not written by payloadOf(). `movement` is the one of the row.
[[nodiscard]] std::optional<RequestAsk>
askOf(RequestKind kind, std::string_view payload, std::string_view subject, const std::optional<Movement>& movement);
[[nodiscard]] std::optional<FloorStep> floorOf(std::string_view payload);

/// Whether the text is a JSON object of reasonable size.
[[nodiscard]] bool isDecision(std::string_view text);

} // namespace eraflazz::wallet

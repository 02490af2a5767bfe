// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/field_rules.h"
#include "wallet/core/deposits.h"

#include <string_view>

namespace eraflazz::access {

/// Strict: one JSON object with ref_id, amount and bank, nothing else. Any bytes; `agent` is left for the caller.
[[nodiscard]] Result<wallet::OpenTicket, FieldFault> readDepositBody(std::string_view body);

} // namespace eraflazz::access

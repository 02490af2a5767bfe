// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/field_rules.h"
#include "wallet/core/balance_transfers.h"

#include <string>
#include <string_view>

namespace eraflazz::access {

struct TransferBody final {
    wallet::SendMoney asked; ///< Without the sender.
    std::string pin;
};

/// Strict: one JSON object with ref_id, to, amount, pin and perhaps note, nothing else. Any bytes.
[[nodiscard]] Result<TransferBody, FieldFault> readTransferBody(std::string_view body);

/// Strict: one JSON object with pin, nothing else. Any bytes.
[[nodiscard]] Result<std::string, FieldFault> readPinBody(std::string_view body);

} // namespace eraflazz::access

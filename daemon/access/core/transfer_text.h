// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/refusal_text.h"
#include "wallet/core/balance_transfers.h"

namespace eraflazz::access {

[[nodiscard]] ErrorText textOf(wallet::TransferRefusal refusal);

} // namespace eraflazz::access

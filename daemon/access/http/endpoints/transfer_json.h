// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_call.h"
#include "wallet/core/balance_transfers.h"
#include "wallet/services/transfer_desk.h"

namespace eraflazz::access {

/// The answer to a transfer or to its cancellation; `done` and `again` say so in words.
[[nodiscard]] net::HttpResponse
transferResponse(const wallet::TransferOutcome& outcome, const Words& done, const Words& again, Language language);

/// True when the agent may go on; else the call was answered.
[[nodiscard]] bool mayTransfer(const ApiContextPtr& context, ApiCall& call);

} // namespace eraflazz::access

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"
#include "wallet/core/deposits.h"

namespace eraflazz::wallet {

/// Ends a matched ticket inside the caller's commit: ticket, line and the action of the person who did it.
[[nodiscard]] Result<RejectedTicket, RequestRefusal> rejectTicketIn(storage::UnitOfWork& work,
                                                                    const ops::ActionChain& chain,
                                                                    const Acting& acting,
                                                                    const RejectTicket& asked);

} // namespace eraflazz::wallet

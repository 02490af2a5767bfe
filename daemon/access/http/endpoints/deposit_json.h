// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "access/http/api_call.h"
#include "wallet/core/deposits.h"
#include "wallet/services/money_lane.h"

namespace eraflazz::access {

/// The members of one ticket, into an object that the caller has begun.
void writeTicket(JsonWriter& json, const wallet::Ticket& ticket);

[[nodiscard]] net::HttpResponse ticketRefused(const wallet::TicketDenied& denied, Language language);
[[nodiscard]] ErrorText textOf(wallet::MoneyFailure failure);
/// A ticket that cannot be shown.
[[nodiscard]] ErrorText ticketTextOf(ReadError error);

/// Deposit calls of an agent a minute; 0 = no limit.
[[nodiscard]] int depositsPerMinute(const ApiContext& context, const ApiCall& call);

} // namespace eraflazz::access

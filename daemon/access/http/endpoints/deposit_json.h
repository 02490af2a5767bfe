// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/core/agent_reads.h"
#include "access/http/api_call.h"
#include "wallet/core/deposits.h"
#include "wallet/services/money_lane.h"

#include <functional>
#include <optional>

namespace eraflazz::access {

/// The members of one ticket, into an object that the caller has begun.
void writeTicket(JsonWriter& json, const wallet::Ticket& ticket);

/// Success with just the ticket.
[[nodiscard]] net::HttpResponse ticketResponse(const Words& said, const wallet::Ticket& ticket, Language language);
[[nodiscard]] net::HttpResponse ticketRefused(const wallet::TicketDenied& denied, Language language);
[[nodiscard]] ErrorText textOf(wallet::MoneyFailure failure);
/// A ticket that cannot be shown.
[[nodiscard]] ErrorText ticketTextOf(ReadError error);

/// True when the agent may ask once more this minute, by the limiter of what it asks; else the call was answered.
[[nodiscard]] bool mayAskDeposits(SharedLimiter& limiter, const ApiContext& context, ApiCall& call);
/// The ticket the path names; without a value the call was answered.
[[nodiscard]] std::optional<Uuid> ticketNamed(ApiCall& call);
/// Answers the call with what `work` makes of the agent's tickets, from the money lane's thread; it runs again after a
/// lost connection, as everything in the lane. Without a lane, or when it fails, the call is answered with why.
void answerFromLane(const ApiContext& context,
                    ApiCall& call,
                    std::function<net::HttpResponse(wallet::Deposits& deposits, Language language)> work);

} // namespace eraflazz::access

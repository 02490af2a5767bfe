// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/ticket_rejection.h"

#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"
#include "wallet/core/requests_rules.h"
#include "wallet/pg/deposit_rows.h"

namespace eraflazz::wallet {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

using Answer = Result<RejectedTicket, RequestRefusal>;

bool isReadable(const RejectTicket& asked)
{
    const auto& key = asked.idempotencyKey;
    return !key.empty() && key == sanitised(key, kKeyMax) && !trim(asked.reason).empty() &&
           asked.reason.size() <= kNoteMax;
}

/// The answer when this person has rejected something under this key before.
std::optional<Answer> rejectedBefore(UnitOfWork& work, const Acting& acting, const RejectTicket& asked)
{
    const auto rows =
        work.connection().query("rejection_by_key", PgParams().add(acting.who.value).add(asked.idempotencyKey));
    if (rows.rows() == 0)
        return std::nullopt;
    const auto json = parseJson(rows.text(0, rows.column("detail")));
    const bool isSame = json && rows.text(0, rows.column("subject")) == "ticket:" + asked.ticket.toString() &&
                        (*json)["why"].asString() == std::string_view(sanitised(asked.reason, kNoteMax));
    return isSame ? Answer(RejectedTicket{asked.ticket, true}) : Answer(Err(RequestRefusal::KeyReused));
}

std::optional<RequestRefusal> mayNotReject(const ops::Operator& who)
{
    if (!who.isActive())
        return RequestRefusal::OperatorDisabled;
    return who.may(ops::Right::ProposeMoney) ? std::nullopt : std::optional(RequestRefusal::NoRight);
}

} // namespace

Answer rejectTicketIn(UnitOfWork& work, const ops::ActionChain& chain, const Acting& acting, const RejectTicket& asked)
{
    auto& connection = work.connection();
    const auto who = ops::lockOperator(work, acting.who);
    if (!who)
        return Err(RequestRefusal::UnknownOperator);
    if (!isReadable(asked))
        return Err(RequestRefusal::ContentUnfit);
    if (const auto before = rejectedBefore(work, acting, asked))
        return *before;
    if (const auto refusal = mayNotReject(*who))
        return Err(*refusal);
    const auto bank = connection.query("ticket_bank", PgParams().add(asked.ticket));
    if (bank.rows() == 0)
        return Err(RequestRefusal::UnknownSubject);
    [[maybe_unused]] const auto locked = lockBank(connection, bank.text(0, bank.column("code")));
    const auto rows = connection.query("ticket_lock", PgParams().add(asked.ticket));
    const auto ticket = readTicket(rows, 0);
    if (ticket.state != TicketState::Matched)
        return Err(RequestRefusal::LineNotWaiting);
    const auto line = rows.uuid(0, rows.column("line_id"));
    const auto why = sanitised(asked.reason, kNoteMax);
    (void)connection.query("ticket_reject", PgParams().add(asked.ticket).add(why));
    (void)connection.query("line_release", PgParams().add(line));
    JsonWriter detail;
    detail.beginObject().field("line", line.toString()).field("amount", ticket.transferAmount);
    detail.field("why", why).field("key", asked.idempotencyKey).endObject();
    chain.append(
        work,
        {0, acting.who, "ticket.reject", "ticket:" + asked.ticket.toString(), detail.take(), acting.nowMs * 1000});
    return RejectedTicket{asked.ticket, false};
}

} // namespace eraflazz::wallet

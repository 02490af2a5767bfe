// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/statement.h"

namespace eraflazz::control {

using wallet::RequestKind;
using wallet::RequestRefusal;

protocol::Failure requestFailure(RequestRefusal refusal)
{
    const std::string name(errorKey(refusal));
    switch (refusal) {
    case RequestRefusal::RequestNotFound:
    case RequestRefusal::UnknownSubject:
        return protocol::failure("not_found", name);
    case RequestRefusal::NoRight:
    case RequestRefusal::SamePerson:
    case RequestRefusal::SameHand:
    case RequestRefusal::NotTheMaker:
    case RequestRefusal::OperatorDisabled:
    case RequestRefusal::UnknownOperator:
    case RequestRefusal::MakerDisabled:
        return protocol::failure("forbidden", name);
    case RequestRefusal::NotWaiting:
    case RequestRefusal::Stale:
        return protocol::failure("conflict", name);
    case RequestRefusal::KeyReused:
        return protocol::failure("key_reused", name);
    case RequestRefusal::ReasonUnfit:
    case RequestRefusal::ContentUnfit:
    case RequestRefusal::AmountOutOfRange:
    case RequestRefusal::CapExceeded:
    case RequestRefusal::AgentClosed:
    case RequestRefusal::InsufficientBalance:
    case RequestRefusal::MoreThanOwed:
    case RequestRefusal::LineNotWaiting:
    case RequestRefusal::TicketMismatch:
    case RequestRefusal::SaleNotReversible:
    case RequestRefusal::NothingChanges:
    case RequestRefusal::PriceBelowCost:
    case RequestRefusal::TooManyAttachments:
    case RequestRefusal::FieldsMissing:
    case RequestRefusal::SalesUnderWay:
    case RequestRefusal::CredentialsUnreadable:
    case RequestRefusal::NoFreeSlot:
    case RequestRefusal::KeyNotFound:
    case RequestRefusal::AccountExists:
    case RequestRefusal::NumberTaken:
    case RequestRefusal::NumberInUse:
        break;
    }
    return protocol::failure("refused", name);
}

protocol::Failure moneyFailure(wallet::MoneyFailure failure)
{
    switch (failure) {
    case wallet::MoneyFailure::Overloaded:
        return protocol::failure("unavailable", "OVERLOADED");
    case wallet::MoneyFailure::OutcomeUnknown:
        return protocol::failure("outcome_unknown");
    case wallet::MoneyFailure::InternalError:
        break;
    }
    return protocol::failure("internal", "the money lane's log says why");
}

std::string receiptJson(const wallet::RequestReceipt& receipt)
{
    JsonWriter out;
    out.beginObject().field("request", receipt.id.toString()).field("state", toString(receipt.state));
    return out.field("replayed", receipt.isReplay).endObject().take();
}

namespace {

using wallet::Proposal;
using wallet::RequestReceipt;
using wallet::RequestView;

/// What is asked for; the name of the parameter that is missing otherwise.
Result<wallet::RequestAsk, std::string_view> askFrom(const Call& call)
{
    const auto missing = [&call](std::initializer_list<std::string_view> names) -> std::optional<std::string_view> {
        for (const auto name : names) {
            if (!call.has(name))
                return name;
        }
        return std::nullopt;
    };
    const auto amount = Money::rupiah(call.number("amount"));
    const std::string direction = call.text("direction");
    const auto supplier = [&](wallet::SupplierMove move) -> Result<wallet::RequestAsk, std::string_view> {
        if (const auto name = missing({"supplier", "amount"}))
            return Err(*name);
        return wallet::RequestAsk(wallet::SupplierAsk{move, call.text("supplier"), amount, call.uuid("line")});
    };
    switch (*wallet::requestKindFrom(call.text("kind"))) {
    case RequestKind::Adjustment:
        if (const auto name = missing({"agent", "amount"}))
            return Err(*name);
        if (direction != "to" && direction != "from")
            return Err(std::string_view("direction"));
        return wallet::RequestAsk(wallet::AdjustmentAsk{call.text("agent"), direction == "to", amount});
    case RequestKind::Deposit:
        if (const auto name = missing({"line", "agent"}))
            return Err(*name);
        return wallet::RequestAsk(wallet::DepositAsk{*call.uuid("line"), call.text("agent"), call.uuid("ticket")});
    case RequestKind::LineDuplicate:
        if (const auto name = missing({"line", "same_as"}))
            return Err(*name);
        return wallet::RequestAsk(wallet::LineDuplicateAsk{*call.uuid("line"), *call.uuid("same_as")});
    case RequestKind::SupplierDeposit:
        return supplier(wallet::SupplierMove::Deposit);
    case RequestKind::SupplierRefund:
        return supplier(wallet::SupplierMove::Refund);
    case RequestKind::SupplierDrift:
        if (direction != "loss" && direction != "gain")
            return Err(std::string_view("direction"));
        return supplier(direction == "loss" ? wallet::SupplierMove::DriftLoss : wallet::SupplierMove::DriftGain);
    case RequestKind::WriteOff:
        if (const auto name = missing({"amount"}))
            return Err(*name);
        return wallet::RequestAsk(wallet::WriteOffAsk{call.text("agent"), amount});
    case RequestKind::CreditLimit:
        if (const auto name = missing({"agent", "amount"}))
            return Err(*name);
        return wallet::RequestAsk(wallet::CreditLimitAsk{call.text("agent"), amount});
    // Those have methods of their own: product.price, level.margin, commission.change, cap.change, case.propose,
    // supplier.credentials, agent.credential, bank.add, bank.change, bank.secrets.
    case RequestKind::RoleCap:
    case RequestKind::PriceChange:
    case RequestKind::CaseResolution:
    case RequestKind::SupplierCredentials:
    case RequestKind::AgentKey:
    case RequestKind::BankAccount:
        break;
    }
    return Err(std::string_view("kind"));
}

void propose(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto ask = askFrom(call);
    if (!ask)
        return answer(Err(unfit(ask.error(), "required")));
    server.desk().propose(call.who,
                          Proposal{*ask, call.text("reason"), call.text("note"), call.text("idem")},
                          spelled<RequestReceipt>(server, answer, receiptJson),
                          failed(server, answer));
}

using End = void (wallet::OperatorDesk::*)(const ops::Operator&,
                                           const Uuid&,
                                           std::string,
                                           wallet::OperatorDesk::Answered<RequestReceipt>,
                                           wallet::OperatorDesk::Failed);

Dispatcher::Handler ending(ControlServer& server, End end, std::string note)
{
    return [&server, end, note](const Call& call, const Answer& answer) {
        const auto spell = [&server](const RequestReceipt& receipt) {
            const auto& parts = server.parts();
            if (receipt.state == wallet::RequestState::Approved) {
                if (parts.casesDecided)
                    parts.casesDecided();
                if (parts.catalogChanged)
                    parts.catalogChanged();
            }
            return receiptJson(receipt);
        };
        (server.desk().*end)(call.who,
                             *call.uuid("request"),
                             call.text(note),
                             spelled<RequestReceipt>(server, answer, spell),
                             failed(server, answer));
    };
}

/// What people and decisions say about a customer's order, serial numbers among it.
RequestView masked(RequestView view)
{
    if (view.kind != RequestKind::CaseResolution)
        return view;
    view.payload = "{}";
    view.note.clear();
    view.endedNote.clear();
    for (auto& entry : view.history)
        entry.detail = "{}";
    return view;
}

void writeParts(JsonWriter& out, const RequestView& view)
{
    if (view.movement) {
        out.key("movement").beginObject().field("kind", view.movement->kind).field("debit", view.movement->debit);
        out.field("credit", view.movement->credit).field("amount", view.movement->amount).endObject();
    }
    out.key("attachments").beginArray();
    for (const auto& one : view.attachments)
        out.beginObject()
            .field("no", one.no)
            .field("file_name", one.fileName)
            .field("media_type", one.mediaType)
            .field("bytes", one.bytes)
            .field("sha256", one.sha256Hex)
            .endObject();
    out.endArray().key("history").beginArray();
    for (const auto& entry : view.history)
        out.beginObject()
            .field("seq", entry.seq)
            .field("user", entry.operatorName)
            .field("action", entry.action)
            .field("detail", entry.detail)
            .field("at", entry.atMs)
            .endObject();
    out.endArray().key("approvers").beginArray();
    for (const auto& name : view.approvers)
        out.value(name);
    out.endArray();
}

std::string viewJson(const RequestView& view)
{
    JsonWriter out;
    out.beginObject()
        .field("id", view.id.toString())
        .field("kind", toString(view.kind))
        .field("state", toString(view.state))
        .field("maker", view.maker)
        .field("reason", view.reason)
        .field("reason_label", view.reasonLabel)
        .field("note", view.note)
        .field("subject", view.subject)
        .field("payload", view.payload)
        .field("at_stake", view.atStake)
        .field("created_at", view.createdAtMs)
        .field("ended_by", view.endedBy)
        .field("ended_note", view.endedNote);
    if (view.endedAtMs)
        out.field("ended_at", *view.endedAtMs);
    writeParts(out, view);
    return out.endObject().take();
}

/// What the money lane says of a request, and beside it what a page shows: names, balances before and after.
void get(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto addMore = [&server, call, answer](const Outcome& view) {
        if (!view)
            return answer(view);
        server.read(
            [call, text = *view](Readers& readers) -> Outcome {
                const auto more = readers.reads->json("request_extra",
                                                      {{":request", call.text("request")},
                                                       {":user", call.who.username},
                                                       {":personal", call.may("trx.personal")}});
                return more.empty() ? text : joined(text, more);
            },
            answer);
    };
    const auto spell = [seesPersonal = call.may("trx.personal")](const RequestView& view) {
        return viewJson(seesPersonal ? view : masked(view));
    };
    server.desk().read(
        call.who, *call.uuid("request"), spelled<RequestView>(server, addMore, spell), failed(server, answer));
}

void changePrice(ControlServer& server, const Call& call, const Answer& answer)
{
    const wallet::PriceAsk ask{call.text("product"),
                               call.text("level"),
                               Money::rupiah(call.number("expect")),
                               Money::rupiah(call.number("price"))};
    const auto spell = [](const wallet::PriceOutcome& outcome) {
        JsonWriter out;
        out.beginObject().field("changed", outcome.isChanged);
        if (outcome.request)
            out.key("request").raw(receiptJson(*outcome.request));
        return out.endObject().take();
    };
    server.desk().changePrice(call.who,
                              Proposal{ask, call.text("reason"), call.text("note"), call.text("idem")},
                              spelled<wallet::PriceOutcome>(server, answer, spell),
                              failed(server, answer));
}

} // namespace

void addMoneyMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("request.propose",
                   [&server](const Call& call, const Answer& answer) { propose(server, call, answer); });
    dispatcher.add("request.approve", ending(server, &wallet::OperatorDesk::approve, "note"));
    dispatcher.add("request.reject", ending(server, &wallet::OperatorDesk::reject, "reason"));
    dispatcher.add("request.withdraw", ending(server, &wallet::OperatorDesk::withdraw, "reason"));
    dispatcher.add("request.get", [&server](const Call& call, const Answer& answer) { get(server, call, answer); });
    dispatcher.add("request.list", statementMethod(server, "request_page", [](const Call& call) {
                       return ControlReads::Values{{":state", call.text("state")},
                                                   {":kind", call.text("kind")},
                                                   {":maker", call.text("maker")},
                                                   {":checker", call.text("checker")},
                                                   {":subject", call.text("subject")},
                                                   {":agent", call.text("agent")},
                                                   {":amount_min", call.number("amount_min")},
                                                   {":amount_max", call.number("amount_max", kAmountMost)},
                                                   {":search", call.text("search")},
                                                   {":from", call.number("from")},
                                                   {":to", call.number("to")},
                                                   {":user", call.who.username},
                                                   {":personal", call.may("trx.personal")},
                                                   {":newest", call.text("order") == "newest"},
                                                   {":next", idCell(call, "next")},
                                                   {":limit", call.number("limit", kPageRows)}};
                   }));
    dispatcher.add("reason.list", statementMethod(server, "reason_list", [](const Call& call) {
                       return ControlReads::Values{{":kind", call.text("kind")}, {":all", call.truth("all")}};
                   }));
    dispatcher.add("product.price",
                   [&server](const Call& call, const Answer& answer) { changePrice(server, call, answer); });
}

} // namespace eraflazz::control

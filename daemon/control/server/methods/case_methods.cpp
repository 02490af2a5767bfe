// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/statement.h"
#include "engine/services/case_desk.h"
#include "kernel/text.h"

namespace eraflazz::control {

protocol::Failure wordFailure(engine::CaseWordRefusal refusal)
{
    const std::string name(toString(refusal));
    switch (refusal) {
    case engine::CaseWordRefusal::NoRight:
        return protocol::failure("forbidden", name);
    case engine::CaseWordRefusal::UnknownCase:
        return protocol::failure("not_found", name);
    case engine::CaseWordRefusal::Closed:
        return protocol::failure("conflict", name);
    case engine::CaseWordRefusal::NotAComplaint:
    case engine::CaseWordRefusal::UnderDecision:
    case engine::CaseWordRefusal::FileUnfit:
    case engine::CaseWordRefusal::TooManyFiles:
        break;
    }
    return protocol::failure("refused", name);
}

namespace {

constexpr const char* kReason = "KEPUTUSAN_KASUS";

/// Where a page goes on: "microseconds:id" of the last case of the page before.
std::pair<std::int64_t, std::string> placeOf(const std::string& token)
{
    const auto cut = token.find(':');
    const auto micros = cut == std::string::npos ? std::nullopt : parseInt(token.substr(0, cut));
    const auto id = cut == std::string::npos ? std::nullopt : Uuid::parse(token.substr(cut + 1));
    return micros && id ? std::pair{*micros, id->toString()} : std::pair{std::int64_t{0}, Uuid{}.toString()};
}

std::string stateOf(const Call& call)
{
    if (call.truth("all"))
        return "all";
    return call.has("state") ? call.text("state") : "open";
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    if (call.has("kind") && !call.text("kind").empty() && !engine::caseKindFrom(call.text("kind")))
        return answer(Err(unfit("kind", "choice")));
    const auto place = placeOf(call.text("next"));
    if (call.has("next") && place.first == 0)
        return answer(Err(unfit("next", "type")));
    server.read(
        [call, place](Readers& readers) -> Outcome {
            return readers.reads->json("case_page",
                                       {{":kind", call.text("kind")},
                                        {":state", stateOf(call)},
                                        {":agent", call.text("agent")},
                                        {":sale", idCell(call, "sale")},
                                        {":supplier", call.text("supplier")},
                                        {":product", call.text("product")},
                                        {":search", call.text("search")},
                                        {":from", call.number("from")},
                                        {":to", call.number("to")},
                                        {":personal", call.may("trx.personal")},
                                        {":after_us", place.first},
                                        {":after_id", place.second},
                                        {":limit", call.number("limit", kPageRows)}});
        },
        answer);
}

/// What may be proposed about it now: every verb is tried, and comes to nothing or not.
void writeVerbs(JsonWriter& out, const Uuid& id, const std::optional<engine::CaseFacts>& facts)
{
    out.key("verbs").beginArray();
    for (const auto verb :
         {engine::Verb::Delivered, engine::Verb::Failed, engine::Verb::Reverse, engine::Verb::Close}) {
        engine::Wish wish;
        wish.caseId = id;
        wish.verb = verb;
        if (verb == engine::Verb::Delivered)
            wish.sn = "-";
        wish.resolution = "-";
        if (engine::askFor(wish, facts))
            out.value(toString(verb));
    }
    out.endArray();
}

void get(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const auto id = *call.uuid("case");
            auto text =
                readers.reads->json("case_one", {{":case", id.toString()}, {":personal", call.may("trx.personal")}});
            if (text.empty())
                return Err(protocol::failure("not_found", "CASE"));
            const auto facts = readers.cases->facts(id);
            std::string sale;
            if (facts && facts->sale && call.may("trx.read"))
                sale = readers.reads->json("sale_story",
                                           {{":sale", facts->sale->toString()},
                                            {":personal", call.may("trx.personal")},
                                            {":margin", call.may("report.margin")},
                                            {":raw", call.may("trx.raw")}});
            JsonWriter more;
            more.beginObject().key("sale");
            if (sale.empty())
                more.null();
            else
                more.raw(sale);
            writeVerbs(more, id, facts);
            return joined(text, more.endObject().take());
        },
        answer);
}

void note(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const engine::CaseNote asked{
                *call.uuid("case"), call.text("text"), engine::caseStageFrom(call.text("stage")), call.text("idem")};
            const auto written = readers.cases->note(asked, call.who.id);
            if (!written)
                return Err(wordFailure(written.error()));
            JsonWriter out;
            return out.beginObject().field("case", call.text("case")).field("seq", *written).endObject().take();
        },
        answer);
}

void close(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const auto done = readers.cases->closeComplaint(*call.uuid("case"), call.text("reason"), call.who.id);
            if (!done)
                return Err(wordFailure(done.error()));
            return "{\"case\":\"" + done->toString() + "\",\"state\":\"done\"}";
        },
        answer);
}

void complain(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const auto made = readers.cases->complain(*call.uuid("sale"), call.text("words"), call.who.id);
            if (made)
                return "{\"case\":\"" + made->toString() + "\"}";
            switch (made.error()) {
            case engine::ComplaintRefusal::NoRight:
                return Err(protocol::failure("forbidden", "NO_RIGHT"));
            case engine::ComplaintRefusal::UnknownSale:
                return Err(protocol::failure("not_found", "UNKNOWN_SALE"));
            case engine::ComplaintRefusal::AlreadyComplained:
                break;
            }
            return Err(protocol::failure("refused", "ALREADY_COMPLAINED"));
        },
        answer);
}

engine::Wish wishFrom(const Call& call)
{
    engine::Wish wish;
    wish.caseId = *call.uuid("case");
    wish.verb = *engine::verbFrom(call.text("verb"));
    wish.sn = call.text("sn");
    if (call.has("cost_back"))
        wish.costBack = Money::rupiah(call.number("cost_back"));
    wish.resolution = call.text("reason");
    return wish;
}

/// Reads the case on a thread of the pool, then hands the request to the desk on the server's thread.
void propose(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto found = std::make_shared<std::optional<wallet::CaseAsk>>();
    server.read(
        [call, found](Readers& readers) -> Outcome {
            auto ask = engine::askFor(wishFrom(call), readers.cases->facts(*call.uuid("case")));
            if (!ask) {
                const bool isUnknown = ask.error() == engine::ResolveRefusal::UnknownCase;
                return Err(protocol::failure(isUnknown ? "not_found" : "refused", std::string(toString(ask.error()))));
            }
            *found = *std::move(ask);
            return std::string();
        },
        [&server, call, found, answer](const Outcome& outcome) {
            if (!outcome)
                return answer(outcome);
            server.desk().propose(call.who,
                                  {**found, kReason, call.text("reason"), call.text("idem")},
                                  spelled<wallet::RequestReceipt>(server, answer, receiptJson),
                                  failed(server, answer));
        });
}

} // namespace

void addCaseMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("case.list", [&server](const Call& call, const Answer& answer) { list(server, call, answer); });
    dispatcher.add("case.get", [&server](const Call& call, const Answer& answer) { get(server, call, answer); });
    dispatcher.add("case.note", [&server](const Call& call, const Answer& answer) { note(server, call, answer); });
    dispatcher.add("case.close", [&server](const Call& call, const Answer& answer) { close(server, call, answer); });
    dispatcher.add("case.complain",
                   [&server](const Call& call, const Answer& answer) { complain(server, call, answer); });
    dispatcher.add("case.propose",
                   [&server](const Call& call, const Answer& answer) { propose(server, call, answer); });
}

} // namespace eraflazz::control

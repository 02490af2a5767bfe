// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "engine/services/case_desk.h"

namespace eraflazz::control {

namespace {

constexpr std::int64_t kPage = 100;
constexpr const char* kReason = "KEPUTUSAN_KASUS";

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    if (call.has("kind") && !call.text("kind").empty() && !engine::caseKindFrom(call.text("kind")))
        return answer(Err(unfit("kind", "choice")));
    server.read(
        [call](Readers& readers) -> Outcome {
            const auto sale = call.uuid("sale");
            return readers.reads->json("case_list",
                                       {{":kind", call.text("kind")},
                                        {":sale", sale ? Cell(sale->toString()) : Cell()},
                                        {":all", call.truth("all")},
                                        {":personal", call.may("trx.personal")},
                                        {":limit", call.number("limit", kPage)}});
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
    dispatcher.add("case.complain",
                   [&server](const Call& call, const Answer& answer) { complain(server, call, answer); });
    dispatcher.add("case.propose",
                   [&server](const Call& call, const Answer& answer) { propose(server, call, answer); });
}

} // namespace eraflazz::control

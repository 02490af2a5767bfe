// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/core/acting_address.h"

#include <utility>

#include <algorithm>
#include <map>
#include <memory>

namespace eraflazz::control {

namespace {

/// {"status": "PROCESSING"}: what the sale is instead.
std::string statusMore(engine::SaleStatus status)
{
    JsonWriter more;
    more.beginObject().field("status", toString(status)).endObject();
    return more.take();
}

Outcome outcomeOf(const engine::SaleId& sale, const engine::CancelOutcome& outcome)
{
    using Kind = engine::CancelOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Cancelled: {
        JsonWriter out;
        out.beginObject()
            .field("sale", sale.toString())
            .field("status", toString(outcome.status))
            .field("refunded", outcome.refunded)
            .field("balance_after", outcome.balanceAfter)
            .field("replayed", outcome.replayed)
            .endObject();
        return out.take();
    }
    case Kind::UnknownSale:
        return Err(protocol::failure("not_found", "SALE"));
    case Kind::NotQueued:
        return Err(protocol::failure("refused", std::string(toString(outcome.kind)), statusMore(outcome.status)));
    case Kind::NoRight:
        return Err(protocol::failure("forbidden", std::string(toString(outcome.kind))));
    case Kind::Failed:
        return Err(protocol::failure("unavailable"));
    case Kind::InDoubt:
        break;
    }
    return Err(protocol::failure("outcome_unknown"));
}

engine::CancelJob jobFrom(const Call& call, const std::shared_ptr<Inbox>& inbox, const Answer& answer)
{
    engine::CancelJob job;
    job.sale = *call.uuid("sale");
    job.idem = *call.uuid("idem");
    job.who = call.who.id;
    job.username = call.who.username;
    job.reason = sanitised(call.text("reason"), 500);
    job.atMs = unixMsNow();
    job.address = ops::ActingAddress::current();
    job.reply = [inbox, answer, sale = job.sale](const engine::CancelOutcome& outcome) {
        inbox->post([answer, sale, outcome] { answer(outcomeOf(sale, outcome)); });
    };
    return job;
}

/// Whose sale it is decides which lane may give the money back, so that is read first.
void cancel(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [sale = call.text("sale")](Readers& readers) -> Outcome {
            const auto rows = readers.reads->table("sale_agent", {{":sale", sale}});
            if (rows.empty())
                return Err(protocol::failure("not_found", "SALE"));
            return rows.front().key;
        },
        [&server, call, answer](const Outcome& agent) {
            if (!agent)
                return answer(agent);
            auto job = jobFrom(call, server.inbox(), answer);
            job.agent = AgentId{parseInt(*agent).value_or(0)};
            server.engine().cancel(std::move(job));
        });
}

Outcome outcomeOf(engine::RepeatOutcome outcome, bool isReplay)
{
    switch (outcome) {
    case engine::RepeatOutcome::Filed: {
        JsonWriter out;
        out.beginObject().field("outcome", toString(outcome)).field("replayed", isReplay).endObject();
        return out.take();
    }
    case engine::RepeatOutcome::UnknownSale:
        return Err(protocol::failure("not_found", "SALE"));
    case engine::RepeatOutcome::NotEnded:
    case engine::RepeatOutcome::NoAddress:
    case engine::RepeatOutcome::TooMany:
        return Err(protocol::failure("refused", std::string(toString(outcome))));
    case engine::RepeatOutcome::Failed:
        break;
    }
    return Err(protocol::failure("unavailable"));
}

/// What was asked before is looked up first: an agent is not told twice because an answer was lost.
void repeat(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [sale = call.text("sale"), idem = call.text("idem"), who = call.who.id.value](Readers& readers) -> Outcome {
            const auto done =
                readers.reads->table("report_repeated", {{":sale", sale}, {":idem", idem}, {":who", who}});
            return std::string(done.empty() ? "" : "done");
        },
        [&server, call, answer](const Outcome& done) {
            if (!done)
                return answer(done);
            if (!done->empty())
                return answer(outcomeOf(engine::RepeatOutcome::Filed, true));
            engine::RepeatJob job;
            job.sale = *call.uuid("sale");
            job.idem = *call.uuid("idem");
            job.who = call.who.id;
            job.atMs = unixMsNow();
            job.address = ops::ActingAddress::current();
            job.reply = [inbox = server.inbox(), answer](engine::RepeatOutcome outcome) {
                inbox->post([answer, outcome] { answer(outcomeOf(outcome, false)); });
            };
            server.engine().repeat(std::move(job));
        });
}

/// The answers of trx.askMany as they come in. The server's thread.
struct Asked final {
    std::vector<std::string> sales;
    std::vector<std::string> outcomes;
    std::size_t missing = 0;
    Answer answer;

    void put(std::size_t at, std::string_view outcome)
    {
        outcomes[at] = outcome;
        if (--missing > 0)
            return;
        JsonWriter out;
        out.beginObject().key("rows").beginArray();
        for (std::size_t i = 0; i < sales.size(); ++i)
            out.beginObject()
                .field("sale", sales[i])
                .field("asked", outcomes[i] == toString(engine::AskOutcome::Asking))
                .field("outcome", outcomes[i])
                .endObject();
        answer(out.endArray().endObject().take());
    }
};

/// So many sales one person may have asked about: every question is work for the lanes that take orders.
class AskBudget final {
public:
    /// 0: taken. Otherwise in how many milliseconds to come back.
    [[nodiscard]] std::int64_t take(std::int64_t who, std::size_t sales)
    {
        auto& bucket = m_buckets.try_emplace(who, kPerSecond, kAtOnce).first->second;
        for (std::size_t i = 0; i < sales; ++i) {
            if (const auto waitMs = bucket.take(monotonicMsNow()); waitMs > 0)
                return waitMs;
        }
        return 0;
    }

private:
    static constexpr int kPerSecond = 20;
    static constexpr int kAtOnce = 600;
    std::map<std::int64_t, CallBucket> m_buckets; // as many as there are people
};

void askMany(ControlServer& server, AskBudget& budget, const Call& call, const Answer& answer)
{
    const auto asked = std::make_shared<Asked>();
    std::vector<Uuid> ids;
    for (const auto& item : call.params["sales"].items()) {
        const auto text = item.asString().value_or("");
        const auto id = Uuid::parse(text);
        if (!id)
            return answer(Err(unfit("sales", "type")));
        asked->sales.emplace_back(text);
        ids.push_back(*id);
    }
    if (const auto waitMs = budget.take(call.who.id.value, ids.size()); waitMs > 0)
        return answer(Err(protocol::failure(
            "rate_limited", "SALES", "{\"retry_ms\":" + std::to_string(std::max<std::int64_t>(waitMs, 1000)) + "}")));
    asked->outcomes.resize(ids.size());
    asked->missing = ids.size();
    asked->answer = answer;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        engine::AskJob job;
        job.sale = ids[i];
        job.idem = *call.uuid("idem");
        job.who = call.who.id;
        job.atMs = unixMsNow();
        job.address = ops::ActingAddress::current();
        job.reply = [inbox = server.inbox(), asked, i](engine::AskOutcome outcome) {
            inbox->post([asked, i, outcome] { asked->put(i, toString(outcome)); });
        };
        server.engine().ask(std::move(job));
    }
}

} // namespace

void addSaleActions(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("trx.cancel", [&server](const Call& call, const Answer& answer) { cancel(server, call, answer); });
    dispatcher.add("trx.report", [&server](const Call& call, const Answer& answer) { repeat(server, call, answer); });
    const auto budget = std::make_shared<AskBudget>();
    dispatcher.add("trx.askMany", [&server, budget](const Call& call, const Answer& answer) {
        askMany(server, *budget, call, answer);
    });
}

} // namespace eraflazz::control

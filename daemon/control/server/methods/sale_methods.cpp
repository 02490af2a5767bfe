// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_walk.h"
#include "control/server/control_server.h"
#include "control/server/sale_question.h"
#include "crypto/digest.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/core/acting_address.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kCountedMost = 10'000;
constexpr std::int64_t kPage = 100;
constexpr std::size_t kBoundChars = 16;

/// What a page token belongs to: the same filter and the same time, asked by the same person.
std::string boundTo(const Call& call)
{
    const std::string all = call.text("filter") + "\n" + std::to_string(call.number("from")) + "\n" +
                            std::to_string(call.number("to")) + "\n" + call.who.username;
    const auto digest = sha256(all);
    return toHex(digest).substr(0, kBoundChars);
}

/// Where a page begins.
struct PageFrom final {
    std::optional<Uuid> before;
    std::int64_t stretchMs = 0; ///< Of the page before.
};

/// "bound:before:stretch"
std::string tokenOf(const Call& call, const SalePage& page)
{
    return boundTo(call) + ":" + page.next->toString() + ":" + std::to_string(page.stretchMs);
}

std::optional<PageFrom> pageFrom(const Call& call)
{
    const std::string token = call.text("next");
    const auto parts = split(token, ':');
    if (parts.size() != 3 || parts[0] != boundTo(call))
        return std::nullopt;
    const auto before = Uuid::parse(parts[1]);
    const auto stretch = parseInt(parts[2]);
    if (!before || !stretch || *stretch < 0 || *stretch > kSpanMaxMs)
        return std::nullopt;
    return PageFrom{before, *stretch};
}

/// How many there are, when that was asked; up to a number that can be counted at once.
std::optional<std::int64_t> totalOf(Readers& readers, const Call& call, SaleQuestion question)
{
    if (!call.truth("total"))
        return std::nullopt;
    question.most = static_cast<int>(kCountedMost) + 1;
    question.before.reset();
    return readers.reads->countSales(question);
}

std::string spell(const Call& call, const SalePage& page, std::optional<std::int64_t> total)
{
    const auto& topic = *protocol::topic("trx.live");
    const auto columns = *seenColumns(topic, {}, [&call](std::string_view scope) { return call.may(scope); });
    JsonWriter out;
    out.beginObject();
    writeColumns(out, columns);
    out.key("rows").beginArray();
    for (const auto& row : page.rows) {
        out.beginArray().value(row.key).value(row.version);
        for (const auto& column : columns)
            writeCell(out, column, row);
        out.endArray();
    }
    out.endArray();
    if (page.next)
        out.field("next", tokenOf(call, page));
    if (page.searchedToMs)
        out.field("searched_to", *page.searchedToMs);
    if (total)
        out.key("total")
            .beginObject()
            .field("count", std::min(*total, kCountedMost))
            .field("more", *total > kCountedMost)
            .endObject();
    return out.endObject().take();
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    auto asked = saleQuestion(call);
    if (!asked)
        return answer(Err(asked.error()));
    SaleQuestion question = *std::move(asked);
    question.most = static_cast<int>(call.number("limit", kPage));
    PageFrom begin;
    if (call.has("next")) {
        const auto from = pageFrom(call);
        if (!from)
            return answer(Err(unfit("next", "other_filter")));
        begin = *from;
    }
    question.before = begin.before;
    server.read(
        [call, question, stretchMs = begin.stretchMs](Readers& readers) -> Outcome {
            try {
                const auto page = walkSales(*readers.reads, question, stretchMs);
                return spell(call, page, totalOf(readers, call, question));
            } catch (const ReadTooSlow&) {
                return Err(filterTooWide());
            }
        },
        answer);
}

std::optional<Uuid> saleNamed(const std::string& text)
{
    if (const auto id = Uuid::parse(text))
        return id;
    const auto stamp = Stamp::fromCode(text);
    return stamp ? std::optional(stamp->toUuid()) : std::nullopt;
}

void get(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto sale = saleNamed(call.text("sale"));
    if (!sale)
        return answer(Err(unfit("sale", "type")));
    server.read(
        [call, id = sale->toString()](Readers& readers) -> Outcome {
            auto json = readers.reads->json("sale_story",
                                            {{":sale", id},
                                             {":personal", call.may("trx.personal")},
                                             {":margin", call.may("report.margin")},
                                             {":raw", call.may("trx.raw")}});
            if (json.empty())
                return Err(protocol::failure("not_found", "SALE"));
            return json;
        },
        answer);
}

void ask(ControlServer& server, const Call& call, const Answer& answer)
{
    engine::AskJob job;
    job.sale = *call.uuid("sale");
    job.idem = *call.uuid("idem");
    job.who = call.who.id;
    job.atMs = unixMsNow();
    job.address = ops::ActingAddress::current();
    job.reply = [inbox = server.inbox(), answer](engine::AskOutcome outcome) {
        inbox->post([answer, outcome] {
            switch (outcome) {
            case engine::AskOutcome::Asking:
                return answer(std::string("{\"outcome\":\"ASKING\"}"));
            case engine::AskOutcome::UnknownSale:
                return answer(Err(protocol::failure("not_found", "SALE")));
            case engine::AskOutcome::Failed:
                return answer(Err(protocol::failure("unavailable")));
            case engine::AskOutcome::NothingToAsk:
            case engine::AskOutcome::BeingSent:
            case engine::AskOutcome::OtherDaemon:
            case engine::AskOutcome::CannotBeAsked:
            case engine::AskOutcome::TooOld:
                return answer(Err(protocol::failure("refused", std::string(toString(outcome)))));
            }
        });
    };
    server.engine().ask(std::move(job));
}

} // namespace

void addSaleMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("trx.list", [&server](const Call& call, const Answer& answer) { list(server, call, answer); });
    dispatcher.add("trx.get", [&server](const Call& call, const Answer& answer) { get(server, call, answer); });
    dispatcher.add("trx.ask", [&server](const Call& call, const Answer& answer) { ask(server, call, answer); });
}

} // namespace eraflazz::control

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/server/control_server.h"
#include "control/server/filter_failure.h"
#include "crypto/digest.h"
#include "kernel/text.h"

namespace eraflazz::control {

namespace {

constexpr std::int64_t kSpanMaxMs = std::int64_t{93} * 86'400'000;
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

std::optional<Uuid> pageFrom(const Call& call)
{
    const std::string token = call.text("next");
    const auto cut = token.find(':');
    if (cut == std::string::npos || token.substr(0, cut) != boundTo(call))
        return std::nullopt;
    return Uuid::parse(token.substr(cut + 1));
}

std::string spell(const Call& call, const std::vector<Row>& rows, int limit)
{
    const auto& topic = *protocol::topic("trx.live");
    const auto columns = *seenColumns(topic, {}, [&call](std::string_view scope) { return call.may(scope); });
    JsonWriter out;
    out.beginObject();
    writeColumns(out, columns);
    out.key("rows").beginArray();
    for (const auto& row : rows) {
        out.beginArray().value(row.key).value(row.version);
        for (const auto& column : columns)
            writeCell(out, column, row);
        out.endArray();
    }
    out.endArray();
    if (rows.size() == static_cast<std::size_t>(limit))
        out.field("next", boundTo(call) + ":" + rows.back().key);
    return out.endObject().take();
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    SaleQuestion question;
    question.fromMs = call.number("from");
    question.toMs = call.number("to");
    question.most = static_cast<int>(call.number("limit", kPage));
    if (question.toMs <= question.fromMs || question.toMs - question.fromMs > kSpanMaxMs)
        return answer(Err(unfit("to", "range")));
    const auto fields = saleFields(call.may("trx.personal"), call.may("report.margin"));
    const auto filter = parseFilter(call.text("filter"), fields);
    if (!filter)
        return answer(Err(filterFailure(filter.error())));
    question.condition = sqlCondition(*filter, fields, 1);
    if (call.has("next")) {
        question.before = pageFrom(call);
        if (!question.before)
            return answer(Err(unfit("next", "other_filter")));
    }
    server.read([call, question](
                    Readers& readers) -> Outcome { return spell(call, readers.reads->sales(question), question.most); },
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "control/server/sale_question.h"

namespace eraflazz::control {

namespace {

void start(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto question = saleQuestion(call);
    if (!question)
        return answer(Err(question.error()));
    std::vector<std::string> wanted;
    for (const auto& item : call.params["columns"].items())
        wanted.emplace_back(item.asString().value_or(""));
    auto columns =
        seenColumns(*protocol::topic("trx.live"), wanted, [&call](std::string_view scope) { return call.may(scope); });
    if (!columns)
        return answer(Err(unfit("columns", "unknown")));
    const auto job = server.exports().start(call.connection, *question, *std::move(columns));
    if (job.empty())
        return answer(Err(protocol::failure("rate_limited", "EXPORTS", "{\"retry_ms\":5000}")));
    answer("{\"job\":\"" + job + "\"}");
}

} // namespace

void addExportMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("trx.export", [&server](const Call& call, const Answer& answer) { start(server, call, answer); });
    dispatcher.add("job.cancel", [&server](const Call& call, const Answer& answer) {
        const auto job = call.text("job");
        if (!server.exports().cancel(call.connection, job) && !server.reports().cancel(call.connection, job))
            return answer(Err(protocol::failure("not_found", "JOB")));
        JsonWriter out;
        out.beginObject().field("job", job).endObject();
        answer(out.take());
    });
}

} // namespace eraflazz::control

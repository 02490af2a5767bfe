// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/control_server.h"
#include "report/calendar.h"

#include <spdlog/spdlog.h>

namespace eraflazz::control {

namespace {

constexpr std::size_t kPartBytes = 200 * 1024;

using report::ReportTable;

void writeCell(JsonWriter& out, const report::Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        out.value(*text);
    else if (const auto* number = std::get_if<std::int64_t>(&cell))
        out.value(*number);
    else
        out.null();
}

void writeRow(JsonWriter& out, std::string_view kind, const report::Row& row)
{
    out.beginArray().value(kind);
    for (const auto& cell : row)
        writeCell(out, cell);
    out.endArray();
}

std::string_view kindName(report::ColumnKind kind)
{
    switch (kind) {
    case report::ColumnKind::Text:
        return "text";
    case report::ColumnKind::Money:
        return "money";
    case report::ColumnKind::Count:
        return "int";
    case report::ColumnKind::Percent:
        return "percent";
    case report::ColumnKind::Time:
        return "time";
    case report::ColumnKind::Date:
        break;
    }
    return "date";
}

/// A report as the notifications of its job: parts with rows [kind, cells...] (kind: group, row, subtotal, total), then
/// the head, which closes it.
class JobWriter final {
public:
    JobWriter(std::string job, std::function<void(std::string)> send) : m_job(std::move(job)), m_send(std::move(send))
    {
    }

    void write(const ReportTable& table)
    {
        for (const auto& group : table.groups) {
            if (!group.title.empty())
                add("group", {group.title});
            for (const auto& row : group.rows)
                add("row", row);
            if (group.subtotal)
                add("subtotal", *group.subtotal);
        }
        if (table.totals)
            add("total", *table.totals);
        flush();
        m_send(protocol::notificationText("job", head(table)));
    }

private:
    void add(std::string_view kind, const report::Row& row)
    {
        if (m_rows.text().empty())
            m_rows.beginArray();
        writeRow(m_rows, kind, row);
        if (m_rows.text().size() >= kPartBytes)
            flush();
    }

    void flush()
    {
        if (m_rows.text().empty())
            return;
        m_rows.endArray();
        JsonWriter out;
        out.beginObject().field("job", m_job).field("state", "part").field("part", ++m_part).key("rows");
        out.raw(m_rows.text()).endObject();
        m_rows = JsonWriter();
        m_send(protocol::notificationText("job", out.text()));
    }

    std::string head(const ReportTable& table) const
    {
        JsonWriter out;
        out.beginObject().field("job", m_job).field("state", "done").field("parts", m_part);
        out.field("name", table.name).field("shop", table.shop).field("title", table.title);
        out.field("subtitle", table.subtitle).field("period", table.period).field("generated_at", table.generatedAtMs);
        out.key("columns").beginArray();
        for (const auto& column : table.columns)
            out.beginObject()
                .field("key", column.key)
                .field("title", column.title)
                .field("type", kindName(column.kind))
                .endObject();
        out.endArray().key("facts").beginArray();
        for (const auto& fact : table.facts) {
            out.beginObject().field("label", fact.label).field("type", kindName(fact.kind)).key("value");
            writeCell(out, fact.value);
            out.endObject();
        }
        out.endArray().key("checks").beginArray();
        for (const auto& check : table.checks)
            out.beginObject().field("text", check.text).field("holds", check.holds).endObject();
        out.endArray().key("notes").beginArray();
        for (const auto& note : table.notes)
            out.value(note);
        return out.endArray().endObject().take();
    }

    std::string m_job;
    std::function<void(std::string)> m_send;
    JsonWriter m_rows;
    int m_part = 0;
};

std::string failedText(const std::string& job, std::string_view key, const std::string& detail)
{
    JsonWriter out;
    out.beginObject().field("job", job).field("state", "failed").field("key", key).field("detail", detail).endObject();
    return protocol::notificationText("job", out.text());
}

std::string cancelledText(const std::string& job)
{
    JsonWriter out;
    out.beginObject().field("job", job).field("state", "cancelled").endObject();
    return protocol::notificationText("job", out.text());
}

/// What a job has to say, made on a thread of the pool.
std::vector<std::string> runJob(const MakeReport& make, const std::string& job, const ReportAsk& ask)
{
    std::vector<std::string> messages;
    try {
        const auto table = make(ask);
        if (ask.stop->isGiven())
            return {cancelledText(job)};
        if (!table)
            return {failedText(job, "refused", table.error())};
        JobWriter(job, [&messages](std::string text) { messages.push_back(std::move(text)); }).write(*table);
    } catch (const std::exception& error) {
        spdlog::error("control: report {}: {}", ask.report, error.what());
        return {failedText(job, "unavailable", {})};
    }
    return messages;
}

void run(ControlServer& server, const Call& call, const Answer& answer)
{
    ReportAsk ask{call.text("report"),
                  call.text("from"),
                  call.text("to"),
                  call.text("agent"),
                  call.text("supplier"),
                  call.text("bank"),
                  call.text("by"),
                  call.text("language")};
    if (!report::parseDay(ask.from) || !report::parseDay(ask.to))
        return answer(Err(unfit(report::parseDay(ask.from) ? "to" : "from", "type")));
    if (!server.parts().makeReport)
        return answer(Err(protocol::failure("unavailable", "REPORTS")));
    const auto started = server.reports().start(call.connection);
    if (!started)
        return answer(Err(protocol::failure("rate_limited", "REPORTS", "{\"retry_ms\":2000}")));
    const std::string job = started->job;
    ask.stop = started->stop;
    answer("{\"job\":\"" + job + "\"}");
    const auto inbox = server.inbox();
    server.sessions().reportPool().start([&server, inbox, job, ask, id = call.connection] {
        auto messages = runJob(server.parts().makeReport, job, ask);
        inbox->post([&server, job, id, messages = std::move(messages)] {
            server.reports().over(job);
            for (const auto& message : messages) {
                if (auto* connection = server.connection(id))
                    connection->send(message);
            }
        });
    });
}

} // namespace

void addReportMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("report.run", [&server](const Call& call, const Answer& answer) { run(server, call, answer); });
}

} // namespace eraflazz::control

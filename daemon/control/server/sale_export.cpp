// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/sale_export.h"

#include "control/core/sale_walk.h"
#include "control/server/control_server.h"
#include "control/server/sale_question.h"
#include "crypto/secret_box.h"
#include "report/report_csv.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::size_t kNameBytes = 8;
constexpr std::size_t kJobsMost = 4;
constexpr std::ptrdiff_t kJobsEach = 2; // of one connection: who does not read keeps no place from others
constexpr int kPageRows = 1'000;

std::string fieldOf(const SeenColumn& column, const Row& row)
{
    JsonWriter out;
    writeCell(out, column, row);
    const auto json = parseJson("[" + out.text() + "]");
    if (!json)
        return {};
    const Json& value = json->items().front();
    if (const auto text = value.asString())
        return report::csvField(*text);
    return value.isNull() ? std::string() : value.dump();
}

} // namespace

std::string SaleExports::start(std::int64_t connection, const SaleQuestion& question, std::vector<SeenColumn> columns)
{
    const auto ofThis = std::count_if(
        m_jobs.begin(), m_jobs.end(), [connection](const auto& job) { return job.second.connection == connection; });
    if (m_jobs.size() >= kJobsMost || ofThis >= kJobsEach)
        return {};
    const std::string name = randomHex(kNameBytes);
    Job job;
    job.connection = connection;
    job.question = question;
    job.question.most = kPageRows;
    job.columns = std::move(columns);
    m_jobs.emplace(name, std::move(job)); // the next tick begins: the answer with the name goes first
    return name;
}

bool SaleExports::cancel(std::int64_t connection, const std::string& name)
{
    const auto found = m_jobs.find(name);
    if (found == m_jobs.end() || found->second.connection != connection)
        return false;
    found->second.isCancelled = true;
    return true;
}

/// One page of one job at a time, in turns: everybody else reads through the same few connections.
void SaleExports::tick()
{
    std::vector<std::string> names;
    for (auto it = m_jobs.upper_bound(m_turn); it != m_jobs.end(); ++it)
        names.push_back(it->first);
    for (auto it = m_jobs.begin(); it != m_jobs.upper_bound(m_turn); ++it)
        names.push_back(it->first);
    bool isReading =
        std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto& entry) { return entry.second.isReading; });
    for (const auto& name : names) {
        auto& job = m_jobs.at(name);
        auto* connection = m_server.connection(job.connection);
        if (job.isReading)
            continue;
        if (connection == nullptr) {
            m_jobs.erase(name);
        } else if (job.isCancelled) {
            finish(name, "cancelled", {}, false);
        } else if (!isReading && !connection->isFull()) {
            isReading = true;
            m_turn = name;
            readPage(name, job);
        }
    }
}

void SaleExports::readPage(const std::string& name, Job& job)
{
    job.isReading = true;
    const auto page = std::make_shared<Page>();
    m_server.read(
        [page, question = job.question, stretchMs = job.stretchMs, columns = job.columns, isFirst = job.parts == 0](
            Readers& readers) -> Outcome {
            try {
                const auto found = walkSales(*readers.reads, question, stretchMs);
                page->rows = static_cast<std::int64_t>(found.rows.size());
                page->csv = pageCsv(found.rows, columns, isFirst);
                page->next = found.next;
                page->stretchMs = found.stretchMs;
            } catch (const ReadTooSlow&) {
                return Err(filterTooWide());
            }
            return std::string();
        },
        [this, name, page](const Outcome& outcome) { pageRead(name, outcome, *page); });
}

void SaleExports::pageRead(const std::string& name, const Outcome& outcome, const Page& page)
{
    const auto found = m_jobs.find(name);
    if (found == m_jobs.end())
        return;
    auto& job = found->second;
    job.isReading = false;
    auto* connection = m_server.connection(job.connection);
    if (connection == nullptr || job.isCancelled)
        return; // the next tick ends it
    if (!outcome && outcome.error().key == "rate_limited")
        return; // the next tick tries again
    if (!outcome)
        return finish(
            name, "failed", outcome.error().detail.empty() ? outcome.error().key : outcome.error().detail, false);
    job.rows += page.rows;
    job.question.before = page.next;
    job.stretchMs = page.stretchMs;
    const auto stamp = page.next ? Stamp::fromUuid(*page.next) : std::nullopt;
    const std::int64_t span = job.question.toMs - job.question.fromMs;
    const std::int64_t done = stamp ? job.question.toMs - stamp->unixMs() : span;
    JsonWriter out;
    out.beginObject().field("job", name).field("state", "part").field("part", ++job.parts).field("rows", page.rows);
    out.field("csv", page.csv).field("done_rows", job.rows);
    out.field("progress_permille", std::clamp<std::int64_t>(done * 1000 / span, 0, 1000)).endObject();
    connection->send(protocol::notificationText("job", out.text()));
    if (!page.next || job.rows >= kRowsMost)
        finish(name, "done", {}, page.next.has_value());
}

void SaleExports::finish(const std::string& name, std::string_view state, std::string_view key, bool hasMore)
{
    const auto& job = m_jobs.at(name);
    JsonWriter out;
    out.beginObject().field("job", name).field("state", state).field("parts", job.parts).field("done_rows", job.rows);
    out.field("more", hasMore);
    if (!key.empty())
        out.field("key", key);
    out.endObject();
    if (auto* connection = m_server.connection(job.connection))
        connection->send(protocol::notificationText("job", out.text()));
    m_jobs.erase(name);
}

std::string SaleExports::pageCsv(const std::vector<Row>& rows, const std::vector<SeenColumn>& columns, bool withHeader)
{
    std::string csv;
    const auto line = [&csv, &columns](const auto& fieldAt) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            csv += (i == 0 ? "" : ",") + fieldAt(columns[i]);
        csv += "\r\n";
    };
    if (withHeader)
        line([](const SeenColumn& column) { return std::string(column.spec->name); });
    for (const auto& row : rows)
        line([&row](const SeenColumn& column) { return fieldOf(column, row); });
    return csv;
}

} // namespace eraflazz::control

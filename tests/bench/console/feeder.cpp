// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/feeder.h"

#include "kernel/stamp.h"
#include "protocol/contract.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace eraflazz::bench {

namespace {

constexpr int kPart = 500; ///< Rows of one message of a snapshot.
constexpr int kSeen = 40;  ///< Rows of a full screen.
constexpr int kWindow = 1'000;
constexpr int kFiltered = 10; ///< A filter leaves one of so many.
constexpr std::int64_t kMinute = 60'000;

std::string keyOf(int number)
{
    return Stamp{(std::int64_t{90'000'000'000} << 22) + (std::int64_t{number} << 12)}.toUuid().toString();
}

/// Numbers of the columns that change, as a patch names them.
std::string columnAt(std::string_view name)
{
    const auto columns = protocol::topic("trx.live")->columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(), [name](const auto& column) { return column.name == name; });
    return std::to_string(found - columns.begin());
}
const std::string kStatusAt = columnAt("status");
const std::string kDurationAt = columnAt("duration_ms");

constexpr std::array kSuppliers{"DIGI", "VIP", "OTO", "PORT", "AKSARA", "BAHARI"};
constexpr std::array<std::string_view, 3> kFigureTopics{"metrics.series", "metrics.suppliers", "supplier.state"};
constexpr int kBuckets = 180; // More than any range of the dashboard shows.

/// Of a filter such as "step:10s"; 0 without one.
std::int64_t stepOf(std::string_view filter)
{
    for (const auto& [words, ms] : {std::pair{"10s", std::int64_t{10'000}}, {"10m", 10 * kMinute}, {"1m", kMinute}}) {
        if (filter.find(words) != std::string_view::npos)
            return ms;
    }
    return 0;
}

/// A row of figures as plausible as they need be to be drawn.
void writeFigures(protocol::UpdateWriter& out,
                  std::string_view topic,
                  std::string_view supplier,
                  std::int64_t timeMs,
                  std::int64_t version)
{
    const std::int64_t wave = (timeMs / 10'000 + version) % 40;
    out.beginRow(std::to_string(timeMs) + std::string(supplier), version);
    for (const auto& column : protocol::topic(topic)->columns) {
        if (column.name == "code" || column.name == "name" || column.name == "supplier")
            out.out().value(supplier);
        else if (column.type == protocol::CellType::Bool)
            out.out().value(column.name == "open");
        else if (column.type == protocol::CellType::Time)
            out.out().value(timeMs);
        else if (column.type == protocol::CellType::Text)
            out.out().value("");
        else
            out.out().value(column.name.find("permille") != std::string_view::npos ? 900 + wave : 100 + 5 * wave);
    }
    out.endRow();
}

constexpr std::array kStates{"PENDING", "PROCESSING", "SUCCESS", "FAILED"};

} // namespace

Feeder::Feeder() : m_daemon(console::systemClock())
{
    for (const auto scope : protocol::scopes())
        m_daemon.welcome.scopes.emplace_back(scope);
    m_daemon.welcome.user = "owner";
    m_daemon.welcome.name = "Bench";
    m_daemon.welcome.role = "owner";
    m_daemon.onRequest = [this](const protocol::Message& request) { return answer(request); };
}

std::string Feeder::answer(const protocol::Message& request)
{
    if (request.method == "sub.open")
        return opened(request);
    if (request.method.starts_with("sub.") || request.method.starts_with("session."))
        return protocol::replyText(request.id, "{}");
    return protocol::errorText(request.id, protocol::failure("unavailable"));
}

std::string Feeder::opened(const protocol::Message& request)
{
    const std::string topic(request.params["topic"].asString().value_or(""));
    const auto* spec = protocol::topic(topic);
    if (spec == nullptr)
        return protocol::errorText(request.id, protocol::failure("not_found"));
    const std::string sub = "s" + std::to_string(m_nextSub++);
    // The band of doubtful sales has a small window; it stays empty.
    const bool isLive = topic == "trx.live" && request.params["window"].asInteger().value_or(0) >= kWindow;
    const bool isFiltered = request.params["filter"].asString().value_or("").find("status") != std::string_view::npos;
    const int rows = isFiltered ? m_rows / kFiltered : m_rows;
    JsonWriter out;
    out.beginObject().field("sub", sub).field("epoch", m_daemon.hello.epoch).field("resumed", false);
    out.key("columns").beginArray();
    for (const auto& column : spec->columns) {
        static constexpr std::array kTypes{"text", "int", "money", "time", "bool"};
        out.beginObject()
            .field("name", column.name)
            .field("type", kTypes[static_cast<std::size_t>(column.type)])
            .field("masked", false)
            .endObject();
    }
    out.endArray().endObject();
    if (std::find(kFigureTopics.begin(), kFigureTopics.end(), topic) != kFigureTopics.end()) {
        const auto stepMs = stepOf(request.params["filter"].asString().value_or(""));
        QMetaObject::invokeMethod(
            &m_daemon, [this, sub, topic, stepMs] { showFigures(sub, topic, stepMs); }, Qt::QueuedConnection);
        return protocol::replyText(request.id, out.text());
    }
    // After the reply, as the daemon does it.
    QMetaObject::invokeMethod(
        &m_daemon, [this, sub, topic, isLive, rows] { snapshot(sub, topic, isLive ? rows : 0); }, Qt::QueuedConnection);
    if (isLive) {
        m_liveSub = sub;
        m_seq = 0;
        ++m_opens;
    }
    return protocol::replyText(request.id, out.text());
}

void Feeder::writeSale(protocol::UpdateWriter& out, int number, std::int64_t version) const
{
    const std::string digits = std::to_string(1'000'000 + number);
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    out.beginRow(keyOf(number), version);
    for (const auto& column : protocol::topic("trx.live")->columns) {
        if (column.name == "status")
            out.out().value(kStates[static_cast<std::size_t>((number + version) % 4)]);
        else if (column.type == protocol::CellType::Bool)
            out.out().value(false);
        else if (column.type == protocol::CellType::Time)
            out.out().value(now - kMinute + number);
        else if (column.type == protocol::CellType::Text)
            out.out().value(column.name == "message" ? "Transaksi sedang diproses" : "0812" + digits);
        else
            out.out().value(std::int64_t{10'000 + number % 1000});
    }
    out.endRow();
}

void Feeder::snapshot(const std::string& sub, const std::string& topic, int rows)
{
    std::int64_t seq = 0;
    for (int first = 0; first == 0 || first < rows; first += kPart) {
        protocol::UpdateWriter out(sub, ++seq);
        const bool isLast = first + kPart >= rows;
        out.snapshot(first == 0, isLast).beginRows("rows");
        for (int number = first; number < std::min(first + kPart, rows) && topic == "trx.live"; ++number)
            writeSale(out, number, 1);
        out.endRows();
        if (isLast)
            out.settled(1);
        m_daemon.say(out.take());
    }
    if (sub == m_liveSub)
        m_seq = seq;
}

void Feeder::showFigures(const std::string& sub, const std::string& topic, std::int64_t stepMs)
{
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    protocol::UpdateWriter out(sub, 1);
    out.snapshot(true, true).beginRows("rows");
    for (int back = stepMs == 0 ? 0 : kBuckets - 1; back >= 0; --back) {
        const std::int64_t time = stepMs == 0 ? 0 : now - now % stepMs - back * stepMs;
        if (topic == "metrics.series")
            writeFigures(out, topic, "", time, 1);
        for (const auto* supplier : kSuppliers) {
            if (topic != "metrics.series")
                writeFigures(out, topic, supplier, time, 1);
        }
    }
    out.endRows().settled(1);
    m_daemon.say(out.take());
    m_figures[sub] = {topic, stepMs, 1};
}

void Feeder::changeFigures()
{
    ++m_version;
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    for (auto& [sub, figures] : m_figures) {
        const std::int64_t time = figures.stepMs == 0 ? 0 : now - now % figures.stepMs;
        protocol::UpdateWriter out(sub, ++figures.seq);
        out.delta().beginRows("ins"); // A row that is there already is replaced.
        if (figures.topic == "metrics.series")
            writeFigures(out, figures.topic, "", time, m_version);
        for (const auto* supplier : kSuppliers) {
            if (figures.topic != "metrics.series")
                writeFigures(out, figures.topic, supplier, time, m_version);
        }
        out.endRows().settled(m_version);
        m_daemon.say(out.take());
    }
}

void Feeder::change(int rows)
{
    changeFrom(m_rows - 1, rows);
}

void Feeder::changeOthers(int rows)
{
    changeFrom(m_rows - 2, rows);
}

void Feeder::changeNewest(int state)
{
    if (!isListened())
        return;
    ++m_version;
    protocol::UpdateWriter out(m_liveSub, ++m_seq);
    out.delta().beginRows("upd");
    out.beginRow(keyOf(m_rows - 1), m_version);
    out.out().beginObject();
    out.out().field(kStatusAt, state == 0 ? "SUCCESS" : "FAILED");
    out.out().field(kDurationAt, std::int64_t{state == 0 ? 1'111 : 8'888}).endObject();
    out.endRow();
    out.endRows();
    out.settled(m_version);
    m_daemon.say(out.take());
    ++m_changed;
}

void Feeder::changeFrom(int newest, int rows)
{
    if (!isListened())
        return;
    int left = rows;
    while (left > 0) {
        const int now = std::min(left, kPart);
        ++m_version;
        protocol::UpdateWriter out(m_liveSub, ++m_seq);
        out.delta().beginRows("upd");
        for (int i = 0; i < now; ++i) {
            // As in life half of the changes are of the newest sales, which are the ones that are seen.
            const int row = i % 2 == 0 ? newest - m_at % kSeen : m_at;
            out.beginRow(keyOf(row), m_version);
            out.out().beginObject();
            out.out().field(kStatusAt, kStates[static_cast<std::size_t>((row + m_version) % 4)]);
            out.out().field(kDurationAt, m_version % 20'000).endObject();
            out.endRow();
            m_at = (m_at + 1) % newest;
        }
        out.endRows();
        out.settled(m_version);
        m_daemon.say(out.take());
        left -= now;
        m_changed += now;
    }
}

} // namespace eraflazz::bench
